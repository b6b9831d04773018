"""Findings and figures out of lines of the JSON report: both recipes beside this file end here.

`mailtrail schema show report` prints what such a line may be.
"""

import json
import sys

from pyspark.sql.functions import col, from_json, get_json_object

#: Columns of findings; the report has some more.
FINDING = """level string, rule string, file string, line bigint, `column` bigint, offset bigint, length bigint,
    pointer string, inner array<string>, kind string, message string, found string, expected string, help string"""


def findings(lines):
    """A row for each finding."""
    return lines.select(from_json("line", FINDING).alias("finding")).select("finding.*").where(col("level").isNotNull())


def unreadable(lines):
    """A row for each file that could not be read, or not to its end."""
    told = lines.select(from_json("line", "unreadable struct<file string, message string>").alias("told"))
    return told.select("told.unreadable.*").where(col("file").isNotNull())


def summary(lines):
    """The figures of all runs together, which are those of one run over all files."""
    total = {}
    for run in lines.select(get_json_object("line", "$.summary").alias("summary")).dropna().collect():
        total = _sum(total, json.loads(run.summary))
    return total


def _sum(left, right):
    """Adds figures, and those of kinds by name."""
    total = {**left, **right}
    total.pop("reason", None)
    for name in left.keys() & right.keys():
        if name == "kinds":
            kinds = {kind["kind"]: kind for kind in left[name]}
            for kind in right[name]:
                kinds[kind["kind"]] = _sum(kinds.get(kind["kind"], {}), kind)
            total[name] = list(kinds.values())
        elif isinstance(right[name], bool):
            total[name] = left[name] and right[name]
        elif isinstance(right[name], int) and name != "version":
            total[name] = left[name] + right[name]
    return total


def write(lines, out):
    """Writes the findings as Parquet, and prints what was not read, and the figures."""
    lines = lines.persist()
    findings(lines).write.mode("overwrite").parquet(out)
    for file in unreadable(lines).collect():
        print(f"not read: {file.file}: {file.message}", file=sys.stderr)
    figures = summary(lines)
    if not figures:
        sys.exit("no file was checked")
    print(json.dumps(figures))

"""Spark: the schemas read the files, and what does not fit is an error."""

import json
import os

import pyspark
from pyspark.sql import SparkSession
from pyspark.sql.functions import col, explode, to_timestamp, unix_millis
from pyspark.sql.types import StructType

import odd
from compare import differences, odd_differences, row_type
from queries import instants, lists, milliseconds, wrong
from sources import TABLES, sources
from values import SENT_AT, wrong_values


def check():
    os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
    settings = {
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        "spark.sql.shuffle.partitions": "1",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.log.level": "ERROR",
    }
    builder = SparkSession.builder.master("local[1]").appName("mailtrail")
    for name, value in settings.items():
        builder = builder.config(name, value)
    spark = builder.getOrCreate()
    problems, rows_read, views = [], 0, set()
    try:
        for source in sources():
            schema = StructType.fromJson(json.loads((TABLES / "spark" / f"{source.table}.json").read_text()))
            reader = spark.read.schema(schema).option("mode", "FAILFAST")
            if source.is_log_file:
                frame = reader.option("multiLine", True).json(source.path).select(explode("Records").alias("record")).select(col("record.*"))
            else:
                frame = reader.json(source.path)
            rows = [row.asDict(recursive=True) for row in frame.collect()]
            rows_read += len(rows)
            problems += differences(source, rows) or wrong_values(source, rows)
            views.add(source.table.replace("-", "_"))
            problems += _wrong_queries(spark, frame, source)
            if source.name == "ses-firehose.ndjson":
                problems += _wrong_instant(frame)
        odd_rows = 0
        for source in [*odd.odd_sources(), *odd.corpus_sources()]:
            rows = [row.asDict(recursive=True) for row in _as_in_readme(spark, source).collect()]
            odd_rows += len(rows)
            problems += odd_differences(source, rows, around=("array", "map")) or _wrong_texts(source, rows)
        problems += [f"README: {query} was not asked" for query in _queries() if query.rpartition(" FROM ")[2] not in views]
    finally:
        spark.stop()
    return f"pyspark {pyspark.__version__}, FAILFAST: {rows_read} rows, PERMISSIVE: {odd_rows} with odd values among them", problems


def _as_in_readme(spark, source):
    """What the README reads with mode PERMISSIVE, of other files and tables."""
    block = (TABLES / "README.md").read_text().split("```python\n")[1].split("```")[0]
    for written, meant in [
        ("spark/cloudtrail-record.json", str(TABLES / "spark" / f"{'cloudtrail-record' if source.is_log_file else source.table}.json")),
        ("spark/cloudtrail-log-file.json", str(TABLES / "spark" / "cloudtrail-log-file.json")),
        ("records/*.json.gz", source.path),
        ("log-files/*.json.gz", source.path),
    ]:
        assert block.count(written) == 1, f"the README has {written} {block.count(written)} times"
        block = block.replace(written, meant)
    names = {"spark": spark}
    exec(block, names)
    return names["log" if source.is_log_file else "records"]


def _wrong_texts(source, rows):
    """Rows that do not have the text of what does not fit."""
    kind, found = row_type(source.table), []
    for number, (row, document) in enumerate(zip(rows, source.documents), 1):
        if document not in (odd.Unclear, odd.Broken, None):
            text = row["_corrupt_record"]
            whole = isinstance(document, dict) and odd.fits(document, kind)
            same = text is None if whole else text is not None and (text == document or json.loads(text) == document)
            if not same:
                found.append(f"{source.name}, row {number}: _corrupt_record is wrong")
    return found


def _queries():
    """The queries of the README."""
    block = (TABLES / "README.md").read_text().split("\n## Values\n")[1].split("```sql\n")[1].split("```")[0]
    return [line.rstrip(";") for line in block.splitlines()]


def _wrong_queries(spark, frame, source):
    """The queries of the README that ask for this table."""
    found = []
    name = source.table.replace("-", "_")
    frame.createOrReplaceTempView(name)
    for query in (query for query in _queries() if query.endswith(f" FROM {name}")):
        as_value, expected = query, None
        if "timestamp" in query.split("(")[0]:
            expected = milliseconds if "timestamp_millis(" in query else instants
            as_value = query.replace("SELECT ", "SELECT unix_millis(").replace(" FROM ", ") FROM ")
        elif "array_compact(" in query:
            expected = lists
        values = [row[0] for row in spark.sql(as_value).collect()]
        if expected is lists:
            found += wrong(f"{source.name}: {query}", [value or None for value in values], [value or None for value in lists(source)])
        elif expected:
            found += wrong(f"{source.name}: {query}", values, expected(source))
    return found


def _wrong_instant(frame):
    instant = frame.select(unix_millis(to_timestamp("mail.timestamp"))).first()[0]
    return [] if instant == SENT_AT else [f"to_timestamp(mail.timestamp) is {instant}, expected {SENT_AT}"]

"""Spark: the schemas read the files, and what does not fit is an error."""

import json
import os

import pyspark
from pyspark.sql import SparkSession
from pyspark.sql.functions import col, explode, to_timestamp, unix_millis
from pyspark.sql.types import StructType

from compare import differences
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
        problems += [f"README: {query} was not asked" for query in _queries() if query.rpartition(" FROM ")[2] not in views]
    finally:
        spark.stop()
    return f"pyspark {pyspark.__version__}, FAILFAST: {rows_read} rows", problems


def _queries():
    """The queries of the README."""
    block = (TABLES / "README.md").read_text().split("```sql\n")[1].split("```")[0]
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

"""Spark: the schemas read the files, and what does not fit is an error."""

import json
import os

import pyspark
from pyspark.sql import SparkSession
from pyspark.sql.functions import col, explode, to_timestamp, unix_millis
from pyspark.sql.types import StructType

from compare import differences
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
    problems, rows_read = [], 0
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
            if source.name == "ses-firehose.ndjson":
                problems += _wrong_instant(frame)
    finally:
        spark.stop()
    return f"pyspark {pyspark.__version__}, FAILFAST: {rows_read} rows", problems


def _wrong_instant(frame):
    instant = frame.select(unix_millis(to_timestamp("mail.timestamp"))).first()[0]
    return [] if instant == SENT_AT else [f"to_timestamp(mail.timestamp) is {instant}, expected {SENT_AT}"]

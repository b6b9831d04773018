"""Checks log files on all executors with the package `mailtrail`, wherever Spark reads from: S3, HDFS, a folder.

    spark-submit spark_package.py s3a://example-bucket/AWSLogs/ s3a://example-bucket/findings/

The package has to be on all executors (`pip install`, an image, `--archives`), with pandas and pyarrow, which `mapInPandas` needs. It takes the files that end
in .json.gz, and writes the findings as Parquet. They are those of one run on one machine: each file is checked on its own. When an executor is lost, Spark does
its part again elsewhere. Files without a single byte are what Spark itself passes over; the command warns of them.
"""

import sys

from pyspark.sql import SparkSession

import spark_report

#: How many files an executor has in memory at once.
FILES = 50


def check(frames):
    """Lines of the JSON report of each portion of files."""
    import mailtrail
    import pandas

    for frame in frames:
        report = mailtrail.validate(dict(zip(frame["path"], frame["content"])), threads=1)
        yield pandas.DataFrame({"line": report.json().splitlines()})


def report(spark, folder):
    """Lines of the JSON report of the files in a folder, as a DataFrame."""
    spark.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", FILES)
    files = spark.read.format("binaryFile").option("recursiveFileLookup", True).option("pathGlobFilter", "*.json.gz").load(folder)
    return files.select("path", "content").mapInPandas(check, "line string")


def main(folder, out):
    spark = SparkSession.builder.appName("mailtrail").getOrCreate()
    spark_report.write(report(spark, folder), out)


if __name__ == "__main__":
    main(*sys.argv[1:])

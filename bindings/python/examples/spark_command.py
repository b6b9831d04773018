"""Checks log files on all executors with the command `mailtrail`.

    spark-submit spark_command.py /mnt/logs /mnt/findings

The command has to be on all executors, where the `PATH` of the driver finds it, and the files have to be under the same path everywhere. It takes the files of the folder that end in .json.gz, and writes the
findings as Parquet. They are those of one run on one machine: each file is checked on its own. When an executor is lost, Spark does its part again elsewhere.
"""

import os
import pathlib
import sys

from pyspark.sql import SparkSession

import spark_report

#: How many files one run of the command checks.
FILES = 100

#: 1 says that there are errors, and 2 that a file could not be read, which stands in the report. With anything else the part is done again: the command is
#: not there, or was ended.
CHECK = "sh -c 'mailtrail validate --no-config --threads 1 --format json --files-from -; test $? -le 2'"


def report(spark, files):
    """Lines of the JSON report of files, as a DataFrame."""
    names = spark.sparkContext.parallelize(files, -(-len(files) // FILES))
    return spark.createDataFrame(names.pipe(CHECK, {"PATH": os.environ["PATH"]}, checkCode=True).map(lambda line: (line,)), "line string")


def main(folder, out):
    spark = SparkSession.builder.appName("mailtrail").getOrCreate()
    files = sorted(str(path) for path in pathlib.Path(folder).rglob("*.json.gz"))
    if not files:
        sys.exit(f"no .json.gz below {folder}")
    spark_report.write(report(spark, files), out)


if __name__ == "__main__":
    main(*sys.argv[1:])

"""Spark: the same rows, values and answers."""

import pyspark

from converted import sets
from guide import wrong_answers, wrong_if_older, wrong_if_spoiled
from same import differences
from spark import session


def check():
    problems, rows = [], 0
    with session("local[2]") as spark:
        for converted in sets():
            for kind in converted.kinds:
                got = spark.read.parquet(str(converted.folder / kind)).toArrow()
                problems += differences(f"{converted.name}: {kind}", converted.table(kind), got)
                rows += got.num_rows
        connect = lambda folder: _Session(spark, folder)  # noqa: E731
        problems += wrong_answers("Spark", connect) + wrong_if_older("Spark", connect)
        problems += wrong_if_spoiled("Spark", connect, lambda view: view.replace(", mergeSchema true", ""))
    return f"pyspark {pyspark.__version__}: {rows} rows", problems


class _Session:
    """Answers statements, with files in a folder."""

    def __init__(self, spark, folder):
        self.spark, self.folder = spark, folder

    def ask(self, statement):
        statement = statement.replace("'tables/", f"'{self.folder}/tables/").replace("CREATE TEMPORARY", "CREATE OR REPLACE TEMPORARY")
        return [tuple(row) for row in self.spark.sql(statement).collect()]

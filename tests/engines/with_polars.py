"""Polars: the same rows and values, and the answers of the guide."""

import polars as pl

from converted import sets
from guide import wrong_answers_in_python
from same import differences


def check():
    problems, rows = [], 0
    for converted in sets():
        for kind in converted.kinds:
            got = pl.scan_parquet(converted.folder / kind, hive_schema={"day": pl.String}).collect()
            problems += differences(f"{converted.name}: {kind}", converted.table(kind), got.to_arrow())
            rows += got.height
    return f"polars {pl.__version__}: {rows} rows", problems + wrong_answers_in_python("Polars")

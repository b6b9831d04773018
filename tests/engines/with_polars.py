"""Polars: the same rows and values, and the answers of the guide."""

import shutil

import polars as pl

from converted import sets
from guide import in_folder, run, wrong_answers_in_python, wrong_rows
from same import differences
from versions import older, spoiled


def check():
    problems, rows = [], 0
    for converted in sets():
        for kind in converted.kinds:
            got = pl.scan_parquet(converted.folder / kind, hive_schema={"day": pl.String}).collect()
            problems += differences(f"{converted.name}: {kind}", converted.table(kind), got.to_arrow())
            rows += got.height
    return f"polars {pl.__version__}: {rows} rows", problems + wrong_answers_in_python("Polars") + _wrong_versions()


def _wrong_versions():
    """The second block of the guide, on files of two versions, and the first on files of which one day can be read."""
    folder, expected = older()
    shutil.copy(max((folder / "tables").rglob("*.parquet"), key=lambda file: len(pl.read_parquet_schema(file))), folder / "newest.parquet")
    with in_folder(folder):
        records = run("Polars", which=1)["records"]
        versions, accounts = pl.col("tlsDetails").struct["tlsVersion"], pl.col("userIdentity").struct["accountId"]
        [got] = records.select(pl.len(), versions.count(), accounts.count()).collect().rows()
    found = [] if got == expected else [f"files of two versions: {got}, expected {expected}"]
    with in_folder(spoiled()):
        calls = run("Polars", until="\n# calls within")["calls"]
    return found + wrong_rows("Polars, files of other days spoiled", "calls of a day", calls.rows())

"""Reads the tables that `mailtrail convert` wrote in every engine and compares every value with the documents."""

import sys

from runner import run

ENGINES = ["pyarrow", "polars", "duckdb", "clickhouse", "commands", "spark", "recipes", "cost", "athena"]

if __name__ == "__main__":
    sys.exit(run(sys.argv[1:], ENGINES, "all engines read what the documents say", with_java=("spark", "recipes", "cost")))

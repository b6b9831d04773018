"""Reads the fixtures with the exported tables in every engine and compares every value with the source."""

import sys

from runner import run

ENGINES = ["duckdb", "spark", "clickhouse", "avro", "athena", "glue"]

if __name__ == "__main__":
    sys.exit(run(sys.argv[1:], ENGINES, "all engines read what the types say"))

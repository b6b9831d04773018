"""DuckDB: the same rows, values and answers."""

import duckdb

from converted import sets
from guide import wrong_answers, wrong_if_older, wrong_if_spoiled
from same import differences


def check():
    problems, rows = [], 0
    for converted in sets():
        for kind in converted.kinds:
            expected = converted.table(kind)
            options = "hive_types = {'day': DATE}"
            got = duckdb.sql(f"SELECT * FROM read_parquet('{converted.folder}/{kind}/**/*.parquet', {options})").to_arrow_table()
            problems += differences(f"{converted.name}: {kind}", expected, got)
            rows += got.num_rows
    problems += wrong_answers("DuckDB", _Connection) + wrong_if_older("DuckDB", _Connection)
    problems += wrong_if_spoiled("DuckDB", _Connection, lambda view: view.replace(", union_by_name = true", ""))
    return f"duckdb {duckdb.__version__}: {rows} rows", problems


class _Connection:
    """Answers statements within a folder."""

    def __init__(self, folder):
        self.connection = duckdb.connect()
        self.connection.execute(f"SET file_search_path = '{folder}'")

    def ask(self, statement):
        self.connection.execute(statement)
        return self.connection.fetchall() if self.connection.description else []

"""ClickHouse, within this process: the same rows, values and answers."""

import json
import re
import tempfile

import chdb
import pyarrow as pa
from chdb.session import Session

from converted import sets
from guide import tables, wrong_answers, wrong_if_older, wrong_if_spoiled
from same import differences

AS_ARROW = "output_format_arrow_string_as_string = 1, output_format_arrow_low_cardinality_as_dictionary = 0"


def check():
    problems, rows = [], 0
    with tempfile.TemporaryDirectory(prefix="mailtrail-clickhouse-") as folder:
        session = Session(folder)
        session.query("SET input_format_try_infer_dates = 0, input_format_try_infer_datetimes = 0")
        for converted in sets():
            for kind in converted.kinds:
                files = f"file('{converted.folder}/{kind}/**/*.parquet', Parquet)"
                answer = session.query(f"SELECT * FROM {files} SETTINGS {AS_ARROW}", "Arrow")
                got = pa.ipc.open_file(answer.bytes()).read_all()
                # What is null in Parquet is a text here.
                day = got.column_names.index("day")
                days = [None if name == "__HIVE_DEFAULT_PARTITION__" else name for name in got["day"].to_pylist()]
                got = got.set_column(day, "day", pa.array(days, pa.string()))
                problems += differences(f"{converted.name}: {kind}", converted.table(kind), got, lenient=True)
                rows += got.num_rows
        connect = lambda folder: _Session(session, folder)  # noqa: E731
        newest = _structure(session, tables() / "tables/cloudtrail_record")
        problems += wrong_answers("ClickHouse", connect)
        problems += wrong_if_older("ClickHouse", connect, lambda view: view.replace("Parquet)", f"Parquet, '{newest}')"))
        problems += wrong_if_spoiled("ClickHouse", connect, lambda view: view.replace("Parquet)", f"Parquet, '{newest}')"))
        session.close()
    return f"chdb {chdb.__version__}: {rows} rows", problems


def _structure(session, table):
    """Columns of a table, as the third argument of `file`."""
    rows = session.query(f"DESCRIBE file('{table}/**/*.parquet', Parquet)", "JSONCompactEachRow")
    columns = [json.loads(line) for line in str(rows).splitlines()]
    return ", ".join(f"`{name}` {' '.join(kind.split())}" for name, kind, *_ in columns)


class _Session:
    """Answers statements, with files in a folder."""

    def __init__(self, session, folder):
        self.session, self.folder = session, folder

    def ask(self, statement):
        statement = statement.replace("file('", f"file('{self.folder}/")
        for name in re.findall("CREATE TEMPORARY VIEW (\\w+)", statement):
            self.session.query(f"DROP VIEW IF EXISTS {name}")
        answer = self.session.query(statement, "JSONCompactEachRow")
        return [json.loads(line) for line in str(answer).splitlines()]

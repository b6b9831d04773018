"""DuckDB: the macros read the files."""

import duckdb

from compare import differences
from sources import TABLES, sources
from values import SENT_AT, wrong_values


def check():
    connection = duckdb.connect()
    for path in sorted((TABLES / "duckdb").glob("*.sql")):
        connection.execute(path.read_text())
    problems, rows_read = [], 0
    for source in sources():
        result = connection.execute(f"SELECT * FROM {source.table.replace('-', '_')}(?)", [source.path])
        names = [column[0] for column in result.description]
        rows = [dict(zip(names, row)) for row in result.fetchall()]
        rows_read += len(rows)
        problems += differences(source, rows) or wrong_values(source, rows)
        if source.name == "ses-firehose.ndjson":
            problems += _wrong_instant(connection, source.path)
    return f"duckdb {duckdb.__version__}: {rows_read} rows", problems


def _wrong_instant(connection, path):
    query = "SELECT epoch_ms(max(CAST(mail.timestamp AS TIMESTAMPTZ))) FROM ses_sending_event(?)"
    [(instant,)] = connection.execute(query, [path]).fetchall()
    return [] if instant == SENT_AT else [f"{query} is {instant}, expected {SENT_AT}"]

"""DuckDB: the macros read the files."""

import json

import duckdb

import odd
from compare import differences, odd_differences
from queries import instants, lists, milliseconds, missing, queries, wrong
from sources import TABLES, sources
from values import SENT_AT, wrong_values


def check():
    connection = duckdb.connect()
    for path in sorted((TABLES / "duckdb").glob("*.sql")):
        connection.execute(path.read_text())
    problems, rows_read = [], 0
    for source in sources():
        rows = _rows(connection, source)
        rows_read += len(rows)
        problems += differences(source, rows) or wrong_values(source, rows)
        problems += _wrong_queries(connection, source)
        if any(row["filename"] != source.path for row in rows):
            problems.append(f"{source.name}: filename is not that of the file")
        if source.name == "ses-firehose.ndjson":
            problems += _wrong_instant(connection, source.path)
    odd_rows = 0
    for source in [*odd.odd_sources(), *odd.corpus_sources()]:
        rows = _rows(connection, source)
        odd_rows += len(rows)
        problems += odd_differences(source, rows) or _wrong_documents(source, rows)
    for source in odd.no_log_files():
        rows = _rows(connection, source, ", json_format := 'newline_delimited'")
        if any(row["eventName"] is not None for row in rows) or len(rows) != 1:
            problems.append(f"{source.name}: {rows}, expected a row of nulls")
    return f"duckdb {duckdb.__version__}: {rows_read} rows, {odd_rows} with odd values among them", problems


def _rows(connection, source, options=""):
    result = connection.execute(f"SELECT * FROM {source.table.replace('-', '_')}(?{options})", [source.path])
    names = [column[0] for column in result.description]
    return [dict(zip(names, row)) for row in result.fetchall()]


def _wrong_documents(source, rows):
    """Rows whose column `document` is not the document; a line that is no JSON has none."""
    pairs = enumerate(zip(rows, source.documents), 1)
    pairs = [(number, row["document"], document) for number, (row, document) in pairs if document is not odd.Unclear]
    same = [(number, text is None if document is odd.Broken else json.loads(text) == document) for number, text, document in pairs]
    return [f"{source.name}, row {number}: another document" for number, right in same if not right]


def _wrong_queries(connection, source):
    """The queries of the head, with the file in place of the names in them."""
    found, asked = [], set()
    for query in queries((TABLES / "duckdb" / f"{source.table}.sql").read_text()):
        of_file, expected = query.replace("'*.json.gz'", "?"), None
        if "to_timestamp(" in query:
            expected = milliseconds
        elif "TIMESTAMPTZ" in query:
            expected = instants
        elif "from_json(" in query:
            expected = lists
        if expected in (milliseconds, instants):
            of_file = of_file.replace("SELECT ", "SELECT epoch_ms(").replace(" FROM ", ") FROM ")
        values = [row[0] for row in connection.execute(of_file, [source.path]).fetchall()]
        if expected:
            found += wrong(f"{source.name}: {query}", values, expected(source))
            asked.add(expected)
    return found + missing(source, asked)


def _wrong_instant(connection, path):
    query = "SELECT epoch_ms(max(CAST(mail.timestamp AS TIMESTAMPTZ))) FROM ses_sending_event(?)"
    [(instant,)] = connection.execute(query, [path]).fetchall()
    return [] if instant == SENT_AT else [f"{query} is {instant}, expected {SENT_AT}"]

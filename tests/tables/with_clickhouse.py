"""ClickHouse, within this process: the tables take the files."""

import json
import tempfile

import chdb
from chdb.session import Session

from compare import differences
from queries import instants, lists, milliseconds, missing, queries, wrong
from sources import TABLES, sources
from values import SENT_AT, wrong_values


# Members of tuples are found by the text of their names as it stands in the document, so an escape in a name hides them.
KNOWN = "/userIdentity/userName is None, expected 'jane'"


def check():
    problems, known, rows_read = [], [], 0
    with tempfile.TemporaryDirectory(prefix="mailtrail-clickhouse-") as folder:
        session = Session(folder)
        session.query("CREATE DATABASE fixtures; USE fixtures")
        # Else a member that is spelt in another case would be taken for the column; other engines do not do so.
        session.query("SET input_format_column_name_matching_mode = 'match_case'")
        for source in sources():
            table = source.table.replace("-", "_")
            session.query(f"DROP TABLE IF EXISTS {table} SYNC")
            session.query((TABLES / "clickhouse" / f"{source.table}.sql").read_text())
            session.query(f"INSERT INTO {table} FROM INFILE '{source.path}' FORMAT JSONEachRow")
            text = str(session.query(f"SELECT * FROM {table}", "JSONEachRow"))
            rows = [json.loads(line, parse_int=float) for line in text.splitlines()]
            if source.is_log_file:
                rows = [record for row in rows for record in row["Records"]]
            rows_read += len(rows)
            found = differences(source, rows, lenient=True) or wrong_values(source, rows)
            known += [problem for problem in found if problem.endswith(KNOWN)]
            problems += [problem for problem in found if not problem.endswith(KNOWN)]
            problems += _wrong_queries(session, source)
            if source.name == "ses-firehose.ndjson":
                problems += _wrong_instant(session)
        if len(known) != 1:
            problems.append(f"{len(known)} members are hidden by escapes in their names, expected 1: {known}")
        session.close()
    return f"chdb {chdb.__version__}: {rows_read} rows", problems


def _wrong_queries(session, source):
    """The queries of the head; lists cannot be null there, so an empty one stands for none."""
    found, asked = [], set()
    for query in queries((TABLES / "clickhouse" / f"{source.table}.sql").read_text()):
        as_value, expected = query, None
        if "fromUnixTimestamp64Milli(" in query:
            expected = milliseconds
        elif "parseDateTime64BestEffort" in query:
            expected = instants
        elif "Array(String)" in query:
            expected = lists
        if expected in (milliseconds, instants):
            as_value = query.replace("SELECT ", "SELECT toUnixTimestamp64Milli(").replace(" FROM ", ") FROM ")
        rows = [json.loads(line) for line in str(session.query(as_value, "JSONCompactEachRow")).splitlines()]
        if expected in (milliseconds, instants):
            found += wrong(f"{source.name}: {query}", [row[0] and float(row[0]) for row in rows], expected(source))
        elif expected:
            found += wrong(f"{source.name}: {query}", [row[0] for row in rows], [value or [] for value in expected(source)])
        elif "ARRAY JOIN" in query and "eventName" in query:
            names = [document.get("eventName") for document in source.documents]
            found += wrong(f"{source.name}: {query}", [row[-1] for row in rows], names)
        asked.add(expected)
    return found + missing(source, asked)


def _wrong_instant(session):
    query = "SELECT toUnixTimestamp64Milli(max(parseDateTime64BestEffort(mail.timestamp, 3))) FROM ses_sending_event"
    instant = int(str(session.query(query, "TSV")))
    return [] if instant == SENT_AT else [f"{query} is {instant}, expected {SENT_AT}"]

"""ClickHouse, within this process: the tables take the files."""

import json
import pathlib
import re
import tempfile

import chdb
from chdb.session import Session

import odd
from compare import differences, odd_differences, row_type
from queries import instants, lists, milliseconds, missing, queries, wrong
from sources import TABLES, Source, sources
from values import SENT_AT, wrong_values


# Filled directly, members of tuples are found by the text of their names as it stands in the document, so an escape in a name hides them.
KNOWN = "/userIdentity/userName is None, expected 'jane'"


def check():
    problems, known, rows_read = [], [], 0
    with tempfile.TemporaryDirectory(prefix="mailtrail-clickhouse-") as folder:
        session = Session(folder)
        session.query("CREATE DATABASE fixtures; USE fixtures")
        # Rows stay in the order of the files, which they are compared in.
        session.query("SET max_insert_threads = 1, max_threads = 1, input_format_parallel_parsing = 0")
        # Else a member that is spelt in another case would be taken for the column; other engines do not do so.
        session.query("SET input_format_column_name_matching_mode = 'match_case'")
        for source in sources():
            table = _name(source)
            rows = _rows(session, source, f"INSERT INTO {table} FROM INFILE '{source.path}' FORMAT JSONEachRow")
            rows_read += len(rows)
            found = differences(source, rows, lenient=True) or wrong_values(source, rows)
            known += [problem for problem in found if problem.endswith(KNOWN)]
            problems += [problem for problem in found if not problem.endswith(KNOWN)]
            rows = _rows(session, source)
            problems += odd_differences(_as_extracted(source), rows, lenient=True) or wrong_values(source, rows)
            problems += _wrong_queries(session, source)
            if source.name == "ses-firehose.ndjson":
                problems += _wrong_instant(session)
        odd_rows = 0
        for source in [*odd.odd_sources(), *odd.corpus_sources()]:
            rows = _rows(session, source)
            odd_rows += len(rows)
            problems += odd_differences(_as_extracted(source), rows, lenient=True)
            texts = [json.loads(line)["document"] for line in str(session.query(f"SELECT document FROM {_name(source)}", "JSONEachRow")).splitlines()]
            if "\n".join(texts) != pathlib.Path(source.path).read_text().removesuffix("\n"):
                problems.append(f"{source.name}: documents are not the texts")
        for source in odd.no_log_files():
            if _rows(session, source):
                problems.append(f"{source.name}: there are records")
        if len(known) != 1:
            problems.append(f"{len(known)} members are hidden by escapes in their names, expected 1: {known}")
        session.close()
    return f"chdb {chdb.__version__}: {rows_read} rows, {odd_rows} with odd values among them", problems


def _rows(session, source, insert=None):
    """Rows of a table that was made anew and filled with a file, as its head says if nothing else is asked for."""
    name = _name(source)
    statement = (TABLES / "clickhouse" / f"{source.table}.sql").read_text()
    head = " ".join(line.removeprefix("-- ") for line in statement.splitlines())
    [form] = re.findall(rf"INSERT INTO {name} \(document\) FROM INFILE '\*\.json\.gz' FORMAT (\w+)", head)
    session.query(f"DROP TABLE IF EXISTS {name} SYNC")
    session.query(statement)
    session.query(insert or f"INSERT INTO {name} (document) FROM INFILE '{source.path}' FORMAT {form}")
    rows = [json.loads(line, parse_int=float) for line in str(session.query(f"SELECT * FROM {name}", "JSONEachRow")).splitlines()]
    return [record for row in rows for record in row["Records"]] if source.is_log_file else rows


def _as_extracted(source):
    """The same documents as JSONExtract takes them, which is what the README says of it."""
    documents = [document if document in (odd.Unclear, odd.Broken) else _extracted(document, source) for document in source.documents]
    extracted = Source(source.table, source.path, documents, source.name)
    extracted.secret = getattr(source, "secret", False)
    return extracted


def _extracted(document, source):
    # One number beyond the range of a double makes the text no JSON. A list on a line is no tuple, other than in a list.
    if "Infinity" in json.dumps(document) or not (source.is_log_file or isinstance(document, dict)):
        return {}
    return _fitted(document, row_type(source.table))


def _fitted(value, kind):
    kind = kind[1] if isinstance(kind, list) else kind
    name = kind if isinstance(kind, str) else kind["type"]
    if name == "string":
        return _numbers(value)
    if name == "record":
        members = {field.get("wireName", field["name"]): field["type"] for field in kind["fields"]}
        if isinstance(value, list):
            # Members in their order.
            value = dict(zip(members, value))
        if isinstance(value, dict):
            return {member: _fitted(value[member], inner) for member, inner in members.items() if member in value}
    if name == "array" and isinstance(value, list):
        # A list of which nothing fits is empty.
        items = [_fitted(inner, kind["items"]) for inner in value]
        return items if any(_gives(inner, kind["items"]) for inner in items) else []
    if name == "map" and isinstance(value, dict):
        return {key: _fitted(inner, kind["values"]) for key, inner in value.items()}
    return value


def _gives(value, kind):
    """Whether something of a value fits."""
    kind = kind[1] if isinstance(kind, list) else kind
    name = kind if isinstance(kind, str) else kind["type"]
    if value is None or not odd.is_of(value, name):
        return False
    if name == "record":
        members = {field.get("wireName", field["name"]): field["type"] for field in kind["fields"]}
        return any(_gives(value[member], inner) for member, inner in members.items() if member in value)
    return name != "array" or any(_gives(inner, kind["items"]) for inner in value)


def _numbers(value):
    """Whole numbers of more than 64 bits are text."""
    if isinstance(value, dict):
        return {key: _numbers(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_numbers(inner) for inner in value]
    whole = isinstance(value, int) and not isinstance(value, bool)
    return str(value) if whole and not -(2**63) <= value < 2**64 else value


def _name(source):
    return source.table.replace("-", "_")


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

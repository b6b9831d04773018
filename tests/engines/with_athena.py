"""Athena, as far as it goes without it: the statement of the guide has the columns of the files, and its queries are Trino's, and give the answers."""

import re

import duckdb
import pyarrow as pa
import sqlglot
from sqlglot import exp

from converted import WORK, Converted
from guide import GUIDE, ANSWERS, statements, wrong_rows

TABLES = GUIDE.parent.parent / "schemas" / "export" / "tables"
DIALECTS = ("athena", "trino")


def check():
    problems, tables = [], {}
    for name, statement in [("cloudtrail_record", "cloudtrail-record.account-trail"), ("ses_sending_event", "ses-sending-event.firehose")]:
        tables[name] = _columns(name, _statement(name, statement), problems)
    asked = set()
    for question, statement in statements("Athena", which=1):
        asked.add(question)
        for dialect in DIALECTS:
            parsed = sqlglot.parse_one(statement, read=dialect)
            known = tables[parsed.find(exp.Table).name] | {"day", "t", "recipient"} | {alias.alias for alias in parsed.find_all(exp.Alias)}
            unknown = {column.parts[0].name for column in parsed.find_all(exp.Column)} - known
            if unknown:
                problems.append(f"{question}, as {dialect}: the table has no {unknown}")
            problems += _wrong_answer(question, parsed)
    problems += [f"{question}: not asked" for question in sorted(set(ANSWERS) - asked - {"what has no column, or does not fit into it"})]
    return f"sqlglot {sqlglot.__version__}: {len(tables)} statements as athena and hive, {len(asked)} queries as {' and '.join(DIALECTS)}", problems


def _statement(name, file):
    """What the guide makes of a statement for logs as they are."""
    end = "".join(f"{text};\n" for _, text in statements("Athena", which=0)).replace("cloudtrail_record", name)
    before = (TABLES / "athena" / f"{file}.sql").read_text().split("\n)\nPARTITIONED BY")[0]
    return f"{before},\n{end}".rstrip().rstrip(";")


def _columns(name, statement, problems):
    """Names of the columns of a statement, which have to be those of the files, with the types that stand for theirs."""
    schema = Converted("fixtures").table(name).schema
    expected = {field.name.lower(): _hive(field.type) for field in schema}
    for dialect in ("athena", "hive"):
        [parsed] = sqlglot.parse(statement, read=dialect)
        if not isinstance(parsed, exp.Create) or parsed.kind != "TABLE" or parsed.find(exp.FileFormatProperty) is None:
            problems.append(f"{name}: no table of Parquet as {dialect}")
            continue
        columns = {column.name: re.sub(r"[`\s]", "", column.kind.sql("hive")).lower() for column in parsed.find_all(exp.ColumnDef) if column.find_ancestor(exp.DataType) is None}
        if columns != expected:
            problems.append(f"{name}, as {dialect}: {sorted(set(columns.items()) ^ set(expected.items()))[:6]} differ from the files")
    return set(expected)


def _hive(kind):
    """The type of a column of Parquet, in Hive."""
    if pa.types.is_struct(kind):
        return f"struct<{','.join(f'{field.name.lower()}:{_hive(field.type)}' for field in kind)}>"
    if pa.types.is_map(kind):
        return f"map<{_hive(kind.key_type)},{_hive(kind.item_type)}>"
    if pa.types.is_list(kind):
        return f"array<{_hive(kind.value_type)}>"
    return {pa.string(): "string", pa.int64(): "bigint", pa.float64(): "double", pa.bool_(): "boolean"}[kind]


def _wrong_answer(question, parsed):
    """What DuckDB gives for the query, over the same files."""
    connection = duckdb.connect()
    connection.execute("SET TimeZone = 'UTC'")
    name = parsed.find(exp.Table).name
    connection.execute(f"CREATE VIEW {name} AS FROM read_parquet('{WORK}/fixtures/{name}/**/*.parquet', hive_types = {{'day': VARCHAR}})")
    try:
        rows = connection.execute(_for_duckdb(parsed)).fetchall()
    except duckdb.Error as error:
        return [f"{question}: {error}"]
    return wrong_rows("Athena", question, rows)


def _for_duckdb(parsed):
    text = parsed.sql("duckdb")
    # What DuckDB lacks, or calls otherwise.
    text = re.sub(r"(?i)from_iso8601_timestamp\(([^()]*)\)", r"CAST(\1 AS TIMESTAMPTZ)", text)
    text = re.sub(r"(?i)\bcontains\(", "list_contains(", text)
    return re.sub(r"(?i)JSON_EXTRACT_SCALAR\(", "json_extract_string(", text)

"""Avro: the schemas hold the rows, written to a file and read again."""

import io
import json

import fastavro

from compare import differences, row_type
from sources import TABLES, sources
from values import wrong_values

# Members that stand in the files because nobody knows them.
UNKNOWN = {"/event/by"}


def check():
    schemas = {path.stem: fastavro.parse_schema(json.loads(path.read_text())) for path in sorted((TABLES / "avro").glob("*.avsc"))}
    problems, rows_read = [], 0
    for source in sources():
        kind = json.loads((TABLES / "avro" / f"{source.table}.avsc").read_text())
        if source.is_file:
            problems += _unknown(source)
        documents = [{"Records": source.documents}] if source.is_log_file else source.documents
        file = io.BytesIO()
        fastavro.writer(file, schemas[source.table], [_row(document, kind) for document in documents], strict_allow_default=True)
        file.seek(0)
        rows = list(fastavro.reader(file))
        if source.is_log_file:
            rows = rows[0]["Records"]
        rows_read += len(rows)
        problems += differences(source, rows) or wrong_values(source, rows)
    return f"fastavro {fastavro.__version__}: {len(schemas)} schemas, {rows_read} rows", problems


def _row(value, kind):
    """A value as whoever fills a file has to write it: members that the schema does not have are left out, any kind becomes JSON."""
    if isinstance(kind, list):
        return None if value is None else _row(value, kind[1])
    if kind == "string":
        return value if isinstance(value, str) else json.dumps(value)
    if kind == "double":
        return float(value)
    if kind == "boolean":
        return value
    if kind["type"] == "record":
        members = [(field["name"], field.get("wireName", field["name"]), field["type"]) for field in kind["fields"]]
        return {name: _row(value[wire], inner) for name, wire, inner in members if wire in value}
    if kind["type"] == "array":
        return [_row(inner, kind["items"]) for inner in value]
    return {key: _row(inner, kind["values"]) for key, inner in value.items()}


def _unknown(source):
    """Members of files for which there is no column: the schema is what all engines are judged by, so it is judged here."""
    found = []

    def look(value, kind, path):
        kind = kind[1] if isinstance(kind, list) else kind
        if not isinstance(kind, dict) or value is None:
            return
        if kind["type"] == "record":
            members = {field.get("wireName", field["name"]): field["type"] for field in kind["fields"]}
            for name, inner in value.items():
                if name in members:
                    look(inner, members[name], f"{path}/{name}")
                else:
                    found.append(f"{path}/{name}")
        else:
            for inner in value if kind["type"] == "array" else value.values():
                look(inner, kind.get("items", kind.get("values")), path)

    for document in source.documents:
        look(document, row_type(source.table), "")
    return [f"{source.name}: there is no column for {path}" for path in sorted(set(found) - UNKNOWN)]

"""Compares rows of an engine with the documents that they were read from, as the Avro schema says what is where."""

import json

from sources import TABLES


def row_type(table):
    """Type of a row; that of a log file is the type of its elements."""
    schema = json.loads((TABLES / "avro" / f"{table}.avsc").read_text())
    if table == "cloudtrail-log-file":
        return schema["fields"][0]["type"][1]["items"]
    return schema


def differences(source, rows, lenient=False):
    """What differs, in words. `lenient` takes absent for empty, for engines in which lists and structures cannot be null."""
    if len(rows) != len(source.documents):
        return [f"{source.name}: {len(rows)} rows, expected {len(source.documents)}"]
    kind = row_type(source.table)
    found = []
    for number, (row, document) in enumerate(zip(rows, source.documents), 1):
        _compare(row, document, kind, f"{source.name}, row {number}: ", lenient, found)
    return found


def _compare(got, expected, kind, path, lenient, found):
    if isinstance(kind, list):
        kind = kind[1]
    name = kind if isinstance(kind, str) else kind["type"]
    if got is None or expected is None:
        if got != expected and not (lenient and _is_empty(got) and _is_empty(expected)):
            found.append(f"{path} is {got!r}, expected {expected!r}")
    elif name == "record":
        members = {field.get("wireName", field["name"]): field["type"] for field in kind["fields"]}
        for member, inner in members.items():
            _compare(got[member], expected.get(member), inner, f"{path}/{member}", lenient, found)
    elif name == "array" and len(got) == len(expected):
        for index, (left, right) in enumerate(zip(got, expected)):
            _compare(left, right, kind["items"], f"{path}/{index}", lenient, found)
    elif name == "map" and sorted(got) == sorted(expected):
        for key in expected:
            _compare(got[key], expected[key], kind["values"], f"{path}/{key}", lenient, found)
    elif not _same(got, expected, name):
        found.append(f"{path} is {got!r}, expected {expected!r}")


def _same(got, expected, name):
    if name == "string":
        if isinstance(expected, str) and got == expected:
            return True
        try:
            return json.loads(got) == expected
        except ValueError:
            return False
    if name == "double":
        return isinstance(got, float) and got == float(expected)
    return isinstance(got, bool) and got == expected


def _is_empty(value):
    if isinstance(value, dict):
        return all(_is_empty(inner) for inner in value.values())
    return value is None or value == []

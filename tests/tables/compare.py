"""Compares rows of an engine with the documents that they were read from, as the Avro schema says what is where."""

import json

import odd
from sources import row_type


def differences(source, rows, lenient=False):
    """What differs, in words. `lenient` takes absent for empty, for engines in which lists and structures cannot be null."""
    if len(rows) != len(source.documents):
        return [f"{source.name}: {len(rows)} rows, expected {len(source.documents)}"]
    kind = row_type(source.table)
    found = []
    for number, (row, document) in enumerate(zip(rows, source.documents), 1):
        _compare(row, document, kind, f"{source.name}, row {number}: ", lenient, found)
    return found


def odd_differences(source, rows, lenient=False, around=()):
    """What differs where values do not fit their column: these have to be null, and all others as they are. Lists and maps that are named
    in `around` may be null as a whole if something in them does not fit."""
    if len(rows) != len(source.documents):
        return [f"{source.name}: {len(rows)} rows, expected {len(source.documents)}"]
    kind = row_type(source.table)
    found = []
    for number, (row, document) in enumerate(zip(rows, source.documents), 1):
        if document is not odd.Unclear:
            # What is no object is a row of nulls.
            document = document if isinstance(document, dict) else {}
            _compare(row, document, kind, f"{source.name}, row {number}: ", lenient, found, around)
    if getattr(source, "secret", False):
        # Without the values.
        found = [problem.split(" is ")[0] + " differs" for problem in found]
    return found


def _compare(got, expected, kind, path, lenient, found, around=None):
    if isinstance(kind, list):
        kind = kind[1]
    name = kind if isinstance(kind, str) else kind["type"]
    if around is not None and expected is not None and not odd.is_of(expected, name):
        if not _is_empty(got) and not _is_text_of(expected, got):
            found.append(f"{path} is {got!r}, expected nothing in place of {expected!r}")
    elif around and got is None and name in around and not odd.fits(expected, kind):
        pass
    elif got is None or expected is None:
        if got != expected and not (lenient and _is_empty(got) and _is_empty(expected)):
            found.append(f"{path} is {got!r}, expected {expected!r}")
    elif name == "record":
        members = {field.get("wireName", field["name"]): field["type"] for field in kind["fields"]}
        for member, inner in members.items():
            _compare(got[member], expected.get(member), inner, f"{path}/{member}", lenient, found, around)
    elif name == "array" and len(got) == len(expected):
        for index, (left, right) in enumerate(zip(got, expected)):
            _compare(left, right, kind["items"], f"{path}/{index}", lenient, found, around)
    elif name == "map" and sorted(got) == sorted(expected):
        for key in expected:
            _compare(got[key], expected[key], kind["values"], f"{path}/{key}", lenient, found, around)
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


def _is_text_of(text, got):
    """Whether a number or a truth value stands for its text, which some engines take for it."""
    return isinstance(text, str) and isinstance(got, (bool, float)) and text.lower() in (str(got).lower(), str(got).removesuffix(".0"))


def _is_empty(value):
    if isinstance(value, dict):
        return all(_is_empty(inner) for inner in value.values())
    return value is None or value == []

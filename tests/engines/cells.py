"""What a document has to be in the columns of its table, and what a row is as a document: written a second time, from what the README of `parquet` says."""

import decimal
import json

import pyarrow as pa

OWN = ["_file", "_row", "_line", "_column", "_offset", "_length", "_pointer", "_inner", "_odd", "_nulls"]


class Spelled(str):
    """A number, as it is written."""

    def __repr__(self):
        return f"<{self}>"


class Twins(list):
    """Members of an object that names one of them twice."""


def parse(text):
    """JSON with all that may be lost: how numbers are written, and members of one name."""

    def members(pairs):
        return dict(pairs) if len({name for name, _ in pairs}) == len(pairs) else Twins(pairs)

    return json.loads(text, parse_int=Spelled, parse_float=Spelled, object_pairs_hook=members)


def same(left, right):
    """Whether two values are one, down to how their numbers are written."""
    if type(left) is not type(right) or isinstance(left, (dict, list)) and len(left) != len(right):
        return False
    if isinstance(left, dict):
        return all(name in right and same(value, right[name]) for name, value in left.items())
    if isinstance(left, list):
        return all(same(one, other) for one, other in zip(left, right))
    if isinstance(left, tuple):
        return left[0] == right[0] and same(left[1], right[1])
    return left == right


def wrong_cells(row, document, schema, where):
    """Cells of a row that are not what the document has there, in words; rows are dicts of plain values."""
    found = []
    document = document if type(document) is dict else {}
    for field in schema:
        if field.name not in OWN:
            _compare(row[field.name], document.get(field.name), field, f"{where}/{field.name}", found)
    return found


def _compare(cell, value, field, path, found):
    kind = field.type
    if pa.types.is_struct(kind) and type(value) is dict and cell is not None:
        for inner in kind:
            _compare(cell[inner.name], value.get(inner.name), inner, f"{path}/{inner.name}", found)
    elif pa.types.is_map(kind) and type(value) is dict and cell is not None:
        cell = dict(cell)
        if list(cell) != list(value):
            found.append(f"{path} has {list(cell)}, expected {list(value)}")
        for name in cell:
            _compare(cell[name], value.get(name), kind.item_field, f"{path}/{name}", found)
    elif pa.types.is_list(kind) and type(value) is list and cell is not None:
        if len(cell) != len(value):
            found.append(f"{path} has {len(cell)} elements, expected {len(value)}")
        for index, (one, other) in enumerate(zip(cell, value)):
            _compare(one, other, kind.value_field, f"{path}/{index}", found)
    elif not _is(cell, value, field):
        found.append(f"{path} is {cell!r}, expected what stands for {value!r}")


def _is(cell, value, field):
    """Whether a plain cell is that of a value: null, where the value does not fit."""
    kind = field.type
    if value is None or pa.types.is_nested(kind):
        return cell is None
    if pa.types.is_floating(kind):
        fits = isinstance(value, Spelled) and abs(float(value)) != float("inf")
        return cell == float(value) if fits else cell is None
    if pa.types.is_boolean(kind):
        return cell is value if isinstance(value, bool) else cell is None
    holds = (field.metadata or {}).get(b"holds", b"text")
    is_text = type(value) is str
    if is_text and holds != b"json":
        return cell == value if _is_unicode(value) else cell is None
    if holds == b"text":
        return cell == json.dumps(value) if isinstance(value, bool) else cell is None
    return cell is not None and same(parse(cell), value)


def _is_unicode(text):
    try:
        return text.encode() is not None
    except UnicodeEncodeError:
        return False


def document_of(row, schema):
    """The document that a row stands for: its columns, what is odd in place of them, and null where it stood."""
    document = {field.name: _value(row[field.name], field) for field in schema if field.name not in OWN and row[field.name] is not None}
    for pointer, value in (parse(row["_odd"]) if row["_odd"] else {}).items():
        document = _put(document, pointer, value)
    for pointer in row["_nulls"] or []:
        document = _put(document, pointer, None)
    return document


def _value(cell, field):
    kind = field.type
    if cell is None:
        return None
    if pa.types.is_struct(kind):
        return {inner.name: _value(cell[inner.name], inner) for inner in kind if cell[inner.name] is not None}
    if pa.types.is_map(kind):
        return {name: _value(value, kind.item_field) for name, value in cell}
    if pa.types.is_list(kind):
        return [_value(element, kind.value_field) for element in cell]
    if pa.types.is_floating(kind):
        # The shortest digits of the double, without an exponent; other spellings are odd.
        return Spelled(format(decimal.Decimal(repr(cell)), "f").removesuffix(".0"))
    holds = (field.metadata or {}).get(b"holds", b"text")
    if holds == b"json":
        return parse(cell)
    if holds == b"text or json":
        try:
            value = parse(cell)
        except ValueError:
            return cell
        return value if not isinstance(value, str) or isinstance(value, Spelled) else cell
    return cell


def _put(document, pointer, value):
    """A document with a value at a pointer."""
    if not pointer:
        return value
    steps = [step.replace("~1", "/").replace("~0", "~") for step in pointer.split("/")[1:]]
    at = document
    for step in steps[:-1]:
        at = at[int(step)] if isinstance(at, list) else at.setdefault(step, {})
    if isinstance(at, list):
        at[int(steps[-1])] = value
    else:
        at[steps[-1]] = value
    return document

"""Compares tables of Arrow that engines give: one spelling for each type, rows by file and number, every value."""

import pyarrow as pa
import pyarrow.compute as pc


def differences(where, expected, got, lenient=False):
    """Columns that differ, in words. `lenient` takes absent for empty, for engines in which lists and structures cannot be null."""
    if set(got.column_names) != set(expected.column_names):
        return [f"{where}: other columns, {sorted(set(got.column_names) ^ set(expected.column_names))}"]
    if got.num_rows != expected.num_rows:
        return [f"{where}: {got.num_rows} rows, expected {expected.num_rows}"]
    expected, got = _ordered(expected), _ordered(got)
    found = []
    for name in expected.column_names:
        left, right = plain(expected[name], lenient), plain(got[name], lenient)
        if left.type != right.type:
            found.append(f"{where}: {name} is of type {right.type}, expected {left.type}")
        elif not left.equals(right):
            rows = [row for row in range(len(left)) if left.slice(row, 1) != right.slice(row, 1)]
            found.append(f"{where}: {name} differs in {len(rows)} rows, first in {expected['_file'][rows[0]]} {expected['_row'][rows[0]]}")
    return found


def _ordered(table):
    file = plain(table["_file"])
    order = pc.sort_indices(pa.table({"file": file, "row": plain(table["_row"])}), [("file", "ascending"), ("row", "ascending")])
    return table.take(order)


def plain(column, lenient=False):
    """An array of texts, doubles, truth values, lists and structures alone, none of them lent from a larger one."""
    array = column.combine_chunks() if isinstance(column, pa.ChunkedArray) else column
    kind = array.type
    if pa.types.is_dictionary(kind):
        return plain(array.dictionary_decode(), lenient)
    if pa.types.is_null(kind) or pa.types.is_date(kind) or pa.types.is_large_string(kind) or pa.types.is_string_view(kind):
        return array.cast(pa.string())
    if pa.types.is_struct(kind):
        inner = [plain(child, lenient) for child in array.flatten()]
        mask = None if lenient else array.is_null()
        return pa.StructArray.from_arrays(inner, [field.name for field in kind], mask=mask)
    if pa.types.is_map(kind):
        # Out of the slice that it may be of a larger array.
        array = pa.concat_arrays([array.slice(row, 1) for row in range(len(array))]) if array.offset else array
        pairs = pa.StructArray.from_arrays([array.keys, array.items], ["key", "value"])
        array = pa.ListArray.from_arrays(array.offsets, pairs, mask=array.is_null() if array.null_count else None)
        kind = array.type
    if pa.types.is_list(kind) or pa.types.is_large_list(kind):
        lengths = pc.fill_null(pc.list_value_length(array), 0).cast(pa.int64())
        ends = pa.concat_arrays([pa.array([0], pa.int64()), pc.cumulative_sum(lengths)]).cast(pa.int32())
        inner = plain(array.flatten(), lenient)
        if pa.types.is_struct(inner.type) and [field.name for field in inner.type] in (["keys", "values"], ["key", "value"]):
            inner = pa.StructArray.from_arrays(inner.flatten(), ["key", "value"], mask=inner.is_null())
        mask = array.is_null() if array.null_count and not lenient else None
        return pa.ListArray.from_arrays(ends, inner, mask=mask)
    return array

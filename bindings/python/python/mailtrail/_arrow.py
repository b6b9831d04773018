"""Findings and documents as pyarrow tables, which pandas, Polars, DuckDB and others accept directly."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ._errors import MissingPackage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    import pyarrow

    from ._core import Documents, Report

_ROWS = 65_536


def _pyarrow() -> Any:
    try:
        import pyarrow
    except ImportError as error:
        raise MissingPackage("tables need pyarrow: pip install mailtrail[arrow]") from error
    return pyarrow


def _schema(arrow: Any, fields: dict[str, str], optional: tuple[str, ...] = ()) -> pyarrow.Schema:
    def of(name: str) -> Any:
        if name == "words":
            return arrow.dictionary(arrow.int32(), arrow.string())
        if name == "time":
            return arrow.timestamp("us", tz="UTC")
        return arrow.list_(arrow.string()) if name == "list" else getattr(arrow, name)()

    fields_ = [arrow.field(name, of(kind), nullable=name in optional) for name, kind in fields.items()]
    schema: pyarrow.Schema = arrow.schema(fields_)
    return schema


def findings_schema() -> pyarrow.Schema:
    """Columns of findings."""
    fields = {
        "file": "words",
        "line": "uint64",
        "column": "uint64",
        "offset": "uint64",
        "length": "uint64",
        "pointer": "string",
        "inner": "list",
        "kind": "words",
        "level": "words",
        "rule": "words",
        "message": "string",
        "found": "string",
        "expected": "string",
        "help": "string",
        "fix": "string",
    }
    return _schema(_pyarrow(), fields, ("kind", "help", "fix"))


def documents_schema(*, errors: bool = False) -> pyarrow.Schema:
    """Columns of documents. With `errors`, a broken document is a row with an error and a place."""
    fields = {
        "file": "words",
        "line": "uint64",
        "column": "uint64",
        "pointer": "string",
        "inner": "list",
        "kind": "words",
        "family": "words",
        "time": "time",
        "text": "large_string",
    }
    if not errors:
        return _schema(_pyarrow(), fields, ("time",))
    return _schema(_pyarrow(), {**fields, "error": "string"}, tuple(fields.keys() - {"file"} | {"error"}))


def findings(report: Report) -> pyarrow.Table:
    """The findings of a report."""
    table: pyarrow.Table = _pyarrow().Table.from_pydict(report._columns(), schema=findings_schema())
    return table


def batches(documents: Documents[Any], rows: int = _ROWS) -> Iterator[pyarrow.RecordBatch]:
    """The remaining documents, in batches."""
    arrow, schema = _pyarrow(), documents_schema(errors=documents._hands_errors)

    def portions() -> Iterator[pyarrow.RecordBatch]:
        while (columns := documents._columns(rows)) is not None:
            yield arrow.RecordBatch.from_pydict(columns, schema=schema)

    return portions()


def documents(documents: Documents[Any]) -> pyarrow.Table:
    """The remaining documents."""
    schema = documents_schema(errors=documents._hands_errors)
    table: pyarrow.Table = _pyarrow().Table.from_batches(batches(documents), schema=schema)
    return table

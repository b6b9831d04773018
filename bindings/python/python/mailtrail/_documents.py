"""Extracts documents from files and envelopes."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal, Union, overload

from . import _core
from ._core import Document, Documents, ReadError, Report
from ._given import Source, find, given, moment, names, some, texts

#: A time: RFC 3339, a date, how long ago (`2h`, `7d`), or a value of `datetime`.
When = Union[str, date]


@dataclass(frozen=True)
class Lines:
    """Documents as NDJSON. Iterating yields them as `json.loads` reads them."""

    #: The lines, each a document as its text stands in the source.
    ndjson: bytes = field(repr=False)
    #: What is broken or could not be read.
    report: Report
    #: If nothing was selected: why, as far as that can be told.
    remarks: tuple[str, ...] = ()

    def __iter__(self) -> Iterator[Any]:
        return (json.loads(line) for line in self.ndjson.split(b"\n") if line)


@overload
def read(
    source: Source,
    *,
    name: str | None = ...,
    errors: Literal["raise", "skip"] = ...,
    ext: str | Iterable[str] | None = ...,
    exclude: str | Iterable[str] | None = ...,
    hidden: bool = ...,
    no_ignore: bool = ...,
) -> Documents[Document]: ...
@overload
def read(
    source: Source,
    *,
    name: str | None = ...,
    errors: Literal["yield"],
    ext: str | Iterable[str] | None = ...,
    exclude: str | Iterable[str] | None = ...,
    hidden: bool = ...,
    no_ignore: bool = ...,
) -> Documents[Document | ReadError]: ...
def read(
    source: Source,
    *,
    name: str | None = None,
    errors: Literal["raise", "skip", "yield"] = "raise",
    ext: str | Iterable[str] | None = None,
    exclude: str | Iterable[str] | None = None,
    hidden: bool = False,
    no_ignore: bool = False,
) -> Documents[Any]:
    """Iterates over the documents in files, folders, globs, bytes or an open file, through every layout and envelope.

    What is broken raises `ReadError`, or is an item (`errors="yield"`), or is passed over (`"skip"`); `summary` counts it all the same. After an
    exception, `next` goes on behind it. One document is in memory at a time.

    Tables (`to_arrow`, `batches`) do the same: they raise, or have a row for what is broken, whose column `error` says why and which has nothing of a
    document but its place, or pass it over. `time` is null where a document does not say when it happened, or says what is not a time.
    """
    return Documents(given(source, name), find(ext, exclude, hidden, no_ignore), errors)


def unwrap(
    source: Source,
    *,
    name: str | None = None,
    kinds: str | Iterable[str] | None = None,
    with_source: bool = False,
    ext: str | Iterable[str] | None = None,
    exclude: str | Iterable[str] | None = None,
    hidden: bool = False,
    no_ignore: bool = False,
) -> Lines:
    """Returns the documents as NDJSON, from every layout and envelope; with `with_source`, each with its place."""
    files = find(ext, exclude, hidden, no_ignore)
    ndjson, report = _core.unwrap(given(source, name), files, names(kinds), with_source)
    return Lines(ndjson, report)


def select(
    source: Source,
    *,
    name: str | None = None,
    kinds: str | Iterable[str] | None = None,
    with_source: bool = False,
    since: When | None = None,
    until: When | None = None,
    denied: bool = False,
    failed: bool = False,
    root: bool = False,
    read_only: bool | None = None,
    ext: str | Iterable[str] | None = None,
    exclude: str | Iterable[str] | None = None,
    hidden: bool = False,
    no_ignore: bool = False,
    **fields: str | Iterable[str],
) -> Lines:
    """Returns the matching documents as NDJSON.

    Fields are those of `mailtrail select`, with underscores: `service="iam"`, `event=["CreateUser", "Delete*"]`, `message_id=...`.
    """
    if read_only is not None and not isinstance(read_only, bool):
        raise TypeError(f"expected `read_only` as bool, found {type(read_only).__name__}")
    conditions = some(
        kinds=names(kinds),
        with_source=with_source,
        since=moment(since),
        until=moment(until),
        denied=denied,
        failed=failed,
        root=root,
        read_only=read_only,
        values=[
            (field.replace("_", "-"), texts(f"`{field}`", values)) for field, values in fields.items()
        ],
    )
    ndjson, remarks, report = _core.select(given(source, name), find(ext, exclude, hidden, no_ignore), conditions)
    return Lines(ndjson, report, tuple(remarks))

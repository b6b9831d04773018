"""Checks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Literal, Union

from . import _core
from ._core import Identity, Report
from ._given import Source, at_least, document, find, given, names, some

#: How much a finding matters.
_Level = Literal["error", "warning", "note", "known"]

#: Levels of rules, of errata and of groups, instead of their own.
Levels = Mapping[str, Literal["off", "note", "warning", "error", "allow", "warn", "deny"]]

#: One document: a dict, or its JSON text.
Json = Union[str, bytes, Mapping[str, Any]]


def _levels(levels: Levels | None) -> list[tuple[str, str]]:
    if levels is not None and not isinstance(levels, Mapping):
        raise TypeError(f"expected `levels` as a dict of rules and their levels, found {type(levels).__name__}")
    return list((levels or {}).items())


def _asked(
    strict: bool,
    expect: str | Iterable[str] | None,
    of_type: str | None,
    levels: Levels | None,
    fail_on: _Level | None,
) -> dict[str, Any] | None:
    """Options for one document, unless they are the defaults."""
    if not strict and expect is None and of_type is None and levels is None and fail_on is None:
        return None
    return some(strict=strict, expect=names(expect), of_type=of_type, levels=_levels(levels), fail_on=fail_on)


def validate(
    source: Source,
    *,
    name: str | None = None,
    strict: bool = False,
    expect: str | Iterable[str] | None = None,
    of_type: str | None = None,
    levels: Levels | None = None,
    calls: bool = False,
    explain_detection: bool = False,
    fail_on: _Level | None = None,
    threads: int | None = None,
    max_findings: int | None = None,
    ext: str | Iterable[str] | None = None,
    exclude: str | Iterable[str] | None = None,
    hidden: bool = False,
    no_ignore: bool = False,
) -> Report:
    """Checks every document in files, folders, globs, bytes or an open file.

    The arguments are the options of `mailtrail validate`; `name` is what bytes are called. No `mailtrail.toml` is read. What cannot
    be read is in the report, as is everything else: one bad file never stops the others. At most `max_findings` findings are kept, a million
    by default; all are counted.
    """
    asked = some(
        strict=strict,
        expect=names(expect),
        of_type=of_type,
        levels=_levels(levels),
        calls=calls,
        explain_detection=explain_detection,
        fail_on=fail_on,
        threads=at_least(1, "threads", threads),
        max_findings=at_least(0, "max_findings", max_findings),
    )
    return _core.validate(given(source, name), asked, find(ext, exclude, hidden, no_ignore))


def round_trip(
    source: Source,
    *,
    name: str | None = None,
    strict: bool = False,
    expect: str | Iterable[str] | None = None,
    threads: int | None = None,
    ext: str | Iterable[str] | None = None,
    exclude: str | Iterable[str] | None = None,
    hidden: bool = False,
    no_ignore: bool = False,
) -> Report:
    """Reads every document into its type in the Rust library, writes it again, and compares it with its source."""
    asked = some(strict=strict, expect=names(expect), threads=at_least(1, "threads", threads))
    return _core.round_trip(given(source, name), asked, find(ext, exclude, hidden, no_ignore))


def check(
    document_: Json,
    /,
    *,
    name: str = "<document>",
    strict: bool = False,
    expect: str | Iterable[str] | None = None,
    of_type: str | None = None,
    levels: Levels | None = None,
    fail_on: _Level | None = None,
) -> Report:
    """Checks one document: a dict, or its JSON text as str or bytes."""
    return _core.check(document(document_), name, _asked(strict, expect, of_type, levels, fail_on))


def is_valid(
    document_: Json,
    /,
    *,
    strict: bool = False,
    expect: str | Iterable[str] | None = None,
    of_type: str | None = None,
    levels: Levels | None = None,
    fail_on: _Level | None = None,
) -> bool:
    """Returns whether one document is valid."""
    return _core.is_valid(document(document_), _asked(strict, expect, of_type, levels, fail_on))


def identify(document_: Json, /) -> Identity:
    """Returns what a document is, by its discriminators, and why."""
    return _core.identify(document(document_))


def assert_valid(source: Source, **options: Any) -> Report:
    """Checks like `validate`, and raises an error with the report for people if it fails."""
    __tracebackhide__ = True
    report = validate(source, **options)
    if not report.ok:
        raise AssertionError(f"not valid\n\n{report}".rstrip("\n"))
    return report

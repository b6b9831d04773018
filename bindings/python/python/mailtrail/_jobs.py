"""Stories, tables, samples and stand-ins."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from . import _core
from ._core import Redactor, Report
from ._documents import When
from ._given import Source, at_least, find, given, moment, names


@dataclass(frozen=True)
class Trace:
    """Stories of messages."""

    #: Each story as a dict: what became of a message for each recipient, and why.
    stories: list[dict[str, Any]]
    #: The same for people.
    tables: list[str] = field(repr=False)
    #: Figures: what was read, and what became of the messages.
    summary: dict[str, Any] = field(repr=False)
    #: What is broken or could not be read.
    report: Report

    def __str__(self) -> str:
        return "\n".join(self.tables)


@dataclass(frozen=True)
class Figures:
    """The counts of a job."""

    #: Figures of the whole.
    summary: dict[str, Any]
    #: A dict for each table, kind or unknown name.
    rows: list[dict[str, Any]] = field(repr=False)
    #: What is broken or could not be read.
    report: Report


def trace(
    source: Source,
    *,
    name: str | None = None,
    message_id: str | None = None,
    trace_id: str | None = None,
    sender: str | None = None,
    recipient: str | None = None,
    subject: str | None = None,
    since: When | None = None,
    until: When | None = None,
    ext: str | Iterable[str] | None = None,
    exclude: str | Iterable[str] | None = None,
    hidden: bool = False,
    no_ignore: bool = False,
) -> Trace:
    """Follows messages through the event logs of Amazon WorkMail; all files are one log, in chronological order."""
    messages = dict(
        message_id=message_id,
        trace_id=trace_id,
        sender=sender,
        recipient=recipient,
        subject=subject,
        since=moment(since),
        until=moment(until),
    )
    stories, summary, report = _core.trace(given(source, name), find(ext, exclude, hidden, no_ignore), messages)
    texts, tables = [text for text, _ in stories], [table for _, table in stories]
    return Trace([json.loads(text) for text in texts], tables, json.loads(summary), report)


def stats(
    source: Source,
    *,
    name: str | None = None,
    by: str | Iterable[str] | None = None,
    top: int = 10,
    ext: str | Iterable[str] | None = None,
    exclude: str | Iterable[str] | None = None,
    hidden: bool = False,
    no_ignore: bool = False,
) -> Figures:
    """Who, what, when and with what outcome: the tables of `mailtrail stats`, or those of the fields in `by`."""
    fields = [name.replace("_", "-") for name in names(by)]
    at_least(1, "top", top)
    text, report = _core.stats(given(source, name), find(ext, exclude, hidden, no_ignore), fields, top)
    summary = json.loads(text)
    return Figures(summary, summary.pop("tables"), report)


def coverage(
    source: Source,
    *,
    name: str | None = None,
    expect: str | Iterable[str] | None = None,
    ext: str | Iterable[str] | None = None,
    exclude: str | Iterable[str] | None = None,
    hidden: bool = False,
    no_ignore: bool = False,
) -> Figures:
    """Reports which kinds, fields and values occur in fixtures."""
    text, report = _core.coverage(given(source, name), find(ext, exclude, hidden, no_ignore), names(expect))
    return _lines(text, "coverage", report)


def drift(
    source: Source,
    *,
    name: str | None = None,
    ext: str | Iterable[str] | None = None,
    exclude: str | Iterable[str] | None = None,
    hidden: bool = False,
    no_ignore: bool = False,
) -> Figures:
    """Reports what this version does not know in logs."""
    text, report = _core.drift(given(source, name), find(ext, exclude, hidden, no_ignore))
    return _lines(text, "drift", report)


def _lines(text: str, last: str, report: Report) -> Figures:
    *rows, summary = (json.loads(line) for line in text.splitlines())
    return Figures(summary[last], rows, report)


def redact(text: str, *, key: str | None = None, shift: timedelta | None = None) -> str:
    """Returns a text with stand-ins for what it says about people and accounts; use `Redactor` for several texts and for files."""
    return Redactor(key, shift=None if shift is None else shift.total_seconds()).text(text)


def sample(
    kind: str,
    *,
    within: str | Iterable[str] | None = None,
    count: int = 1,
    seed: int = 0,
    profile: str = "typical",
    pretty: bool = False,
) -> list[str]:
    """Generates documents of a kind from the types, as JSON texts: `minimal`, `typical`, `full`, or `invalid:RULE` for exactly one finding.

    `within` names envelopes around each, the outermost first.
    """
    at_least(0, "count", count)
    return _core.sample(kind, names(within), count, seed, profile, pretty)

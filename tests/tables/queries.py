"""Queries in the heads of the files, and what they have to give."""

import datetime
import re

# Member in the query that makes an instant of a text.
INSTANTS = {
    "cloudtrail-record": ("eventTime",),
    "cloudtrail-log-file": ("eventTime",),
    "ses-sending-event": ("mail", "timestamp"),
    "ses-mail-manager-ingress-point-log": ("ingress_point_metadata", "client_certificate_details", "not_before"),
}

# Members that the documents may have as list or as text, and the query that makes lists of both.
LISTS = {"ses-sending-event": ("mail", "commonHeaders", "from"), "workmail-personal-access-token-log": ("scopes",)}

AUDIT_LOGS = {
    f"workmail-{name}-log" for name in ("mailbox-access", "access-control", "authentication", "personal-access-token", "availability-provider")
}

ANY = object()


def queries(text):
    """Queries in comments in front of a statement: lines that are indented, and those below them."""
    found, open_query = [], False
    for line in text.splitlines():
        if not line.startswith("--"):
            break
        if not line.startswith("--   "):
            open_query = False
        elif open_query:
            found[-1] += " " + line[2:].strip()
        else:
            found.append(line[2:].strip())
            open_query = True
    return found


def milliseconds(source):
    """What `event_timestamp` means in each document, as documented: none if it is no number."""
    return [_number(document.get("event_timestamp")) for document in source.documents]


def instants(source):
    """Milliseconds since 1970 of the first timestamp of each document; any, if it is not written as RFC 3339 wants it."""
    return [_instant(_member(document, INSTANTS[source.table])) for document in source.documents]


def lists(source):
    """What stands in the member of two types in each document, always as list; none if it is not there."""
    values = [_member(document, LISTS[source.table]) for document in source.documents]
    return [[value] if isinstance(value, str) else value for value in values]


def missing(source, asked):
    """What no query of the head asks for, although it should; `asked` are the functions above whose values were compared."""
    wanted = {instants: source.table in INSTANTS, lists: source.table in LISTS, milliseconds: source.table in AUDIT_LOGS}
    return [f"{source.table}: {kind.__name__} are {'not ' * wanted[kind]}asked for" for kind in wanted if wanted[kind] != (kind in asked)]


def wrong(what, got, expected):
    """What differs, in words. Numbers may differ by the rounding of a millisecond."""
    if len(got) != len(expected):
        return [f"{what}: {len(got)} rows, expected {len(expected)}"]
    pairs = enumerate(zip(got, expected), 1)
    return [f"{what}, row {number}: {left!r}, expected {right!r}" for number, (left, right) in pairs if not _same(left, right)]


def _same(left, right):
    if isinstance(left, (int, float)) and isinstance(right, (int, float)):
        return abs(left - right) < 1
    return right is ANY or left == right


def _member(value, path):
    for step in path:
        value = (value or {}).get(step)
    return value


def _number(value):
    try:
        return float(value)
    except (TypeError, ValueError):
        return None


def _instant(text):
    if text is None:
        return None
    if not isinstance(text, str) or not re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?(Z|[+-]\d\d:\d\d)", text):
        return ANY
    try:
        return datetime.datetime.fromisoformat(text).timestamp() * 1000
    except ValueError:
        return ANY

"""Stories, tables, samples and stand-ins."""

from __future__ import annotations

import gzip
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

import mailtrail
import pytest

DELIVERED = (
    b'2026-03-02T08:08:01.000Z {"traceId": "trace-EXAMPLE", "event": {"eventName": "MAILBOX_EMAIL_DELIVERED", '
    b'"recipient": "jane@example.com", "folder": "Inbox"}}\n'
)
ROOT = (
    b'{"eventVersion": "1.11", "userIdentity": {"type": "Root"}, "eventTime": "2026-03-02T08:15:30Z", '
    b'"eventSource": "iam.amazonaws.com", "eventName": "CreateUser"}\n'
)


def test_trace() -> None:
    trace = mailtrail.trace(DELIVERED, recipient="jane@example.com")
    (story,) = trace.stories
    assert story["recipients"][0]["outcome"] == "delivered" and "Inbox" in str(trace)
    assert trace.summary["records"] == trace.summary["messages"] == 1 and trace.report.ok
    assert mailtrail.trace(DELIVERED, recipient="mary@example.com").stories == []
    assert mailtrail.trace(DELIVERED, since=date(2026, 3, 3)).stories == []
    assert len(mailtrail.trace(DELIVERED, until=datetime(2026, 3, 2, 9, tzinfo=timezone.utc)).stories) == 1
    assert mailtrail.trace(DELIVERED, until=datetime(2026, 3, 2, 8)).stories == []


def test_figures() -> None:
    stats = mailtrail.stats(ROOT * 3, by=["service", "event"])
    assert [(table["field"], table["rows"]) for table in stats.rows] == [
        ("service", [{"name": "iam.amazonaws.com", "count": 3}]),
        ("event", [{"name": "CreateUser", "count": 3}]),
    ]
    assert stats.summary["documents"] == 3
    coverage = mailtrail.coverage(ROOT, expect="cloudtrail-record")
    assert coverage.summary["kinds"] == 1 and coverage.rows[0]["kind"] == "cloudtrail record"
    drift = mailtrail.drift(ROOT.replace(b"eventName", b"eventNote"))
    assert [row["name"] for row in drift.rows] == ["eventNote"]
    assert drift.report.ok and not mailtrail.drift(b"{").report.ok


def test_samples() -> None:
    assert mailtrail.sample("ses-sending-event", seed=7) == mailtrail.sample("ses-sending-event", seed=7)
    samples = mailtrail.sample("cloudtrail-record", count=20, within=["sqs", "sns"])
    report = mailtrail.validate({f"{number}.json": text for number, text in enumerate(samples)}, strict=True)
    assert report.ok and report.summary.records == 20
    assert len(mailtrail.sample("cloudtrail-record", pretty=True)[0].splitlines()) > 5
    wrong = mailtrail.sample("ses-sending-event", profile="invalid:unknown-value")[0]
    assert [finding.rule for finding in mailtrail.check(wrong).findings] == ["unknown-value"]
    assert "ses-sending-event" in mailtrail.sample_kinds()
    assert "sqs" in mailtrail.envelopes("ses-sending-event")
    with pytest.raises(ValueError, match="did you mean `ses-sending-event`"):
        mailtrail.sample("ses-sending-evnt")


def test_stand_ins(tmp_path: Path) -> None:
    redactor = mailtrail.Redactor("quarterly")
    text = redactor.text("from jane@acme.io at 2026-03-02T08:15:30Z")
    assert "jane" not in text and text == mailtrail.redact("from jane@acme.io at 2026-03-02T08:15:30Z", key="quarterly")
    moved = mailtrail.redact("at 2026-03-02T08:15:30Z", shift=timedelta(days=1))
    assert moved == "at 2026-03-03T08:15:30Z"
    file, to = tmp_path / "a.json.gz", tmp_path / "b.json.gz"
    file.write_bytes(gzip.compress(ROOT.replace(b'"Root"', b'"Root", "accountId": "987654321012"')))
    redactor.copy(file, to)
    copied = gzip.decompress(to.read_bytes())
    assert b"987654321012" not in copied and b'"CreateUser"' in copied
    assert redactor.bytes(file.read_bytes()) == to.read_bytes() or gzip.decompress(redactor.bytes(file.read_bytes())) == copied
    assert redactor.summary["documents"] >= 1 and redactor.summary["replaced"]["account-id"] >= 1
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.json.gz", "b.json.gz"]
    assert mailtrail.real_values(b"from 10.1.2.3\n") == [(1, 6, "ip-address")]
    assert mailtrail.real_values(copied) == []
    with pytest.raises(mailtrail.ReadError, match="no such file or folder"):
        redactor.copy(tmp_path / "missing.json", to)
    assert "quarterly" not in repr(redactor)


def test_names() -> None:
    families, kinds, envelopes = mailtrail.kinds()
    assert "ses" in families and "cloudtrail-record" in kinds and "sns-message" in envelopes
    assert dict(mailtrail.rules())["syntax"]
    assert mailtrail.__version__.count(".") == 2


def test_what_is_missing_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.setitem(sys.modules, "mailtrail_schemas", None)
    with pytest.raises(mailtrail.MissingPackage, match=r"pip install mailtrail\[arrow\]"):
        mailtrail.validate(ROOT).to_arrow()
    with pytest.raises(ImportError, match=r"pip install mailtrail\[models\]"):
        next(mailtrail.read(ROOT)).model()

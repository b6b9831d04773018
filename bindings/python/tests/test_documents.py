"""Documents, one by one and as tables."""

from __future__ import annotations

import json
from datetime import datetime, timezone
from pathlib import Path

import mailtrail
import pytest

EVENT = {"notificationType": "Bounce", "mail": {"messageId": "a"}, "bounce": {"bounceType": "Permanent"}}
MESSAGE = {"Type": "Notification", "TopicArn": "arn:aws:sns:eu-west-1:111122223333:a", "Message": json.dumps(EVENT)}
LOG = ("started\n" + json.dumps(MESSAGE) + '\n{"eventVersion": "1.11", \n' + json.dumps(EVENT) + "\n").encode()


def test_documents_come_out_of_envelopes() -> None:
    (document,) = mailtrail.read(json.dumps(MESSAGE).encode(), name="queue.json")
    assert (document.file, document.line, document.pointer, document.inner) == ("queue.json", 1, "/Message", [""])
    assert (document.kind, document.family) == ("ses-sending-event", "ses")
    assert document.text == MESSAGE["Message"] and document.value == EVENT and document.value is document.value


def test_what_is_broken_raises_and_the_next_call_goes_on() -> None:
    documents = mailtrail.read(LOG)
    assert next(documents).kind == "ses-sending-event"
    with pytest.raises(mailtrail.ReadError) as raised:
        next(documents)
    assert raised.value.file == "<bytes>" and raised.value.finding is not None and raised.value.finding.line == 3
    assert next(documents).line == 4
    assert list(documents) == [] and documents.summary.lines == 1


def test_what_is_broken_is_an_item_or_passed_over() -> None:
    kinds = [type(item) for item in mailtrail.read(LOG, errors="yield")]
    assert kinds == [mailtrail.Document, mailtrail.ReadError, mailtrail.Document]
    assert len(list(mailtrail.read(LOG, errors="skip"))) == 2
    with pytest.raises(ValueError, match="unknown `errors` `ignore`"):
        mailtrail.read(LOG, errors="ignore")  # type: ignore[call-overload]


def test_missing_files_are_told(tmp_path: Path) -> None:
    with pytest.raises(mailtrail.ReadError, match="no such file or folder") as raised:
        next(mailtrail.read(tmp_path / "missing.json"))
    assert raised.value.finding is None and raised.value.file.endswith("missing.json")


def test_every_kind_of_document_has_a_model(fixtures: Path) -> None:
    from pydantic import ValidationError

    kinds: dict[str, str | None] = {}
    for document in mailtrail.read(fixtures, errors="skip"):
        if kinds.get(document.kind) is None:
            try:
                kinds[document.kind] = type(document.model()).__name__
            except ValidationError:
                # What the models refuse stands in lists of deviations.
                kinds.setdefault(document.kind, None)
    kinds.pop("s3-test-event", None)
    assert [kind for kind, model in kinds.items() if model is None] == []
    assert kinds["cloudtrail-record"] == "Record" and len(kinds) > 20


def test_documents_as_a_table(fixtures: Path) -> None:
    documents = list(mailtrail.read(fixtures, errors="skip"))
    table = mailtrail.read(fixtures, errors="skip").to_arrow()
    assert table.num_rows == len(documents) > 1_000
    for name in ("file", "line", "column", "pointer", "inner", "kind", "family", "time", "text"):
        assert table.column(name).to_pylist() == [getattr(document, name) for document in documents]
    batches = list(mailtrail.read(fixtures, errors="skip").batches(100))
    assert {batch.num_rows for batch in batches[:-1]} == {100}
    assert sum(batch.num_rows for batch in batches) == len(documents)
    with pytest.raises(mailtrail.ReadError):
        mailtrail.read(LOG).to_arrow()
    assert mailtrail.read(b"{}", errors="skip").to_arrow().num_rows == 0


def test_what_is_broken_is_never_left_out_of_a_table_in_silence(tmp_path: Path) -> None:
    import pyarrow

    files = [tmp_path / "missing.json", tmp_path / "a.log"]
    files[1].write_bytes(LOG)
    items = list(mailtrail.read(files, errors="yield"))
    errors = [str(item) if isinstance(item, mailtrail.ReadError) else None for item in items]
    for rows in (1, 2, 100):
        batches = list(mailtrail.read(files, errors="yield").batches(rows))
        assert all(batch.num_rows <= rows for batch in batches)
        assert pyarrow.Table.from_batches(batches).column("error").to_pylist() == errors
    table = mailtrail.read(files, errors="yield").to_arrow()
    assert table.column("kind").to_pylist() == [None, "ses-sending-event", None, "ses-sending-event"]
    assert table.column("line").to_pylist() == [None, 2, 3, 4]
    assert [text is None for text in table.column("text").to_pylist()] == [True, False, True, False]
    assert table.column("file").to_pylist() == [str(file) for file in (files[0], *[files[1]] * 3)]

    documents = mailtrail.read(files, errors="skip")
    assert documents.to_arrow().num_rows == 2
    assert (documents.summary.errors, documents.summary.unreadable) == (1, 1)
    with pytest.raises(mailtrail.ReadError, match="missing"):
        mailtrail.read(files).to_arrow()
    # What was read before it is not lost for whoever goes on.
    documents = mailtrail.read(LOG)
    first = documents.batches()
    assert next(first).num_rows == 1
    with pytest.raises(mailtrail.ReadError):
        next(first)
    assert documents.to_arrow().column("line").to_pylist() == [4]
    documents = mailtrail.read(LOG)
    assert next(documents.batches()).num_rows == 1
    with pytest.raises(mailtrail.ReadError):
        next(documents)


def test_times() -> None:
    import pyarrow

    record = b'{"eventVersion": "1.11", "userIdentity": {}, "eventTime": %s}\n'
    texts = [b'"2026-03-02T08:15:30Z"', b'"yesterday"', b"7", b'"0000-01-01T00:00:00Z"', b'"2026-03-02T09:15:30.123456789+01:00"']
    log = b"".join(record % text for text in texts)
    times = [document.time for document in mailtrail.read(log)]
    first = datetime(2026, 3, 2, 8, 15, 30, tzinfo=timezone.utc)
    assert times == [first, None, None, None, first.replace(microsecond=123456)]
    table = mailtrail.read(log).to_arrow()
    assert table.schema.field("time").type == pyarrow.timestamp("us", tz="UTC")
    assert table.column("time").to_pylist() == times
    assert all(b'"eventTime": ' + text in document.text.encode() for text, document in zip(texts, mailtrail.read(log)))
    (audit,) = mailtrail.read(mailtrail.sample("workmail-access-control-log")[0].encode())
    assert audit.time == datetime.fromtimestamp(audit.value["event_timestamp"] / 1000, tz=timezone.utc)


def test_findings_as_a_table(fixtures: Path) -> None:
    report = mailtrail.validate(fixtures)
    table = report.to_arrow()
    assert table.num_rows == len(report.findings)
    for name in table.column_names:
        assert table.column(name).to_pylist() == [getattr(finding, name) for finding in report.findings]
    assert mailtrail.check('{"disposition": "CONTINUE"}').to_arrow().num_rows == 0


def test_tables_in_pandas_and_polars(fixtures: Path) -> None:
    import pandas
    import polars

    report = mailtrail.validate(fixtures / "broken")
    table = report.to_arrow()
    frame = table.to_pandas()
    assert isinstance(frame, pandas.DataFrame)
    assert frame["level"].value_counts()["error"] == report.summary.errors
    errors = polars.DataFrame(table).filter(polars.col("level") == "error")
    assert errors.height == report.summary.errors


def test_unwrap() -> None:
    lines = mailtrail.unwrap(LOG, name="queue.log")
    assert lines.ndjson == (json.dumps(EVENT) + "\n").encode() * 2
    assert list(lines) == [EVENT, EVENT]
    assert not lines.report.ok and [finding.line for finding in lines.report.findings] == [3]
    beside = [line["source"]["pointer"] for line in mailtrail.unwrap(LOG, with_source=True)]
    assert beside == ["/Message", ""]
    assert mailtrail.unwrap(LOG, kinds="cloudtrail").ndjson == b""


def test_select() -> None:
    assert len(list(mailtrail.select(LOG, event="Bounce"))) == 2
    assert len(list(mailtrail.select(LOG, event=["Send", "Bou*"], bounce="Permanent"))) == 2
    none = mailtrail.select(LOG, event="Bounec")
    assert list(none) == [] and "did you mean" in none.remarks[0]
    with pytest.raises(ValueError, match="unknown field `evnt`; did you mean `event`"):
        mailtrail.select(LOG, evnt="Bounce")
    with pytest.raises(ValueError, match="expected a time such as"):
        mailtrail.select(LOG, since="soon")

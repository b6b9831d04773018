"""Checks: what is taken, what is asked, what comes back."""

from __future__ import annotations

import gzip
import io
import json
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import mailtrail
import pytest

RECORD = {
    "eventVersion": "1.11",
    "userIdentity": {"type": "Root"},
    "eventTime": "2026-03-02T08:15:30Z",
    "eventSource": "iam.amazonaws.com",
    "eventName": "ListUsers",
    "awsRegion": "us-east-1",
    "sourceIPAddress": "192.0.2.10",
    "eventType": "AwsApiCall",
}
MISSPELT = b'{"eventVersion": "1.11", "userIdentity": {"type": "Root"}, "eventType": "AwsApiCal"}'


def lines(report: mailtrail.Report) -> list[dict[str, Any]]:
    return [json.loads(line) for line in report.json().splitlines()]


def test_everything_that_can_be_read_is_taken(tmp_path: Path) -> None:
    file = tmp_path / "event.json"
    file.write_bytes(MISSPELT)
    with file.open("rb") as open_bytes, file.open() as open_text:
        sources: list[mailtrail.Source] = [
            file,
            str(file),
            [file],
            (str(file),),
            str(tmp_path / "*.json"),
            tmp_path,
            open_bytes,
            open_text,
            {str(file): MISSPELT},
            {str(file): MISSPELT.decode()},
        ]
        reports = [mailtrail.validate(source).json() for source in sources]
    assert set(reports) == {mailtrail.validate(MISSPELT, name=str(file)).json()}
    for odd in (bytearray(MISSPELT), memoryview(MISSPELT), io.BytesIO(MISSPELT), io.StringIO(MISSPELT.decode())):
        assert mailtrail.validate(odd, name=str(file)).json() == reports[0]
    assert mailtrail.validate(gzip.compress(MISSPELT), name=str(file)).json() == reports[0]
    assert mailtrail.validate(MISSPELT).findings[0].file == "<bytes>"
    assert mailtrail.validate(io.BytesIO(MISSPELT)).findings[0].file == "<file>"


def test_other_things_are_refused() -> None:
    with pytest.raises(TypeError, match="expected a path, paths, bytes or a file that is open, found int"):
        mailtrail.validate(3)  # type: ignore[arg-type]
    with pytest.raises(TypeError, match="expected paths, found bytes"):
        mailtrail.validate([b"{}"])  # type: ignore[list-item]
    with pytest.raises(TypeError, match="paths have names"):
        mailtrail.validate("a.json", name="b.json")
    with pytest.raises(TypeError, match="expected a document as dict, str or bytes, found list"):
        mailtrail.check([])  # type: ignore[arg-type]


def test_a_finding_says_what_the_json_report_says(fixtures: Path) -> None:
    report = mailtrail.validate(fixtures)
    found = [line for line in lines(report) if "level" in line]
    assert [finding.as_dict() for finding in report.findings] == found
    assert len(found) > 100
    first = report.findings[0]
    assert first == report.findings[0] and hash(first) == hash(report.findings[0]) and first != report.findings[1]
    for finding in report.findings:
        line = finding.as_dict()
        for name in ("file", "line", "column", "offset", "length", "pointer", "level", "rule", "message"):
            assert getattr(finding, name) == line[name]
        for name in ("kind", "help", "fix"):
            assert getattr(finding, name) == line.get(name)
        assert str(finding).startswith(f"{finding.file}:{finding.line}:{finding.column}: {finding.level}[{finding.rule}]")
    packed = next(finding for finding in report.findings if finding.unpacked)
    place = packed.as_dict()["unpacked"]
    assert packed.unpacked == (place["line"], place["column"], place["packed"])


def test_figures(fixtures: Path) -> None:
    report = mailtrail.validate([fixtures / "broken", fixtures / "misfits"])
    (summary,) = (line["summary"] for line in lines(report) if "summary" in line)
    for name in ("files", "records", "errors", "warnings", "notes", "known", "unrecognized", "unreadable"):
        assert getattr(report.summary, name) == summary[name]
    assert [(it.kind, it.documents, it.errors) for it in report.summary.kinds] == [
        (it["kind"], it["documents"], it["errors"]) for it in summary["kinds"]
    ]
    assert not report.ok and report.reason == summary["reason"] and report.verdict.startswith("failed: ")
    assert len(report.files) == summary["files"]
    for level in ("errors", "warnings", "notes"):
        assert sum(getattr(file, level) for file in report.files) == summary[level]
    assert all(file.bytes > 0 or "empty" in file.file or "nothing" in file.file for file in report.files if file.file not in unread(report))
    for finding in report.findings:
        assert finding.file in files(report)


def files(report: mailtrail.Report) -> set[str]:
    return {file.file for file in report.files}


def unread(report: mailtrail.Report) -> set[str]:
    return {it.file for it in report.unreadable}


def test_what_cannot_be_read_is_told(tmp_path: Path) -> None:
    report = mailtrail.validate([tmp_path / "missing.json", tmp_path])
    assert not report.ok and not report.findings
    assert [it.message.split(",")[0] for it in report.unreadable] == [
        "no such file or folder",
        "expected a log file in this folder",
    ]


def test_options() -> None:
    def rules(**options: Any) -> list[str]:
        return [finding.rule for finding in mailtrail.validate(MISSPELT, **options).findings]

    usual = rules()
    assert "unknown-value" in usual
    assert "unknown-value" not in rules(levels={"unknown-value": "off"})
    assert rules(explain_detection=True).count("detection") == 1
    assert rules(expect="ses") == ["unexpected-kind"] == rules(expect=["ses", "workmail"])
    assert rules(expect="ses,cloudtrail") == usual
    assert not mailtrail.is_valid(RECORD | {"color": "red"}, strict=True)
    assert mailtrail.is_valid(RECORD | {"color": "red"})
    assert not mailtrail.check(RECORD | {"color": "red"}, fail_on="note").ok
    assert mailtrail.check({"eventTyp": "Open"}, of_type="ses-sending-event").summary.records == 1


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"expect": "clodtrail"}, "did you mean `cloudtrail`"),
        ({"of_type": "x"}, "no kind of document is called `x`"),
        ({"levels": {"unkown-member": "off"}}, "did you mean `unknown-member`"),
        ({"levels": {"syntax": "loud"}}, "unknown level `loud`"),
        ({"strict": True, "fail_on": "note"}, "but not both"),
        ({"fail_on": "fatal"}, "fatal"),
    ],
)
def test_wrong_words_are_refused(options: dict[str, Any], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        mailtrail.validate(MISSPELT, **options)


def test_a_report_has_room_for_so_many_findings() -> None:
    whole = mailtrail.validate(MISSPELT)
    report = mailtrail.validate(MISSPELT, max_findings=1)
    assert len(report.findings) == 1 and report.omitted == len(whole.findings) - 1
    assert report.summary.errors == whole.summary.errors and not report.ok
    with pytest.raises(mailtrail.Error, match="beyond `max_findings`"):
        report.json()


def test_one_document() -> None:
    report = mailtrail.check(RECORD)
    assert report.ok and report.findings == () and report.summary.records == 1
    report.raise_if_failed()
    broken = mailtrail.check('{"eventVersion": ')
    with pytest.raises(mailtrail.InvalidLog) as raised:
        broken.raise_if_failed()
    assert raised.value.report is broken and "error[truncated]" in str(raised.value)
    assert mailtrail.check(json.dumps(RECORD).encode()).ok
    assert mailtrail.check("{", name="a\x1b.json").findings[0].file == "a\x1b.json"


def test_identify() -> None:
    record = mailtrail.identify(RECORD)
    assert (record.what, record.name, record.family) == ("kind", "cloudtrail-record", "cloudtrail")
    assert "eventVersion" in record.why or "eventType" in record.why
    assert mailtrail.identify('{"Records": []}').what == "envelope"
    unknown = mailtrail.identify({"a": 1})
    assert (unknown.what, unknown.name, unknown.why) == ("unknown", None, "object with a")


def test_other_formats() -> None:
    report = mailtrail.validate(MISSPELT, name="event.json")
    assert json.loads(report.render("sarif"))["version"] == "2.1.0"
    assert report.render("junit").startswith("<?xml")
    assert report.render("tap").startswith("TAP version")
    assert "event.json:1:" in report.render("concise")
    assert "\x1b[" in report.render(colour=True) and "\x1b[" not in str(report)
    assert "AwsApiCal`" in report.json() and "AwsApiCal`" in report.json(values=False)
    with pytest.raises(ValueError, match="unknown format `xml`"):
        report.render("xml")  # type: ignore[arg-type]


def test_round_trip(fixtures: Path) -> None:
    report = mailtrail.round_trip(fixtures / "cloudtrail-records")
    assert report.ok and report.summary.exact == report.summary.records > 10


def test_other_threads_go_on() -> None:
    document = json.dumps(RECORD).encode() + b"\n"
    log, ticks, done = document * 30_000, 0, threading.Event()

    def work() -> None:
        assert mailtrail.validate(log, name="a.ndjson", threads=1).summary.records == 30_000
        done.set()

    worker = threading.Thread(target=work)
    worker.start()
    while not done.is_set():
        ticks += 1
        time.sleep(0.001)
    worker.join()
    assert ticks >= 3


def test_a_text_is_not_judged_by_those_before_it(fixtures: Path) -> None:
    paths = sorted(path for path in fixtures.rglob("*.json") if path.stat().st_size < 4_000)
    texts = [path.read_bytes().decode(errors="replace") for path in paths]
    # Bytes with null characters between the others are taken for UTF-16; a string never is.
    texts = [text for text in texts if text.strip() and "\0" not in text]
    asked: list[dict[str, Any]] = [{}, {"strict": True}, {"of_type": "cloudtrail-record"}, {"expect": "ses", "levels": {"notes": "error"}}]
    for options in asked:
        for text in texts[::5] + texts[::-7]:
            # Of bytes a job of its own is made.
            alone = mailtrail.validate(text.encode(), name="<document>", threads=1, **options)
            report = mailtrail.check(text, **options)
            assert report.json() == alone.json()
            assert mailtrail.is_valid(text, **options) is alone.ok
    # Nor by what was asked before it.
    for _ in range(2):
        assert mailtrail.is_valid(RECORD) and not mailtrail.is_valid(RECORD, expect="ses")
        with pytest.raises(ValueError, match="did you mean `ses`"):
            mailtrail.is_valid(RECORD, expect="sess")
        with pytest.raises(ValueError, match="but not both"):
            mailtrail.is_valid(RECORD, strict=True, fail_on="note")


def test_threads_check_texts_at_the_same_time() -> None:
    texts = [text for kind in ("cloudtrail-record", "ses-sending-event") for text in mailtrail.sample(kind, count=200)]
    texts[::3] = [text.replace('"', "'", 1) for text in texts[::3]]
    expected = [mailtrail.is_valid(text) for text in texts]
    assert 0 < sum(expected) < len(texts)
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(mailtrail.is_valid, texts)) == expected


#: For calls that checkers of types refuse.
untyped: Any = mailtrail


@pytest.mark.parametrize(
    ("call", "error", "message"),
    [
        (lambda: untyped.validate('{"eventVersion": "1.11"}'), ValueError, "expected a path, found JSON; `check` takes one document"),
        (lambda: untyped.validate({"a.json": {"b": 1}}), TypeError, "contents of `a.json`, found dict; `check` takes one"),
        (lambda: untyped.validate({"a.json": 7}), TypeError, "found int"),
        (lambda: untyped.validate(b"{}", threads=0), ValueError, "`threads` to be at least 1, found 0"),
        (lambda: untyped.validate(b"{}", threads="2"), TypeError, "`threads` as int, found str"),
        (lambda: untyped.validate(b"{}", max_findings=-1), ValueError, "`max_findings` to be at least 0"),
        (lambda: untyped.validate(b"{}", levels=["error"]), TypeError, "`levels` as a dict"),
        (lambda: untyped.validate(b"{}", expect=7), TypeError, "expected names as str or several, found int"),
        (lambda: untyped.check(""), ValueError, "found an empty text"),
        (lambda: untyped.is_valid(b" \n"), ValueError, "found an empty text"),
        (lambda: untyped.identify(""), ValueError, "found an empty text"),
        (lambda: untyped.select(b"{}", account=111122223333), TypeError, "expected `account` as str or several, found int"),
        (lambda: untyped.select(b"{}", since=7), TypeError, "expected a time as str, date or datetime, found int"),
        (lambda: untyped.select(b"{}", since="2026-03-03", until="2026-03-02"), ValueError, "`since` that is not later than `until`"),
        (lambda: untyped.select(b"{}", read_only="yes"), TypeError, "`read_only` as bool"),
        (lambda: untyped.stats(b"{}", top=0), ValueError, "`top` to be at least 1"),
        (lambda: untyped.sample("cloudtrail-record", count=-1), ValueError, "`count` to be at least 0"),
    ],
)
def test_wrong_arguments_are_named(call: Any, error: type[Exception], message: str) -> None:
    with pytest.raises(error, match=message):
        call()

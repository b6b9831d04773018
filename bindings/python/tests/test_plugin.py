"""The plugin of pytest: its failure is the report for people."""

from __future__ import annotations

import mailtrail
import pytest

TESTS = """
import mailtrail

def test_good(assert_valid):
    report = assert_valid({"good.json": mailtrail.sample("ses-sending-event")[0]}, strict=True)
    assert report.summary.records == 1

def test_bad(assert_valid):
    assert_valid("bad.json")

def test_missing(assert_valid):
    assert_valid("missing.json")
"""


def test_failures_show_the_report(pytester: pytest.Pytester) -> None:
    pytester.makepyfile(TESTS)
    pytester.path.joinpath("bad.json").write_text('{"eventVersion": "1.11", \n "userIdentity": {"type": "Root"')
    result = pytester.runpytest_subprocess("-p", "no:cacheprovider")
    result.assert_outcomes(passed=1, failed=2)
    result.stdout.fnmatch_lines(
        [
            "*error[[]truncated[]]: *",
            "*--> bad.json:2:*",
            "*failed: 1 record in 1 file, 1 error*",
            "*failed: 0 records in 0 files, 0 errors; 1 input could not be read*",
        ]
    )
    # The frames of the package are not shown.
    result.stdout.no_fnmatch_line("*_check.py:*")


def test_it_is_a_function_too() -> None:
    with pytest.raises(AssertionError, match="error\\[truncated\\]"):
        mailtrail.assert_valid(b"{", name="a.json")

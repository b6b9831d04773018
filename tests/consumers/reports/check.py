"""Reads the reports of one run with the tools of others; each has to tell as much as the report for programs does."""

import json
import pathlib
import sys

import jsonschema
import junitparser
import tap.parser

HERE = pathlib.Path(__file__).resolve().parent


def main(out: pathlib.Path, schema: pathlib.Path) -> None:
    lines = [json.loads(line) for line in (out / "report.jsonl").read_text().splitlines()]
    findings = [line for line in lines if "level" in line]
    unreadable = [line["unreadable"] for line in lines if "unreadable" in line]
    levels = {finding["level"] for finding in findings}
    assert levels == {"error", "warning", "note", "known"} and unreadable, (levels, unreadable)

    ours = json.loads((HERE / "../../../mailtrail/report.schema.json").read_text())
    jsonschema.Draft202012Validator.check_schema(ours)
    valid = jsonschema.Draft202012Validator(ours)
    reports = [json.loads(line) for file in sorted(out.glob("*.jsonl")) for line in file.read_text().splitlines()]
    for line in reports:
        wrong = [error.message for error in valid.iter_errors(line)]
        assert not wrong, (line, wrong)
    # Each field is in some line, and none that the schema does not name; what is no line is refused.
    named = ours["$defs"]["finding"]["properties"].keys() | {"summary", "unreadable"}
    assert named == {name for line in reports for name in line}, named
    finding = findings[0]
    for bad in ({}, {**finding, "level": "fatal"}, {**finding, "line": 0}, {"summary": {"version": 1}}):
        assert not valid.is_valid(bad), bad
    print(f"json: {len(reports)} lines, valid by the schema of the report")

    sarif = json.loads((out / "report.sarif").read_text())
    official = json.loads(schema.read_text())
    errors = list(jsonschema.validators.validator_for(official)(official).iter_errors(sarif))
    assert not errors, errors[:3]
    results = sarif["runs"][0]["results"]
    assert len(results) == len(findings), (len(results), len(findings))
    print(f"sarif: {len(results)} results, valid by the schema of OASIS")

    suites = list(junitparser.JUnitXml.fromfile(str(out / "report.xml")))
    cases = [case for suite in suites for case in suite]
    failed = sum(1 for case in cases if case.result)
    assert failed >= len(unreadable) and len(cases) > failed, (failed, len(cases))
    print(f"junit: {len(cases)} tests, {failed} of them failed or in error, by junitparser")

    parsed = list(tap.parser.Parser().parse_file(str(out / "report.tap")))
    tests = [line for line in parsed if line.category == "test"]
    plans = [line for line in parsed if line.category == "plan"]
    assert len(plans) == 1 and plans[0].expected_tests == len(tests), (plans, len(tests))
    unknown = [line for line in parsed if line.category == "unknown"]
    assert not unknown, f"{len(unknown)} lines are no TAP"
    assert sum(not test.ok for test in tests) == failed, "JUnit and TAP differ"
    print(f"tap: {len(tests)} tests, by tap.py")

    issues = json.loads((out / "gitlab.json").read_text())
    fingerprints = set()
    for issue in issues:
        assert {"description", "check_name", "fingerprint", "severity", "location"} <= issue.keys(), issue
        assert issue["severity"] in {"info", "minor", "major", "critical", "blocker"}, issue
        assert issue["location"]["path"] and issue["location"]["lines"]["begin"] >= 1, issue
        fingerprints.add(issue["fingerprint"])
    assert len(fingerprints) == len(issues), "a fingerprint stands twice"
    print(f"gitlab: {len(issues)} issues with what GitLab asks for")

    for line in (out / "github.txt").read_text().splitlines():
        assert line.startswith(("::error ", "::warning ", "::notice ", "::error::")) or "::" not in line[:3], line
    print("github: every command begins its line")


if __name__ == "__main__":
    main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2]))

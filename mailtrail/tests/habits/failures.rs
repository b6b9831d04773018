//! Fixtures that must fail.

use std::fs;

use crate::{BOUNCE, RECORD, last, repository, run_in, run_in_on, write};

const EXPECTED: &str = "[[expected-failures]]\nrule = \"unknown-value\"\npointer = \"/bounce/bounceType\"\n\n\
                        [[expected-failures]]\nrule = \"unknown-member\"\n";

#[test]
fn what_must_fail_and_does_passes() {
    let folder = repository(&[("bounce.json", BOUNCE), ("bounce.json.expected.toml", EXPECTED), ("a.json", RECORD)]);
    let outcome = run_in(folder.path(), ["validate", "--strict", "."]);
    assert_eq!(outcome.code, 0);
    assert_eq!(last(&outcome.stdout), "passed: 2 records in 2 files, 0 errors; 2 expected failures");
    let outcome = run_in(folder.path(), ["validate", "--strict", ".", "--format", "json"]);
    assert_eq!((outcome.figure("expected_failures"), outcome.figure("warnings"), outcome.findings().len()), (2, 0, 0));
    assert_eq!(run_in(folder.path(), ["validate", "--strict", "--no-config", "."]).code, 1);
}

#[test]
fn what_must_fail_and_does_not_is_an_error() {
    let config = "[[expected-failures]]\nfile = \"bounce.json\"\nrule = \"unknown-value\"\npointer = \"/bounce/bounceSubType\"\n\n\
                  [[expected-failures]]\nfile = \"bounce.json\"\nrule = \"unknown-member\"\ncount = 2\n";
    let folder = repository(&[("mailtrail.toml", config), ("bounce.json", BOUNCE), ("a.json", RECORD)]);
    let outcome = run_in(folder.path(), ["validate", "."]);
    let expected = "warning[unknown-value]: unknown value `Permanant` for `bounceType`
error[no-expected-failure]: expected to fail with `unknown-value` at `/bounce/bounceSubType`, which was not found
= help: if it is fixed, remove the entry at mailtrail.toml:1:1
error[no-expected-failure]: expected to fail with `unknown-member` 2 times, which was found only once
= help: if it is fixed, remove the entry at mailtrail.toml:6:1
failed: 2 records in 2 files, 2 errors, 1 warning; 1 expected failure
";
    // Excerpts of the source are no matter of this test.
    let is_told = |line: &&str| {
        ["error[", "warning[", "failed"].iter().any(|begin| line.starts_with(begin)) || line.contains("the entry at")
    };
    let told: String = outcome
        .stdout
        .lines()
        .filter(is_told)
        .map(|line| format!("{}\n", line.trim_start()))
        .collect::<Vec<_>>()
        .concat();
    assert_eq!((outcome.code, told.as_str()), (1, expected));
    // A run over other files doesn't ask for it.
    assert_eq!(run_in(folder.path(), ["validate", "a.json"]).code, 0);
}

#[test]
fn more_than_must_fail_fails() {
    let lines = format!("{BOUNCE}\n{BOUNCE}\n");
    let folder = repository(&[("bounce.jsonl", &lines), ("bounce.jsonl.expected.toml", EXPECTED)]);
    let outcome = run_in(folder.path(), ["validate", "--strict", "bounce.jsonl"]);
    assert_eq!(last(&outcome.stdout), "failed: 2 records in 1 file, 0 errors, 1 warning, 1 note; 2 expected failures");
}

#[test]
fn a_file_that_cannot_be_read_may_be_expected() {
    let config = "[[expected-failures]]\nfile = \"cut.json.gz\"\nrule = \"unreadable\"\n";
    let folder = repository(&[("mailtrail.toml", config)]);
    fs::write(folder.path().join("cut.json.gz"), b"\x1f\x8b\x08\x00\x00\x00\x00\x00\x00\x03\x4b").unwrap();
    let outcome = run_in(folder.path(), ["validate", "."]);
    assert_eq!((outcome.code, outcome.stderr.as_str()), (0, ""), "{}", outcome.stdout);
    assert!(last(&outcome.stdout).ends_with("1 expected failure"), "{}", outcome.stdout);
    write(folder.path(), "cut.json.gz", RECORD);
    assert_eq!(run_in(folder.path(), ["validate", "."]).code, 1);
}

#[test]
fn a_wrong_file_beside_a_file_is_told() {
    let folder = repository(&[("a.json", RECORD), ("a.json.expected.toml", "[[expected-failures]]\nfile = \"a\"\n")]);
    let outcome = run_in(folder.path(), ["validate", "."]);
    assert_eq!(outcome.code, 2);
    let expected = "mailtrail: ./a.json.expected.toml:1:1: expected `rule` of the expected failure\n\
                    mailtrail: ./a.json.expected.toml:2:1: unknown key `file`\n";
    assert!(outcome.stderr.starts_with(expected), "{}", outcome.stderr);
}

/// A fixture that must fail says how; who says nothing may have meant something.
#[test]
fn a_file_beside_a_file_that_says_nothing_is_told() {
    for text in ["", "# later\n", "expected-failures = []\n"] {
        let folder = repository(&[("a.json", RECORD), ("a.json.expected.toml", text)]);
        let outcome = run_in(folder.path(), ["validate", "a.json"]);
        let expected = "mailtrail: a.json.expected.toml:1:1: expected `[[expected-failures]]`, found none\n";
        assert_eq!((outcome.code, outcome.stderr.as_str()), (2, expected), "{text}");
    }
}

#[test]
fn a_wrong_file_beside_a_file_stops_no_other() {
    let files =
        [("a.json", BOUNCE), ("a.json.expected.toml", "?"), ("b.json", BOUNCE), ("b.json.expected.toml", EXPECTED)];
    let folder = repository(&files);
    let outcome = run_in(folder.path(), ["validate", "--strict", "."]);
    assert_eq!(outcome.code, 2);
    assert!(outcome.stderr.starts_with("mailtrail: ./a.json.expected.toml:1:2: not TOML: "), "{}", outcome.stderr);
    let expected =
        "failed: 2 records in 2 files, 0 errors, 1 warning, 1 note; 1 input could not be read; 2 expected failures";
    assert_eq!(last(&outcome.stdout), expected);
}

#[test]
fn a_file_beside_nothing_is_told() {
    let folder = repository(&[("a.json", RECORD), ("sub/b.json.expected.toml", EXPECTED), ("c.log", RECORD)]);
    let outcome = run_in(folder.path(), ["validate", "."]);
    let expected = "mailtrail: ./sub/b.json.expected.toml: there is no `./sub/b.json` that this is about\n";
    assert_eq!((outcome.code, outcome.stderr.as_str()), (2, expected));
    assert_eq!(last(&outcome.stdout), "failed: 2 records in 2 files, 0 errors; 1 input could not be read");
    assert_eq!(run_in(folder.path(), ["validate", "--no-config", "."]).code, 0);
    write(folder.path(), "sub/b.json", BOUNCE);
    assert_eq!(run_in(folder.path(), ["validate", "--strict", "."]).code, 0);
}

#[test]
fn standard_input_has_the_file_beside_what_it_stands_for() {
    let folder = repository(&[("a.json.expected.toml", EXPECTED)]);
    let run = |name: &str| {
        let arguments = ["validate", "--strict", "--stdin-name", name, "-"];
        run_in_on(folder.path(), &arguments, BOUNCE.as_bytes()).code
    };
    assert_eq!((run("a.json"), run("b.json")), (0, 1));
}

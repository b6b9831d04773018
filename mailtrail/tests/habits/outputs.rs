//! Files that are written.

use std::fs;

use crate::{BOUNCE, RECORD, last, repository, run_in};

#[test]
fn nothing_is_written_over_what_is_read() {
    let config = "baseline = \"old.json\"\n";
    let expected = "[[expected-failures]]\nrule = \"unknown-value\"\n";
    let files =
        [("a.json", BOUNCE), ("mailtrail.toml", config), ("a.json.expected.toml", expected), ("list", "a.json\n")];
    let folder = repository(&files);
    for arguments in [
        "validate --no-config --write-baseline a.json a.json",
        "validate --no-config --output a.json a.json",
        "validate --no-config --output json=./a.json .",
        "validate --no-config --files-from list --output list",
        "validate --write-baseline b.json --output mailtrail.toml a.json",
        "validate --write-baseline a.json.expected.toml a.json",
        "roundtrip --output a.json a.json",
        "select --event X -o a.json a.json",
        "unwrap -o a.json .",
        "stats -o a.json a.json",
    ] {
        let outcome = run_in(folder.path(), arguments.split(' '));
        let said = outcome.stderr.lines().next().unwrap_or_default();
        assert_eq!(outcome.code, 2, "{arguments}: {}", outcome.stdout);
        assert!(said.ends_with(": this run reads the file, and doesn't write over it"), "{arguments}: {said}");
    }
    for (name, text) in files {
        assert_eq!(fs::read_to_string(folder.path().join(name)).unwrap(), text, "{name}");
    }
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), files.len() + 1);
    // What is left out is not read.
    let outcome = run_in(folder.path(), ["unwrap", "-o", "a.json", "--exclude", "a.json", "."]);
    assert!(!outcome.stderr.contains("doesn't write over it"), "{}", outcome.stderr);
}

#[test]
fn a_link_to_what_is_read_is_not_written_over() {
    let folder = repository(&[("a.json", RECORD)]);
    fs::hard_link(folder.path().join("a.json"), folder.path().join("b.json")).unwrap();
    for arguments in [["validate", "--output", "b.json", "a.json"], ["stats", "-o", "b.json", "a.json"]] {
        let outcome = run_in(folder.path(), arguments);
        // Where the system has no numbers of files, another name is another file.
        assert!(outcome.code == 2 || cfg!(not(unix)), "{arguments:?}");
    }
}

#[test]
fn fixtures_are_not_written_over_others() {
    let folder = repository(&[("sub/a.json", RECORD), ("a.json", BOUNCE)]);
    let outcome = run_in(folder.path(), ["redact", "--out", ".", "sub", "a.json"]);
    assert_eq!(outcome.code, 2);
    assert_eq!(fs::read_to_string(folder.path().join("a.json")).unwrap(), BOUNCE);
}

#[test]
fn a_baseline_among_logs_is_no_log() {
    let folder = repository(&[("a.json", BOUNCE)]);
    for _ in 0..2 {
        let outcome = run_in(folder.path(), ["validate", "--strict", "--write-baseline", "old.json", "."]);
        assert_eq!(last(&outcome.stdout), "passed: 1 record in 1 file, 0 errors; 2 findings in the baseline");
    }
    let outcome = run_in(folder.path(), ["validate", "--strict", "--baseline", "old.json", "."]);
    assert_eq!(last(&outcome.stdout), "passed: 1 record in 1 file, 0 errors; 2 findings in the baseline");
    let outcome = run_in(folder.path(), ["validate", "--write-baseline", "old.json", "old.json"]);
    assert_eq!(outcome.code, 2);
}

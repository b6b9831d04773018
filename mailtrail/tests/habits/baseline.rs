//! Old findings.

use std::fs;

use crate::{BOUNCE, RECORD, last, repository, run_in, write};

#[test]
fn old_findings_are_counted_and_new_ones_fail() {
    let records =
        format!("{{\"Records\": [{RECORD},\n{RECORD}]}}").replace("\"managementEvent\"", "\"managmentEvent\"");
    let folder = repository(&[("fixtures/bounce.json", BOUNCE), ("fixtures/log.json", &records)]);
    let run = |arguments: &[&str]| run_in(folder.path(), ["validate", "fixtures", "--strict"].iter().chain(arguments));
    assert_eq!(run(&[]).code, 1);
    let outcome = run(&["--write-baseline", "old.json"]);
    assert_eq!(outcome.code, 0);
    assert_eq!(last(&outcome.stdout), "passed: 3 records in 2 files, 0 errors; 4 findings in the baseline");
    let text = fs::read_to_string(folder.path().join("old.json")).unwrap();
    assert!(
        text.contains(
            r#"{"file":"fixtures/bounce.json","rule":"unknown-value","pointer":"/bounce/bounceType","fingerprint":""#
        ),
        "{text}"
    );
    assert!(text.contains(r#""pointer":"/Records/*/managmentEvent""#) && text.contains(r#","count":2}"#), "{text}");
    assert_eq!(run(&["--baseline", "old.json"]).code, 0);

    // Lines and elements may move, and the command may run elsewhere.
    write(folder.path(), "fixtures/bounce.json", &format!("\n\n   {BOUNCE}"));
    write(folder.path(), "fixtures/log.json", &records.replace("[{", &format!("[{RECORD},\n\n{{")));
    let outcome = run_in(&folder.path().join("fixtures"), ["validate", "--strict", "--baseline", "../old.json", "."]);
    assert_eq!((outcome.code, outcome.stderr.as_str()), (0, ""), "{}", outcome.stdout);

    // One more of the same sort is new.
    write(folder.path(), "fixtures/bounce.json", &format!("{BOUNCE}\n{BOUNCE}"));
    let outcome = run(&["--baseline", "old.json"]);
    assert_eq!(
        last(&outcome.stdout),
        "failed: 5 records in 2 files, 0 errors, 1 warning, 1 note; 4 findings in the baseline"
    );
}

#[test]
fn what_was_mended_is_told() {
    let config = "baseline = \"old.json\"\nstrict = true\n";
    let folder = repository(&[("mailtrail.toml", config), ("a.json", BOUNCE), ("b.json", BOUNCE), ("c.json", BOUNCE)]);
    assert_eq!(run_in(folder.path(), ["validate", ".", "--write-baseline", "old.json"]).code, 0);
    write(folder.path(), "a.json", RECORD);
    fs::remove_file(folder.path().join("c.json")).unwrap();
    let told = |arguments: &[&str]| {
        let outcome = run_in(folder.path(), arguments);
        assert_eq!(outcome.code, 0, "{}", outcome.stdout);
        outcome.stderr.lines().filter(|line| line.contains("no longer found")).map(str::to_owned).collect::<Vec<_>>()
    };
    let in_file = |file: &str| {
        let line = |what: &str| format!("mailtrail: {file}: {what} is in the baseline and no longer found");
        let mut lines = [line("`unknown-member` at /color"), line("`unknown-value` at /bounce/bounceType")];
        lines.sort();
        lines.to_vec()
    };
    let sorted = |mut lines: Vec<String>| {
        lines.sort();
        lines
    };
    assert_eq!(sorted(told(&["validate", "a.json", "b.json"])), [in_file("a.json"), in_file("c.json")].concat());
    assert_eq!(
        sorted(told(&["validate", "b.json"])),
        in_file("c.json"),
        "nothing is known of a file that was not read"
    );
    assert_eq!(told(&["validate", "a.json", "--quiet"]), [""; 0]);
    run_in(folder.path(), ["validate", ".", "--write-baseline", "old.json"]);
    assert_eq!(told(&["validate", "."]), [""; 0]);
}

#[test]
fn what_is_no_baseline_is_refused() {
    let folder = repository(&[("a.json", RECORD), ("old.json", "{\"version\": 1,"), ("other.json", RECORD)]);
    let said = |file: &str| {
        let outcome = run_in(folder.path(), ["validate", "a.json", "--baseline", file]);
        assert_eq!(outcome.code, 2);
        outcome.stderr
    };
    assert!(said("old.json").starts_with("mailtrail: old.json: not JSON: "), "{}", said("old.json"));
    assert_eq!(said("other.json"), "mailtrail: other.json: expected a baseline, as `--write-baseline` writes it\n");
    let expected =
        "mailtrail: none.json: cannot be read: no such file or folder\n  = help: `--write-baseline` writes it\n";
    assert_eq!(said("none.json"), expected);
}

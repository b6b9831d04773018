//! What people read about every broken file.

#[path = "broken/neighbours.rs"]
mod neighbours;

use super::support::{names, run};

#[test]
fn the_report_on_every_broken_file() {
    for name in names("broken") {
        report(&format!("broken/{name}"));
    }
}

#[test]
fn the_report_on_every_published_sample() {
    for name in names("seeds").iter().filter(|name| *name != "README.md") {
        report(&format!("seeds/{name}"));
    }
}

fn report(path: &str) {
    let outcome = run(["validate", path]);
    let text = format!("{}{}exit code {}\n", outcome.stderr, outcome.stdout, outcome.code);
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true, snapshot_path => "../snapshots" }, {
        insta::assert_snapshot!(path.replace('/', "."), text);
    });
}

/// Files with more than one record: name, records that are found, and those of them with a finding.
const OTHERS: &[(&str, u64, u64)] = &[
    ("broken-array-element.json", 3, 1),
    ("broken-last-line.ndjson", 2, 1),
    ("broken-middle-line.ndjson", 3, 1),
    ("invalid-utf8-line.ndjson", 3, 1),
    ("missing-comma-between-records.json", 2, 1),
    ("one-broken-record.json", 3, 1),
    ("truncated-records-array.json", 3, 1),
    ("unterminated-string-one-line.json", 3, 1),
    ("unterminated-string.json", 4, 1),
];

#[test]
fn the_other_records_are_read() {
    for (name, records, errors) in OTHERS {
        let outcome = run(["validate", "--format", "json", &format!("broken/{name}")]);
        assert_eq!((outcome.figure("records"), outcome.figure("errors")), (*records, *errors), "{name}");
    }
}

#[test]
fn a_missing_comma_is_named_with_its_place() {
    for (name, found, missing) in [
        ("workmail-create-user.json.invalid", (9, 5), "line 8, column 42"),
        ("workmail-create-alias.json.invalid", (20, 5), "line 19, column 44"),
    ] {
        let outcome = run(["validate", "--format", "json", &format!("seeds/{name}")]);
        let [finding] = &outcome.findings()[..] else { panic!("{}", outcome.stdout) };
        assert_eq!((finding["line"].as_u64(), finding["column"].as_u64()), (Some(found.0), Some(found.1)));
        assert_eq!(finding["help"], format!("a comma is missing at {missing}"));
    }
}

#[test]
fn a_list_that_is_cut_is_named_with_its_place() {
    let record = super::records::record(0);
    for (text, line, column) in [
        (format!("[{record},{record}"), 1, 1),
        (format!("{{\"Records\": [\n{record},\n{record}\n"), 1, 13),
        (format!("{record}\n\n [\n{record}"), 3, 2),
        (format!("[{record}]\n[{record},"), 2, 1),
    ] {
        let (findings, summary) = mailtrail::validate_text(&text, &mailtrail::Options::default());
        let [finding] = &findings[..] else { panic!("{findings:?}") };
        let place = format!("the list begins at line {line}, column {column}");
        assert!(finding.help.as_deref().is_some_and(|help| help.ends_with(&place)), "{finding:?}");
        assert_eq!(summary.records, 2);
    }
}

//! `--type`: every document is of one kind.

use crate::{BOUNCE, RECORD, repository, run_in};

#[test]
fn a_document_nobody_knows_is_checked_as_one() {
    // Without its version and identity, nothing tells that it is a record.
    let text = r#"{"eventNme": "ListUsers", "awsRegion": 5, "eventID": "3b9d1d5e-2f6b-4c57-9b41-0c6f3a4d2e1f"}"#;
    let folder = repository(&[("a.json", text), ("b.json", BOUNCE), ("c.json", "[1]")]);
    let rules = |file: &str, arguments: &[&str]| {
        run_in(folder.path(), ["validate", "--format", "json", file].iter().chain(arguments)).rules()
    };
    assert_eq!(rules("a.json", &[]), ["unrecognized-document"]);
    let found = rules("a.json", &["--type", "cloudtrail-record"]);
    assert!(found.contains(&"missing-member".into()) && found.contains(&"wrong-type".into()), "{found:?}");
    assert_eq!(rules("b.json", &["--type", "cloudtrail-record"]), ["unexpected-kind"]);
    assert_eq!(rules("c.json", &["--type", "cloudtrail-record"]), rules("c.json", &["--expect", "cloudtrail-record"]));
}

#[test]
fn envelopes_around_it_are_fine() {
    let message = serde_json::json!({"message": RECORD, "level": "info"}).to_string();
    let folder =
        repository(&[("a.json", &message), ("b.json", &format!("{{\"Records\": [{RECORD}]}}")), ("c.json", RECORD)]);
    let outcome = run_in(folder.path(), ["validate", "--format", "json", "--type", "cloudtrail-record", "."]);
    let expected = run_in(folder.path(), ["validate", "--format", "json", "--expect", "cloudtrail-record", "."]);
    assert_eq!(outcome.stdout, expected.stdout);
    assert_eq!(outcome.figure("records"), 3);
}

//! What stands in a log beside event records, or is broken.

use serde_json::{Value, json};

use super::{EXPORT, LINES, fixture, stories, subjects, trace, trace_text};
use crate::layouts::gzip;
use crate::records::record;
use crate::support::{command, run_on_bytes};

/// What can still be had of a file that is not whole is told.
#[test]
fn unreadable_gzip() {
    let packed = gzip(fixture(LINES).as_bytes());
    let outcome = run_on_bytes(&["trace", "--format", "json", "-"], &packed[..packed.len() / 2]);
    assert_eq!(outcome.code, 2);
    assert_eq!(subjects(&outcome)[0], "Offer for the garden");
    assert!(outcome.stderr.contains("mailtrail: <stdin>: "), "{}", outcome.stderr);
    let outcome = run_on_bytes(&["trace", "--format", "json", "-"], &packed[..packed.len() - 4]);
    assert_eq!((outcome.code, subjects(&outcome).len()), (2, 38));
}

/// Documents of a log with a broken one among them: text, line and column of the fault.
#[test]
fn a_broken_line_is_reported_and_the_rest_is_told() {
    for (path, column) in [(LINES, 12), (EXPORT, 37)] {
        let text = fixture(path);
        let expected = stories(&trace(&[path]));
        let mut lines: Vec<_> = text.lines().collect();
        let broken = format!(
            "{}{{\"traceId\" \"trace-EXAMPLE1\",\"event\":{{\"eventName\":\"RULE_APPLIED\"}}}}",
            &lines[3][..lines[3].find('{').unwrap()]
        );
        lines.insert(3, &broken);
        let outcome = trace_text(&[], &lines.join("\n"));
        assert_eq!((outcome.code, stories(&outcome)), (0, expected), "{path}");
        let expected = format!(
            "<stdin>:4:{column}: expected `:` after the field name, found `\"trace-EXAMPLE1\"`\n\
             read 114 event records, told 38 stories; 1 record of no message; passed over 1 other document (unknown 1); 1 document that could not be read\n"
        );
        assert_eq!(outcome.stderr, expected, "{path}");
    }
}

#[test]
fn a_broken_message_within_an_output_is_reported() {
    let folder = tempfile::tempdir().unwrap();
    let mut output: Value = serde_json::from_str(&fixture("files/workmail-mailbox-filter-log-events.json")).unwrap();
    output["events"][2]["message"] = r#"{"traceId" 1,"event":{"eventName":"RULE_APPLIED"}}"#.into();
    std::fs::write(folder.path().join("a.json"), output.to_string()).unwrap();
    let outcome = command(["trace", "a.json"]).current_dir(folder.path()).output().unwrap();
    let stderr = String::from_utf8(outcome.stderr).unwrap();
    let (place, _) = stderr.split_once(": expected `:` after the field name, found `1`\n").unwrap();
    assert!(place.starts_with("a.json:1:"), "{stderr}");
    assert!(stderr.contains("read 113 event records"), "{stderr}");
    assert_eq!(outcome.status.code(), Some(0));
}

/// What else may stand in the folder or the log group: none of it is told, all documents are counted.
#[test]
fn other_documents_are_passed_over_and_counted() {
    let time = "2026-03-02T08:00:01.000Z";
    let others = [
        record(0),
        json!({"detail-type": "A", "detail": {"a": 1}}).to_string(),
        fixture("workmail-events/message-flow-event.inbound.json").replace('\n', ""),
        fixture("workmail-events/authentication-log.all-members.json").replace('\n', ""),
        "{}".into(),
    ];
    let text = fixture(EXPORT);
    let between: Vec<_> =
        others.iter().map(|other| format!("{time} {other}")).chain([format!("{time} text")]).collect();
    let mut lines: Vec<_> = text.lines().collect();
    for (index, line) in between.iter().enumerate() {
        lines.insert(index * 5, line);
    }
    let outcome = trace_text(&[], &lines.join("\n"));
    assert_eq!((outcome.code, stories(&outcome)), (0, stories(&trace(&[EXPORT]))));
    assert_eq!(
        outcome.stderr,
        "read 114 event records, told 38 stories; 1 record of no message; passed over 6 other documents (unknown 3, cloudtrail record 1, workmail authentication log 1, workmail message-flow event 1); 1 line of text without a document\n"
    );
}

/// The time in front of a document is the time of that document alone.
#[test]
fn a_time_belongs_to_one_document() {
    let submitted = fixture(LINES).lines().next().unwrap().to_owned();
    for before in [r#"{"a":1}"#.to_owned(), r#"{"a" 1}"#.into(), record(0)] {
        let outcome = trace_text(&[], &format!("2026-03-02T08:15:30.120Z {before}\n{submitted}\n"));
        let story = &stories(&outcome)[0];
        assert_eq!((&story["first"], &story["events"][0]["at"]), (&Value::Null, &Value::Null), "{before}");
    }
}

//! Documents of other kinds than those that are expected, and runs in which none of them is.

use std::fmt::Write as _;
use std::fs;

use mailtrail::{Expected, Options, round_trip_text, validate_text};
use serde_json::json;

use super::support::{run, run_on_bytes};

const RECORD: &str = r#"{"eventVersion": "1.11", "userIdentity": {"type": "Root"}, "eventTime": "2026-03-02T08:15:30Z", "eventSource": "iam.amazonaws.com", "eventName": "ListUsers", "awsRegion": "us-east-1", "sourceIPAddress": "192.0.2.7", "eventID": "3b9d1d5e-2f6b-4c57-9b41-0c6f3a4d2e1f", "eventType": "AwsApiCall", "recipientAccountId": "111122223333"}"#;
const BOUNCE: &str = r#"{"eventType": "Bounce", "mail": {}, "bounce": {}}"#;
const OTHER: &str = r#"{"level": "info", "requestId": "a1"}"#;

fn options(names: &[&str]) -> Options {
    let mut options = Options::default();
    options.expect = names.iter().map(|name| name.parse::<Expected>().unwrap()).collect();
    options
}

/// Rules and places of the findings of a text in which something is expected.
fn found(text: &str, names: &[&str]) -> Vec<(String, u64, String)> {
    let (findings, _) = validate_text(text, &options(names));
    let only = findings
        .into_iter()
        .filter(|finding| finding.rule.contains("expected") || finding.rule == "unrecognized-document");
    only.map(|finding| (finding.rule.into_owned(), finding.line, finding.message)).collect()
}

#[test]
fn another_kind_is_an_error_that_says_both() {
    let text = format!("{RECORD}\n{BOUNCE}\n{RECORD}\n");
    let message = "expected a `cloudtrail record`, found an `ses sending event` (`eventType` is `Bounce`)";
    assert_eq!(found(&text, &["cloudtrail-record"]), [("unexpected-kind".into(), 2, message.into())]);
    let message = "expected an `ses` document or a `cloudtrail digest`, found a `cloudtrail record` \
                   (`eventType` is `AwsApiCall`, it has `userIdentity`, `eventName` is `ListUsers`)";
    let wanted = [1, 3].map(|line| ("unexpected-kind".to_owned(), line, message.to_owned()));
    assert_eq!(found(&text, &["ses", "cloudtrail-digest"]), wanted);
    for names in [&["cloudtrail", "ses"][..], &["cloudtrail-record", "ses-sending-event"], &[]] {
        assert_eq!(found(&text, names), [], "{names:?}");
    }
    let (_, summary) = validate_text(&text, &options(&["cloudtrail"]));
    assert_eq!((summary.records, summary.expected), (3, Some(2)));
    let (_, summary) = round_trip_text(&text, &options(&["cloudtrail"]));
    assert_eq!((summary.records, summary.exact, summary.failed, summary.expected), (3, 2, 1, Some(2)));
    assert_eq!(validate_text(&text, &Options::default()).1.expected, None);
}

#[test]
fn envelopes_around_what_is_expected_are_fine() {
    let message = |inside: &str| json!({"Type": "Notification", "TopicArn": "arn:aws:sns:eu-west-1:111122223333:mail", "Message": inside});
    let queue = |inside: &str| json!({"Messages": [{"ReceiptHandle": "a", "MessageId": "b", "Body": message(inside).to_string()}]});
    for text in [message(RECORD), queue(RECORD), json!({"message": RECORD, "level": "info"})] {
        assert_eq!(found(&text.to_string(), &["cloudtrail-record"]), [], "{text}");
        let rules: Vec<_> = found(&text.to_string(), &["ses"]).into_iter().map(|(rule, ..)| rule).collect();
        assert_eq!(rules, ["unexpected-kind"], "{text}");
    }
    let (findings, _) = validate_text(&queue(BOUNCE).to_string(), &options(&["cloudtrail"]));
    let finding = findings.iter().find(|finding| finding.rule == "unexpected-kind").unwrap();
    assert_eq!(
        (finding.pointer.as_str(), &*finding.inner),
        ("/Messages/0/Body", &["/Message".to_owned(), String::new()][..])
    );
}

#[test]
fn in_an_expected_envelope_anything_may_lie() {
    let event = |detail: &str| {
        format!(r#"{{"detail-type": "AWS API Call via CloudTrail", "source": "aws.iam", "detail": {detail}}}"#)
    };
    let text = format!("{}\n{}\n{RECORD}\n", event(RECORD), event(BOUNCE));
    let rules: Vec<_> = found(&text, &["eventbridge-event"]).into_iter().map(|(rule, line, _)| (rule, line)).collect();
    assert_eq!(rules, [("unexpected-kind".to_owned(), 3)], "the record without its envelope");
    assert_eq!(validate_text(&text, &options(&["eventbridge-event"])).1.expected, Some(2));

    // Lists of documents are envelopes too. What follows one is no longer in it.
    let text = format!("{{\"Records\": [{RECORD},\n{RECORD}]}}\n{RECORD}\n");
    for name in ["log-file", "cloudtrail-log-file"] {
        let rules: Vec<_> = found(&text, &[name]).into_iter().map(|(rule, line, _)| (rule, line)).collect();
        assert_eq!(rules, [("unexpected-kind".to_owned(), 3)], "{name}");
    }
    // Documents of other programs in a log that is expected are as normal as ever.
    let log = json!({"messageType": "DATA_MESSAGE", "owner": "111122223333", "logGroup": "g", "logStream": "s", "subscriptionFilters": [], "logEvents": [{"id": "1", "timestamp": 1, "message": OTHER}]});
    assert_eq!(found(&log.to_string(), &["cloudwatch-logs-data"]), []);
    assert_eq!(found(&log.to_string(), &["cloudtrail"])[0].0, "unrecognized-document");
}

#[test]
fn unknown_documents_in_logs_are_errors_and_text_is_not() {
    let text = format!("INFO started\nINFO {OTHER}\nINFO {RECORD}\n");
    let (findings, summary) = validate_text(&text, &options(&["cloudtrail"]));
    let rules: Vec<_> = findings.iter().map(|finding| (&*finding.rule, finding.line)).collect();
    assert_eq!(rules, [("unrecognized-document", 2)]);
    assert_eq!((summary.others, summary.lines, summary.expected), (0, 1, Some(1)));
    assert!(validate_text(&text, &Options::default()).0.is_empty());
}

#[test]
fn what_carries_nothing_is_a_document_or_a_part_of_the_delivery() {
    let notice = r#"{"Records": [{"eventSource": "aws:s3", "s3": {"bucket": {"name": "logs"}}}]}"#;
    let message =
        "expected a `cloudtrail` document, found an `s3 notification` (`eventSource` is `aws:s3` and it has `s3`)";
    assert_eq!(found(notice, &["cloudtrail"]), [("unexpected-kind".into(), 1, message.into())]);
    assert_eq!(found(notice, &["s3-notification"]), []);
    let control = json!({"messageType": "CONTROL_MESSAGE", "owner": "CloudwatchLogs", "logGroup": "", "logStream": "", "subscriptionFilters": [], "logEvents": []});
    assert_eq!(found(&format!("{control}\n{RECORD}"), &["cloudtrail"]), []);
    assert_eq!(found(&format!("CloudTrail validation message.\n{RECORD}"), &["cloudtrail"]), []);
}

#[test]
fn a_run_that_found_nothing_expected_fails() {
    let none =
        |found: &str| [("no-expected-document".to_owned(), 1, format!("expected an `ses` document, found {found}"))];
    for text in ["", r#"{"Records": []}"#, r#"{"Events": []}"#] {
        assert_eq!(found(text, &["ses"]), none("none in this file"), "{text}");
        assert_eq!(found(text, &[]), [], "{text}");
    }
    // What is said already is not said again.
    for text in [RECORD, "{", "no document"] {
        assert!(found(text, &["ses"]).iter().all(|(rule, ..)| rule != "no-expected-document"), "{text}");
    }
    let folder = tempfile::tempdir().unwrap();
    for name in ["a.json", "b.json"] {
        fs::write(folder.path().join(name), r#"{"Records": []}"#).unwrap();
    }
    let path = folder.path().to_str().unwrap();
    for command in ["validate", "roundtrip"] {
        let outcome = run([command, "--expect", "ses", "--format", "json", path]);
        assert_eq!((outcome.code, outcome.rules()), (1, vec!["no-expected-document".to_owned()]));
        let finding = &outcome.findings()[0];
        assert_eq!(finding["expected"], "an `ses` document");
        assert_eq!(finding["found"], "none in 2 files; this is the first");
        assert_eq!(finding["file"], folder.path().join("a.json").to_str().unwrap());
        assert_eq!(outcome.figure("expected"), 0);
    }
    fs::write(folder.path().join("c.json"), BOUNCE).unwrap();
    assert_eq!(run(["validate", "--expect", "ses", "--format", "json", path]).figure("expected"), 1);
}

#[test]
fn names_that_mean_nothing_are_explained() {
    for near in ["ses-sending-evnt", "ses-sending", "SendingEvent", "ses-sending-event-s"] {
        let outcome = run(["validate", "--expect", &format!("cloudtrail,{near}"), "-"]);
        assert_eq!((outcome.code, outcome.stdout.as_str()), (2, ""));
        let message = format!("no kind of document is called `{near}`; did you mean `ses-sending-event`?\n");
        assert!(outcome.stderr.contains(&message) && !outcome.stderr.contains("families:"), "{}", outcome.stderr);
    }
    let outcome = run(["validate", "--expect", "cloudtrail,workmail-log", "-"]);
    assert_eq!((outcome.code, outcome.stdout.as_str()), (2, ""));
    for name in [
        "\nfamilies:\n  cloudtrail, ses, sns, workmail, cloudwatch\n",
        " workmail-event-record,",
        " eventbridge-event,",
    ] {
        assert!(outcome.stderr.contains(name), "{name} is not in {}", outcome.stderr);
    }
    for name in ["", ",", "recipe"] {
        assert_eq!(run(["roundtrip", "--expect", name, "-"]).code, 2, "{name}");
    }
}

#[test]
fn the_report_is_the_same_for_any_number_of_threads() {
    let mut text = String::new();
    for index in 0..6000 {
        let line = match index % 1500 {
            700 => BOUNCE,
            701 => OTHER,
            702 => "INFO words",
            _ => RECORD,
        };
        writeln!(text, "{line}").unwrap();
    }
    for arguments in [["--expect", "cloudtrail-record"], ["--expect", "ses,workmail"]] {
        let report = |threads: &str| {
            let words = ["validate", "--all", "--threads", threads, arguments[0], arguments[1], "-"];
            let outcome = run_on_bytes(&words, text.as_bytes());
            (outcome.code, outcome.stdout)
        };
        let alone = report("1");
        assert_eq!(alone.0, 1);
        assert_eq!([report("2"), report("16")], [alone.clone(), alone]);
    }
}

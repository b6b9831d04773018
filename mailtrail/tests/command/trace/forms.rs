//! Whatever the form of the log: the same stories.

use serde_json::{Value, json};

use super::{EXPORT, LINES, fixture, stories, trace, trace_text};
use crate::support::run;

/// The log of the fixture in every form that has the times of the events.
const FORMS: &[&str] = &[
    "files/workmail-mailbox-export.txt",
    "files/workmail-mailbox-export.txt.gz",
    "files/workmail-mailbox-filter-log-events.json",
    "files/workmail-mailbox-insights-fields.json",
    "files/workmail-mailbox-insights.json",
    "files/workmail-mailbox-subscription.json",
];

#[test]
fn every_form_tells_the_same_stories() {
    let expected = trace(&[EXPORT]);
    assert_eq!(stories(&expected).len(), 38);
    for form in FORMS {
        for format in ["human", "json"] {
            let first = run(["trace", "--format", format, EXPORT]);
            let outcome = run(["trace", "--format", format, form]);
            assert_eq!((outcome.code, &outcome.stdout, &outcome.stderr), (0, &first.stdout, &first.stderr), "{form}");
        }
    }
    assert_eq!(
        expected.stderr,
        "read 114 event records, told 38 stories; 1 record of no message; passed over 1 other document (unknown 1)\n"
    );
}

/// Forms of which there is no file.
#[test]
fn other_forms_tell_the_same_stories() {
    let output: Value = serde_json::from_str(&fixture("files/workmail-mailbox-filter-log-events.json")).unwrap();
    let events = output["events"].as_array().unwrap();
    let with = |members: fn(&Value) -> Value| events.iter().map(members).collect::<Vec<_>>();
    let numbered = with(|it| json!({"id": "1", "timestamp": it["timestamp"], "message": it["message"]}));
    let got = with(|it| json!({"timestamp": it["timestamp"], "message": it["message"], "ingestionTime": 1}));
    let data = json!({
        "messageType": "DATA_MESSAGE",
        "owner": "111122223333",
        "logGroup": "mail",
        "logStream": "a",
        "subscriptionFilters": ["all"],
        "logEvents": numbered,
    });
    let expected = trace(&[EXPORT]).stdout;
    for (name, text) in [
        ("get-log-events", json!({"events": got, "nextForwardToken": "f/1/s"}).to_string()),
        ("unpacked subscription", data.to_string()),
        ("log events alone", numbered.iter().map(Value::to_string).collect::<Vec<_>>().join("\n")),
        ("export of Windows", fixture(EXPORT).replace('\n', "\r\n")),
        ("export with tabs", fixture(EXPORT).replace("Z {", "Z\t{")),
        ("byte order mark", format!("\u{feff}{}", fixture(EXPORT))),
    ] {
        assert_eq!(trace_text(&[], &text).stdout, expected, "{name}");
    }
}

/// Lines alone have the time of one kind of events; all else is as it is with times.
#[test]
fn lines_without_times_tell_the_same_but_the_times() {
    let of = |path: &str| stories(&trace(&[path])).into_iter().map(timeless).collect::<Vec<_>>();
    assert_eq!(of(LINES), of(EXPORT));
    assert!(trace(&[LINES]).stdout.contains(r#""at":"2026-03-02T08:01:02Z""#), "arrivals say when");
}

/// A story without the times in it, and without the order that they make.
fn timeless(mut story: Value) -> Value {
    fn strip(value: &mut Value) {
        match value {
            Value::Object(members) => {
                members.retain(|name, _| !["at", "first", "last", "explanation"].contains(&name.as_str()));
                members.values_mut().for_each(strip);
            }
            Value::Array(items) => items.iter_mut().for_each(strip),
            _ => {}
        }
    }
    strip(&mut story);
    for name in ["events", "recipients", "traceIds"] {
        story[name].as_array_mut().unwrap().sort_by_key(Value::to_string);
    }
    story
}

/// Results of Logs Insights mostly have the last event first.
#[test]
fn the_order_of_rows_does_not_matter() {
    let expected = trace(&[EXPORT]).stdout;
    for form in ["files/workmail-mailbox-insights.json", "files/workmail-mailbox-insights-fields.json"] {
        let mut results: Value = serde_json::from_str(&fixture(form)).unwrap();
        results["results"].as_array_mut().unwrap().reverse();
        assert_eq!(trace_text(&[], &results.to_string()).stdout, expected, "{form}");
    }
}

/// Tables as the consoles of CloudWatch Logs write them.
#[test]
fn tables_tell_the_same_stories() {
    let expected = trace(&[EXPORT]);
    let milliseconds: Value = serde_json::from_str(&fixture("files/workmail-mailbox-filter-log-events.json")).unwrap();
    let (mut insights, mut viewer) = (String::from("@timestamp,@message\n"), String::from("timestamp,message\r\n"));
    for event in milliseconds["events"].as_array().unwrap() {
        let message = event["message"].as_str().unwrap();
        viewer.extend([&*event["timestamp"].to_string(), ",\"", &message.replace('"', "\"\""), "\"\r\n"]);
    }
    for line in fixture(EXPORT).lines() {
        let (time, message) = line.split_once(' ').unwrap();
        let time = time.replace('T', " ").replace('Z', "");
        insights.extend([&*time, ",\"", &message.replace('"', "\"\""), "\"\n"]);
    }
    for text in [insights, viewer] {
        let outcome = trace_text(&[], &text);
        assert_eq!((outcome.code, &outcome.stdout, &outcome.stderr), (0, &expected.stdout, &expected.stderr));
    }
}

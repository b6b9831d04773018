//! What records travel in: envelopes that do not fit their types, and outputs of the AWS command line without anything in them.

use serde_json::{Value, json};

use super::records::{odd_record, record};
use super::support::{Outcome, fixtures, run_on_bytes};

fn validate(text: &str) -> Outcome {
    run_on_bytes(&["validate", "--format", "json", "-"], text.as_bytes())
}

/// Rules and pointers of what is found.
fn found(outcome: &Outcome) -> Vec<(String, String)> {
    let text = |value: &Value| value.as_str().unwrap().to_owned();
    outcome.findings().iter().map(|it| (text(&it["rule"]), text(&it["pointer"]))).collect()
}

fn owned(found: &[(&str, &str)]) -> Vec<(String, String)> {
    found.iter().map(|(rule, pointer)| ((*rule).to_owned(), (*pointer).to_owned())).collect()
}

fn fixture(path: &str) -> Value {
    serde_json::from_str(&std::fs::read_to_string(fixtures().join(path)).unwrap()).unwrap()
}

/// A good document, the pointer of a member of it, and what is found if the member is absent or an object.
type Malformed = (&'static str, &'static str, &'static str, &'static str);

/// What is still recognized by its discriminators.
const MALFORMED: &[Malformed] = &[
    ("ses-events/sns-message.event-publishing.json", "/Message", "missing-member", "wrong-type"),
    ("ses-events/sns-message.event-publishing.json", "/MessageId", "missing-member", "wrong-type"),
    ("ses-events/sns-lambda-event.event-publishing.json", "/Records/0/Sns", "missing-member", "empty-object"),
    ("ses-events/sns-lambda-event.event-publishing.json", "/Records/0/Sns/Message", "missing-member", "wrong-type"),
    ("ses-events/sqs-event.around-sns.json", "/Records/0/body", "missing-member", "wrong-type"),
    ("ses-events/sqs-event.around-sns.json", "/Records/0/messageId", "missing-member", "wrong-type"),
    ("ses-events/lambda-receipt-event.one-line.json", "/Records/0/ses", "missing-member", "empty-object"),
    ("ses-events/lambda-receipt-event.one-line.json", "/Records/0/ses/mail", "missing-member", "empty-object"),
    ("ses-events/ses-event-bridge-event.email-sent.json", "/account", "missing-member", "wrong-type"),
    ("ses-events/ses-event-bridge-event.advisor-open.json", "/region", "missing-member", "wrong-type"),
];

#[test]
fn malformed_envelopes_are_recognised() {
    for (path, pointer, absent, object) in MALFORMED {
        let good = fixture(path);
        assert_eq!(validate(&good.to_string()).rules(), Vec::<String>::new(), "{path}");
        let (parent, name) = pointer.rsplit_once('/').unwrap();
        for (rule, change) in [(absent, None), (object, Some(json!({})))] {
            let mut bad = good.clone();
            let members = bad.pointer_mut(parent).unwrap().as_object_mut().unwrap();
            match &change {
                Some(value) => members.insert(name.into(), value.clone()),
                None => members.remove(name),
            };
            let outcome = validate(&bad.to_string());
            assert_eq!(found(&outcome), owned(&[(rule, pointer)]), "{path}: {pointer} {change:?}");
            assert_eq!(outcome.code, 1);
        }
    }
}

#[test]
fn an_event_of_ses_without_detail() {
    let mut event = fixture("ses-events/ses-event-bridge-event.email-sent.json");
    event.as_object_mut().unwrap().remove("detail");
    assert_eq!(found(&validate(&event.to_string())), owned(&[("missing-member", "/detail")]));
}

/// The kind contradicts the event that is inside; the event itself is read and fits.
#[test]
fn a_detail_type_that_contradicts_the_event() {
    let event = fixture("ses-events/ses-event-bridge-event.email-sent.json");
    for kind in ["Email Delivered", "Email Bounced", "Email Subscribed", "Email Rendering Failed"] {
        let mut event = event.clone();
        event["detail-type"] = kind.into();
        let outcome = validate(&event.to_string());
        assert_eq!(found(&outcome), owned(&[("other-type", "/detail-type")]), "{kind}");
        assert_eq!((outcome.code, outcome.figure("records")), (1, 1), "{kind}");
        let finding = &outcome.findings()[0];
        assert_eq!((&finding["level"], &finding["found"]), (&json!("error"), &json!(format!("`\"{kind}\"`"))));
        assert!(finding["expected"].as_str().unwrap().contains("Email Sent"), "{finding}");
        let outcome = run_on_bytes(&["roundtrip", "--format", "json", "-"], event.to_string().as_bytes());
        assert_eq!((outcome.code, outcome.figure("exact")), (0, 1), "{kind}");
    }
    let mut event = event;
    event["detail-type"] = "Email Quarantined".into();
    assert_eq!(found(&validate(&event.to_string())), owned(&[("unknown-value", "/detail-type")]), "nobody knows it");
}

/// Rows of Logs Insights hold a record only if the query asked for it.
#[test]
fn rows_without_the_message_say_so() {
    let row = |name: &str, value: &str| json!([{"field": name, "value": value}, {"field": "@ptr", "value": "EXAMPLE"}]);
    let rows = [row("eventName", "ListUsers"), row("@message", &odd_record()), row("@message", &record(0))];
    for text in [json!({"results": rows, "status": "Complete"}), json!(rows)] {
        let outcome = validate(&text.to_string());
        assert_eq!(outcome.rules(), ["row-without-message", "unknown-member"], "{text}");
        assert_eq!(outcome.findings()[0]["message"], "row of Logs Insights without `@message`");
        assert_eq!((outcome.figure("records"), outcome.figure("unrecognized"), outcome.code), (2, 0, 0));
    }
}

#[test]
fn outputs_with_nothing_in_them_are_no_cause_for_concern() {
    for text in [
        r#"{"events":[]}"#,
        "{\n    \"events\": [],\n    \"searchedLogStreams\": []\n}\n",
        r#"{"events":[],"nextForwardToken":"f/1/s","nextBackwardToken":"b/1/s"}"#,
        r#"{"searchedLogStreams":[],"events":[ ]}"#,
        r#"{"results":[]}"#,
        r#"{"queryLanguage":"CWLI","results":[],"statistics":{"recordsMatched":0.0},"status":"Complete"}"#,
        r#"{"Events":[]}"#,
        r#"{"Records":[]}"#,
    ] {
        let outcome = run_on_bytes(&["validate", "--format", "json", "--fail-on", "note", "-"], text.as_bytes());
        assert_eq!((outcome.rules(), outcome.figure("records"), outcome.code), (Vec::new(), 0, 0), "{text}");
        let outcome = run_on_bytes(&["roundtrip", "--format", "json", "-"], text.as_bytes());
        assert_eq!((outcome.figure("records"), outcome.code), (0, 1), "{text}: nothing is proved by no record");
    }
}

/// Output of `aws sqs receive-message`.
fn received(bodies: &[&str]) -> String {
    let message = |body: &&str| {
        json!({
            "MessageId": "a1b2c3d4-5678-90ab-cdef-EXAMPLE60001",
            "ReceiptHandle": "EXAMPLE",
            "MD5OfBody": "00000000000000000000000000000000",
            "Body": body,
            "Attributes": {"SentTimestamp": "1772439330120"},
        })
    };
    serde_json::to_string_pretty(&json!({"Messages": bodies.iter().map(message).collect::<Vec<_>>()})).unwrap()
}

#[test]
fn messages_of_a_queue_are_read() {
    let sns = std::fs::read_to_string(fixtures().join("ses-events/sns-message.event-publishing.json")).unwrap();
    let outcome = validate(&received(&[&record(0), &odd_record(), &sns, "some text"]));
    let expected = [("unknown-member", "/Messages/1/Body"), ("unrecognized-document", "/Messages/3/Body")];
    assert_eq!(found(&outcome), owned(&expected));
    assert_eq!(outcome.findings()[0]["inner"], json!(["/futureMember"]));
    assert_eq!((outcome.figure("records"), outcome.figure("unrecognized")), (3, 1));
    let outcome = run_on_bytes(&["roundtrip", "--format", "json", "-"], received(&[&record(0), &sns]).as_bytes());
    assert_eq!((outcome.figure("records"), outcome.figure("exact"), outcome.code), (2, 2, 0));
}

/// Lists with these names that hold something else.
#[test]
fn other_lists_with_these_names() {
    for text in [
        r#"{"Messages":[{"Text":"a"}]}"#,
        r#"{"Messages":["a"]}"#,
        r#"{"events":[{"name":"a"}]}"#,
        r#"{"results":[1]}"#,
    ] {
        let outcome = validate(text);
        assert_eq!((outcome.rules(), outcome.figure("records")), (vec!["unrecognized-document".into()], 0), "{text}");
    }
}

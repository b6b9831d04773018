//! One damaged place: it never passes in silence, and never hides a neighbor.

#[path = "damage/bytes.rs"]
mod bytes;

use serde_json::json;

use super::records::record;
use super::support::{Outcome, run_on_bytes};

fn validate(bytes: &[u8]) -> Outcome {
    run_on_bytes(&["validate", "--format", "json", "-"], bytes)
}

/// Fails, with this number of records and no others.
fn assert_seen(text: &[u8], records: u64) {
    let outcome = validate(text);
    let found = (outcome.code, outcome.figure("records"), outcome.figure("others"));
    assert_eq!(found, (1, records, 0), "{}", String::from_utf8_lossy(text));
}

fn list() -> String {
    let records: Vec<_> = (0..5).map(|index| record(index).clone()).collect();
    format!("{{\"Records\":[{}]}}", records.join(","))
}

#[test]
fn a_broken_record_of_a_log_is_none_of_another_program() {
    let good = record(0).clone();
    let hopeless = format!("{},{}}}", good.strip_suffix('}').unwrap(), "this is no field, ".repeat(200));
    let (begin, rest) = good.split_at(good.find("\"eventTime\"").unwrap());
    let escaped = good.replacen("},\"eventTime\"", "\\},\"eventTime\"", 1);
    for broken in [hopeless, format!("{begin}0    {rest}"), format!("{begin}-{rest}"), escaped] {
        assert_seen(format!("INFO got {broken}\nINFO got {good}\n").as_bytes(), 2);
    }
}

#[test]
fn what_a_list_begins_with_may_be_broken() {
    let list = list();
    for (from, to) in [
        ("\"Records\"", "\"Records\"\""),
        ("\"Records\"", "\"Records"),
        ("\"Records\"", "-Records\""),
        ("[{\"eventVersion\"", "[{\"eventVersion"),
        ("[{\"eventVersion\"", "[{\"\"eventVersion\""),
        ("[{\"eventVersion\"", "[{eventVersion\""),
        ("\"userIdentity\":{", "\"userIdentity\":"),
    ] {
        let text = list.replacen(from, to, 1);
        assert_ne!(text, list);
        assert_seen(text.as_bytes(), 5);
    }
}

#[test]
fn a_byte_that_is_no_text_hides_no_neighbour() {
    let events: Vec<_> = (0..5)
        .map(|index| json!({"id": index.to_string(), "timestamp": 1, "message": record(index).clone()}))
        .collect();
    let data = json!({
        "messageType": "DATA_MESSAGE", "owner": "111122223333", "logGroup": "g", "logStream": "s",
        "subscriptionFilters": ["f"], "logEvents": events,
    });
    for text in [data.to_string(), list().replacen("Records", "ReExampleAppcords", 1)] {
        let at = text.find("ExampleApp").unwrap();
        let mut bytes = text.into_bytes();
        bytes[at] = 0xff;
        assert_seen(&bytes, 5);
    }
}

#[test]
fn a_broken_envelope_is_no_record() {
    let message = json!({
        "Type": "Notification", "MessageId": "m", "TopicArn": "arn:aws:sns:eu-west-1:111122223333:mail",
        "Message": record(0).clone(), "Timestamp": "2026-03-02T08:00:00.000Z",
    });
    assert_seen(message.to_string().replacen("\"m\"", "\"m", 1).as_bytes(), 1);
}

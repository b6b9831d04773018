use super::*;

const EVENT: &str = r#"{"eventType":"Reject","mail":{"timestamp":"2026-03-02T08:15:30.000Z","source":"a@example.com","messageId":"1","destination":["b@example.com"]},"reject":{"reason":"Bad content"}}"#;

fn told(text: &str) -> Vec<String> {
    let words =
        |it: &Drifted| format!("{} {} {} {} {} {}", it.count, it.what.as_str(), it.kind, it.owner, it.name, it.example);
    drift_text(text).unknown.iter().map(words).collect()
}

#[test]
fn fields_and_values_are_counted_and_ranked() {
    let more = EVENT.replace("\"reject\":{", "\"reject\":{\"scanner\":{\"name\":\"x\",\"jane@example.com\":1},");
    let other =
        more.replace("2026-03-02", "2026-02-01").replace("\"eventType\":\"Reject\"", "\"eventType\":\"Quarantine\"");
    assert_eq!(
        told(&format!("{EVENT}\n{more}\n{more}\n{other}\n")),
        [
            "2 field ses sending event Reject scanner an object with name (string), a name of 16 characters (number)",
            "1 value ses sending event /eventType Quarantine a string of 10 characters",
        ]
    );
    let drift = drift_text(&format!("{more}\n{}\n", more.replace("2026-03-02", "2026-02-01")));
    assert_eq!(drift.unknown[0].first.as_deref(), Some("2026-02-01T08:15:30Z"));
    assert_eq!(drift.unknown[0].last.as_deref(), Some("2026-03-02T08:15:30Z"));
    assert_eq!((drift.unknown[0].line, drift.summary.records), (1, 2));
}

#[test]
fn nothing_of_the_input_is_told_but_words() {
    let hostile = EVENT.replace("\"reject\":{", "\"reject\":{\"jane@example.com\":\"AKIAIOSFODNN7EXAMPLE\",\"a\\u001bb\":1,\"key\":\"wJalrXUtnFEMI\",\"address\":\"192.0.2.1\",\"mode\":\"STRICT\",");
    let told = told(&hostile).join("\n");
    for secret in ["jane@", "AKIA", "wJal", "192.0", "\u{1b}"] {
        assert!(!told.contains(secret), "{told}");
    }
    assert!(told.contains("mode `STRICT`"), "{told}");
}

#[test]
fn what_is_known_or_wrong_or_nobodys_type_is_no_drift() {
    let record = r#"{"eventVersion":"1.08","userIdentity":{"type":"Root"},"eventTime":1,"eventSource":"s3.amazonaws.com","eventName":"A","awsRegion":"us-east-1","sourceIPAddress":"192.0.2.1","userAgent":"x","requestParameters":{"new":{"newer":1}},"responseElements":null}"#;
    assert_eq!(told(record), [] as [&str; 0]);
    assert_eq!(told("{\"temperature\": 1}\nhello\n{\"a\": \n"), [] as [&str; 0]);
}

#[test]
fn a_document_that_is_broken_is_counted() {
    let drift = drift_text(&format!("{EVENT}\n{{\"a\": \n"));
    assert_eq!((drift.unknown.len(), drift.summary.records, drift.summary.errors), (0, 2, 1));
}

#[test]
fn a_kind_that_is_nearly_known_is_told() {
    let near = EVENT
        .replace("\"eventType\"", "\"event_type\"")
        .replace("\"mail\"", "\"Mail\"")
        .replace("\"reject\":", "\"Reject\":");
    let drift = drift_text(&near);
    assert_eq!(drift.unknown.len(), 1, "{drift:?}");
    let found = &drift.unknown[0];
    assert_eq!((found.what, found.near.as_deref()), (Unknowns::Kind, Some("ses sending event")));
}

#[test]
fn what_lies_in_envelopes_has_the_time_of_its_log_event() {
    let record = r#"{\"traceId\":\"trace-EXAMPLE1\",\"event\":{\"eventName\":\"MAILBOX_EMAIL_DELIVERED\",\"recipient\":\"a@example.com\",\"shelf\":\"top\"}}"#;
    let text = format!(
        r#"{{"messageType":"DATA_MESSAGE","owner":"111122223333","logGroup":"a","logStream":"b","subscriptionFilters":[],"logEvents":[{{"id":"1","timestamp":1772439330120,"message":"{record}"}}]}}"#
    );
    let drift = drift_text(&text);
    assert_eq!(drift.unknown[0].name, "shelf");
    assert_eq!(drift.unknown[0].first.as_deref(), Some("2026-03-02T08:15:30.12Z"));
}

/// Different fields beyond the limit are counted, and only counted.
#[test]
fn the_table_is_bounded() {
    use std::fmt::Write as _;
    let mut text = String::new();
    let name = |number: u32| char::from_u32(u32::from('a') + number).unwrap();
    for number in 0..5_200_u32 {
        let own: String = [number / 676, number / 26 % 26, number % 26].map(name).iter().collect();
        writeln!(text, "{}", EVENT.replace("\"reject\":{", &format!("\"reject\":{{\"x{own}\":1,"))).unwrap();
    }
    let drift = drift_text(&text);
    assert_eq!((drift.unknown.len(), drift.more), (5_000, 200));
}

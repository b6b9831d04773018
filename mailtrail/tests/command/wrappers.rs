//! What records travel in besides the services with types of their own: the fixtures in `wrappers`, a record in each of them spoilt in turn.

use std::collections::BTreeSet;
use std::io::{Read as _, Write as _};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use mailtrail::{ENVELOPES, Finding, Level, Options, round_trip_text, validate_text};
use serde_json::Value;

use super::support::{fixtures, names};

fn wrappers() -> Vec<(String, String)> {
    let text = |name: &String| std::fs::read_to_string(fixtures().join("wrappers").join(name)).unwrap();
    names("wrappers").into_iter().map(|name| (text(&name), name)).map(|(text, name)| (name, text)).collect()
}

/// Name of the envelope that a fixture shows.
fn envelope(file: &str) -> String {
    file.split('.').next().unwrap().replace('-', " ")
}

fn explained(text: &str) -> Vec<Finding> {
    let mut options = Options::default();
    options.explain_detection = true;
    validate_text(text, &options).0
}

#[test]
fn each_is_recognized_and_comes_back() {
    for (name, text) in wrappers() {
        let findings = explained(&text);
        let (detections, others): (Vec<_>, Vec<_>) = findings.into_iter().partition(|it| it.rule == "detection");
        let found = |it: &Finding| it.found.replace('-', " ") == envelope(&name);
        assert!(detections.iter().any(found), "{name}: {detections:?}");
        let odd = ["packed-json", "row-without-message"];
        assert!(others.iter().all(|it| it.level < Level::Error && odd.contains(&&*it.rule)), "{name}: {others:?}");
        let has_odd = name.starts_with("json-packed") || name.contains("without-message");
        assert_eq!(others.is_empty(), !has_odd, "{name}");
        let (findings, summary) = round_trip_text(&text, &Options::default());
        assert_eq!((summary.changed, summary.failed, findings), (0, 0, Vec::new()), "{name}");
    }
}

#[test]
fn each_envelope_has_a_fixture_here_or_a_type() {
    let here: BTreeSet<_> = wrappers().iter().map(|(name, _)| envelope(name)).collect();
    for envelope in ENVELOPES {
        let has_type = !matches!(envelope.shape, mailtrail_wire::Shape::Any);
        assert!(has_type || here.contains(&envelope.name.replace('-', " ")), "{}", envelope.name);
    }
}

/// Whichever record of a wrapper is not what its type says: it is found, and the way to it is told.
#[test]
fn a_spoilt_record_is_found_in_each() {
    let mut spoilt = 0;
    for (name, text) in wrappers() {
        let good: Value = serde_json::from_str(&text).unwrap();
        for turn in 0.. {
            let mut bad = good.clone();
            let Some(way) = spoil(&mut bad, &mut { turn }) else { break };
            spoilt += 1;
            for text in [bad.to_string(), serde_json::to_string_pretty(&bad).unwrap()] {
                let (mut findings, _) = validate_text(&text, &Options::default());
                findings.retain(|finding| finding.level == Level::Error);
                let [finding] = &findings[..] else { panic!("{name} {turn} {way:?}: {findings:?}") };
                let found: Vec<_> = std::iter::once(&finding.pointer).chain(&finding.inner).cloned().collect();
                assert_eq!((&*finding.rule, &found), ("wrong-type", &way), "{name} {turn}");
            }
        }
    }
    assert!(spoilt > 90, "{spoilt}");
}

/// Spoils one of the records in a value, that of a number; answers the pointers that lead to it.
fn spoil(value: &mut Value, turn: &mut usize) -> Option<Vec<String>> {
    match value {
        Value::Array(items) => {
            let mut items = items.iter_mut().enumerate();
            items.find_map(|(index, item)| Some(behind(&index.to_string(), spoil(item, turn)?)))
        }
        Value::Object(members) => {
            if let Some(field) = telling(members) {
                if *turn > 0 {
                    *turn -= 1;
                    return None;
                }
                *value.pointer_mut(field).unwrap() = serde_json::json!([5]);
                return Some(vec![field.to_owned()]);
            }
            let mut members = members.iter_mut();
            members.find_map(|(name, value)| Some(behind(name, spoil(value, turn)?)))
        }
        Value::String(text) => {
            let (mut inner, pack) = unpacked(text)?;
            let mut way = vec![String::new()];
            way.extend(spoil(&mut inner, turn)?);
            *text = pack(&inner);
            Some(way)
        }
        _ => None,
    }
}

/// A field that every such record has.
pub(crate) fn telling(members: &serde_json::Map<String, Value>) -> Option<&'static str> {
    let has = |names: &[&str]| names.iter().all(|name| members.contains_key(*name));
    [
        (&["eventVersion", "userIdentity"], "/eventTime"),
        (&["eventType", "mail"], "/mail/timestamp"),
        (&["traceId", "event"], "/traceId"),
    ]
    .into_iter()
    .find_map(|(names, field)| has(names).then_some(field))
}

fn behind(name: &str, mut way: Vec<String>) -> Vec<String> {
    way[0].insert_str(0, &format!("/{}", name.replace('~', "~0").replace('/', "~1")));
    way
}

/// Packs a document as the one that it stands for was packed.
pub(crate) type Pack = Box<dyn Fn(&Value) -> String>;

/// JSON in a string, and how to pack it again.
pub(crate) fn unpacked(text: &str) -> Option<(Value, Pack)> {
    if let Ok(inner @ (Value::Object(_) | Value::Array(_) | Value::String(_))) = serde_json::from_str(text) {
        return Some((inner, Box::new(Value::to_string)));
    }
    let mut bytes = STANDARD.decode(text).ok()?;
    let mut times = 0;
    while bytes.starts_with(&[0x1f, 0x8b]) {
        let mut unpacked = Vec::new();
        GzDecoder::new(&bytes[..]).read_to_end(&mut unpacked).unwrap();
        (bytes, times) = (unpacked, times + 1);
    }
    let pack = move |value: &Value| {
        let bytes = (0..times).fold(value.to_string().into_bytes(), |bytes, _| {
            let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
            encoder.write_all(&bytes).unwrap();
            encoder.finish().unwrap()
        });
        STANDARD.encode(bytes)
    };
    Some((serde_json::from_slice(&bytes).ok()?, Box::new(pack)))
}

/// Documents of other programs are normal in a log and errors in a delivery.
#[test]
fn documents_of_other_programs() {
    for (text, unrecognized, others) in [
        (r#"{"log":"{\"a\":1}\n","stream":"stdout"}"#, 0, 1),
        (r#"{"id":"1","timestamp":1,"message":"{\"a\":1}"}"#, 0, 1),
        (r#"{"id":"1","timestamp":1,"message":"ready"}"#, 0, 0),
        (r#"{"id":"1","timestamp":1,"message":"{\"TopicArn\":\"a\",\"Message\":\"{\\\"a\\\":1}\"}"}"#, 0, 1),
        (r#"{"ReceiptHandle":"a","MessageId":"1","Body":"{\"a\":1}"}"#, 1, 0),
        (r#"{"detail-type":"A","source":"a","detail":{"a":1}}"#, 1, 0),
        (r#"{"recordId":"1","data":"eyJhIjoxfQ=="}"#, 1, 0),
        (r#"{"input":{"a":1}}"#, 1, 0),
        (r#"{"input":5}"#, 1, 0),
        (r#"{"requestContext":{},"requestPayload":{"Records":[]},"responsePayload":{"a":1}}"#, 0, 1),
        (r#"{"class_uid":1,"unmapped":{"a":1}}"#, 0, 1),
    ] {
        let (_, summary) = validate_text(text, &Options::default());
        assert_eq!((summary.unrecognized, summary.others), (unrecognized, others), "{text}");
    }
}

/// What a collector adds to a record does not make a wrapper of it.
#[test]
fn records_with_fields_of_collectors() {
    let event = r#"{"traceId":"a","event":{"eventName":"RULE_APPLIED"},"host":"a","time":1}"#;
    let record =
        super::records::odd_record().replacen('{', r#"{"@timestamp":"a","host":"b","message":"c","log":"d","#, 1);
    for text in [event, &record] {
        let (_, summary) = validate_text(text, &Options::default());
        assert_eq!((summary.records, summary.others), (1, 0), "{text}");
    }
}

/// What was encoded once more than it is delivered is said; what is delivered as text is not.
#[test]
fn json_in_strings() {
    let record = super::records::record(0);
    let once = serde_json::to_string(&record).unwrap();
    let twice = serde_json::to_string(&once).unwrap();
    for (text, times) in [
        (once.clone(), 1),
        (twice.clone(), 2),
        (format!("[{once},{once}]"), 2),
        (format!("{once}\n{once}\n"), 2),
        (format!(r#"{{"TopicArn":"a","Type":"Notification","MessageId":"1","Message":{once}}}"#), 0),
        (format!(r#"{{"TopicArn":"a","Type":"Notification","MessageId":"1","Message":{twice}}}"#), 1),
        (format!(r#"{{"CloudTrailEvent":{once}}}"#), 0),
        (format!(r#"{{"log":{twice},"stream":"stdout"}}"#), 1),
    ] {
        let (findings, summary) = validate_text(&text, &Options::default());
        let packed = findings.iter().filter(|it| it.rule == "packed-json");
        assert!(packed.clone().all(|it| it.level == Level::Warning && it.message == "JSON packed as a string"));
        assert_eq!(packed.count(), times, "{text}");
        assert!(summary.records > 0, "{text}");
    }
}

/// An object where text belongs is an error of the envelope, and looked into all the same.
#[test]
fn objects_where_text_belongs() {
    let record = super::records::odd_record();
    let text = format!(r#"{{"Type":"Notification","TopicArn":"a","MessageId":"1","Message":{record}}}"#);
    let (findings, summary) = validate_text(&text, &Options::default());
    let found: Vec<_> = findings.iter().map(|it| (&*it.rule, &*it.pointer)).collect();
    assert_eq!(found, [("wrong-type", "/Message"), ("unknown-member", "/Message/futureMember")]);
    assert_eq!(summary.records, 1);
}

#[test]
fn known_texts() {
    for text in [
        "CloudTrail validation message.",
        "You have chosen to subscribe to the topic arn:aws:sns:eu-west-1:111122223333:trail.",
        "Successfully validated SNS topic for Amazon SES event publishing.",
    ] {
        let message = serde_json::json!({"Type": "Notification", "TopicArn": "a", "MessageId": "1", "Message": text});
        let (findings, summary) = validate_text(&message.to_string(), &Options::default());
        assert_eq!((findings, summary.records), (Vec::new(), 1), "{text}");
    }
}

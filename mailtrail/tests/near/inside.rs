//! What is inside an unknown document is examined all the same.

use std::io::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use mailtrail::Level;

use super::{RECORD, validate};

/// A record with a fault.
fn odd() -> String {
    RECORD.replace(r#""eventName":"ListBuckets""#, r#""eventName":7"#)
}

fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

fn gzip(text: &str) -> String {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    encoder.write_all(text.as_bytes()).unwrap();
    STANDARD.encode(encoder.finish().unwrap())
}

/// Unknown documents around a record, and where the fault in it is.
fn wrapped(record: &str) -> Vec<(String, &'static str, &'static [&'static str])> {
    let deep = format!(r#"{{"log":{{"entries":[{{"text":{}}}]}}}}"#, quoted(record));
    vec![
        (format!(r#"{{"level":"info","a/b":{record}}}"#), "/a~1b/eventName", &[]),
        (format!(r#"{{"rule":"example","event":{record}}}"#), "/event/eventName", &[]),
        (format!(r#"{{"hits":[{{"_source":{record}}}]}}"#), "/hits/0/_source/eventName", &[]),
        (format!(r#"{{"outcome":{{"text":{}}}}}"#, quoted(record)), "/outcome/text", &["/eventName"]),
        (format!(r#"{{"line":{}}}"#, quoted(&format!("INFO got {record}"))), "/line", &["/eventName"]),
        (format!(r#"{{"lines":{}}}"#, quoted(&format!("[{record}]"))), "/lines", &["/0/eventName"]),
        (format!(r#"{{"payload_text":{}}}"#, quoted(&deep)), "/payload_text", &["/log/entries/0/text", "/eventName"]),
        (format!(r#"{{"blob":"{}"}}"#, STANDARD.encode(record)), "/blob", &["/eventName"]),
        (format!(r#"{{"blob":"{}"}}"#, gzip(record)), "/blob", &["/eventName"]),
        (format!(r#"{{"records":[{record}]}}"#), "/records/0/eventName", &[]),
        (
            format!(
                r#"{{"given":{{"Records":[{{"EventSource":"aws:sns","EventSubscriptionArn":"a","Sns":{{"Type":"Notification","TopicArn":"arn:aws:sns:eu-west-1:111122223333:a","MessageId":"1","Message":{}}}}}]}}}}"#,
                quoted(record)
            ),
            "/given/Records/0/Sns/Message",
            &["/eventName"],
        ),
    ]
}

#[test]
fn a_record_in_anything_is_checked_at_its_place() {
    let odd = odd();
    for (text, pointer, inner) in wrapped(&odd) {
        let (findings, counts) = validate(&text);
        assert_eq!(findings[0].rule, "unrecognized-document", "{text}");
        assert!(findings[0].help.as_ref().unwrap().contains("which is checked"), "{findings:?}");
        let found = findings.iter().find(|it| it.found == "`7`").expect(&text);
        assert_eq!(
            (found.pointer.as_str(), &found.inner[..]),
            (pointer, &inner.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>()[..]),
            "{text}"
        );
        assert_eq!((counts.records, counts.unrecognized), (1, 1), "{text}");
    }
}

/// In a log the wrapper itself is as normal as any other document.
#[test]
fn in_a_log_only_the_record_counts() {
    for (text, ..) in wrapped(RECORD).into_iter().filter(|(text, ..)| !text.contains(r#""records""#)) {
        let (findings, counts) = validate(&format!("INFO {text}\n"));
        assert!(findings.iter().all(|it| it.level < Level::Error), "{text}: {findings:?}");
        assert_eq!((counts.records, counts.unrecognized, counts.others), (1, 0, 0), "{text}");
    }
}

/// A function that sums up a stream gets the window of time beside the records.
#[test]
fn a_window_of_time_stands_beside_the_records() {
    let record = format!(
        r#"{{"kinesis":{{"kinesisSchemaVersion":"1.0","partitionKey":"p","sequenceNumber":"1","data":"{}","approximateArrivalTimestamp":1772439330.12}},"eventSource":"aws:kinesis","eventVersion":"1.0","eventID":"shardId-000000000000:1","eventName":"aws:kinesis:record","invokeIdentityArn":"arn:aws:iam::111122223333:role/example","awsRegion":"eu-west-1","eventSourceARN":"arn:aws:kinesis:eu-west-1:111122223333:stream/trail"}}"#,
        STANDARD.encode(RECORD)
    );
    let window = r#""window":{"start":"2026-03-02T08:15:00Z","end":"2026-03-02T08:20:00Z"},"state":{},"shardId":"shardId-000000000000","eventSourceARN":"arn:aws:kinesis:eu-west-1:111122223333:stream/trail","isFinalInvokeForWindow":false,"isWindowTerminatedEarly":false"#;
    let (findings, counts) = validate(&format!(r#"{{"Records":[{record}],{window}}}"#));
    assert!(findings.is_empty() && counts.records == 1, "{findings:?}");
}

#[test]
fn a_record_that_breaks_off_in_a_string_is_found() {
    let half = &RECORD[..RECORD.len() - 20];
    let (findings, counts) = validate(&format!(r#"{{"text":{}}}"#, quoted(half)));
    assert_eq!((findings[1].rule.as_ref(), counts.records), ("truncated", 1));
}

/// An envelope whose payload is not packed as it should be has its fault, and so has the record in it.
#[test]
fn payloads_of_another_type_are_found() {
    let odd = odd();
    for text in [
        format!(r#"{{"Records":{odd}}}"#),
        format!(
            r#"{{"Type":"Notification","TopicArn":"arn:aws:sns:eu-west-1:111122223333:a","MessageId":"1","Message":{odd}}}"#
        ),
        format!(
            r#"{{"EventSource":"aws:sns","EventVersion":"1.0","EventSubscriptionArn":"a","Sns":{{"Type":"Notification","TopicArn":"b","MessageId":"1","Message":{odd}}}}}"#
        ),
        format!(r#"{{"CloudTrailEvent":{odd}}}"#),
        format!(r#"{{"awslogs":{{"data":{odd}}}}}"#),
    ] {
        let (findings, counts) = validate(&text);
        assert!(findings.iter().any(|it| it.rule == "wrong-type" && it.found != "`7`"), "{text}: {findings:?}");
        assert!(findings.iter().any(|it| it.found == "`7`"), "{text}: {findings:?}");
        assert_eq!((counts.records, counts.unrecognized), (1, 0), "{text}");
    }
}

#[test]
fn base64_where_text_should_be_is_looked_into() {
    let text = format!(r#"{{"ReceiptHandle":"a","MessageId":"1","Body":"{}"}}"#, STANDARD.encode(odd()));
    let (findings, _) = validate(&text);
    assert!(findings.iter().any(|it| it.found == "`7`"));
}

/// What an ordinary object could be by accident is not looked for.
#[test]
fn weak_kinds_are_not_found() {
    for inside in [
        r#"{"actions":[{"action":{"type":"click"}}]}"#,
        r#"{"mailboxes":[{"mailbox":"a"}]}"#,
        r#"{"id":"1","timestamp":1,"message":"{}"}"#,
        r#"{"EventId":"1","EventName":"a"}"#,
        r#"{"s3Bucket":"a","s3ObjectKey":"b"}"#,
        r#"{"id":"1","eventData":"a"}"#,
        r#"{"mail":{},"open":{}}"#,
        r#"{"Events":[]}"#,
        r#"{"Records":[]}"#,
        r#"{"event":{"eventName":"PAGE_VIEW"}}"#,
        r#"{"eventType":"Click"}"#,
        r#"{"eventName":"a","eventTime":"b"}"#,
    ] {
        let (findings, counts) = validate(&format!(r#"{{"a":{{"b":{inside}}}}}"#));
        assert_eq!((findings.len(), counts.records), (1, 0), "{inside}: {findings:?}");
    }
}

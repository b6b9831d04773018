//! An envelope that is not one fails, with the place; what is inside is read tolerantly.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use mailtrail_wire::{
    ApiGatewayEvent, CloudWatchLogsData, CloudWatchLogsMessage, Document, EventBridgeEvent, FirehoseEvent,
    FunctionUrlEvent, IssueKind, Json, KinesisEvent, Level, S3Notification, ScheduledEvent, SnsLambdaEvent, SnsMessage,
    SqsLambdaEvent, SqsMessage, Strict, Wire, check, differences,
};
use serde::Deserialize;
use serde::de::DeserializeOwned;

/// Documents that are some envelope, and the one that they are.
const DOCUMENTS: &[(&str, &str)] = &[
    ("sns", r#"{"Records":[{"EventSource":"aws:sns","Sns":{"TopicArn":"t","Message":"hello"}}]}"#),
    ("sqs", r#"{"Records":[{"eventSource":"aws:sqs","messageId":"1","body":"hello"}]}"#),
    ("kinesis", r#"{"Records":[{"eventSource":"aws:kinesis","kinesis":{"sequenceNumber":"1","data":"aGVsbG8="}}]}"#),
    ("s3", r#"{"Records":[{"eventSource":"aws:s3","s3":{"bucket":{"name":"b"},"object":{"key":"k"}}}]}"#),
    ("firehose", r#"{"invocationId":"i","records":[{"recordId":"1","data":"aGVsbG8="}]}"#),
    ("eventbridge", r#"{"source":"aws.ses","detail-type":"Email Bounced","detail":{}}"#),
    ("logs", r#"{"awslogs":{"data":"H4sI"}}"#),
    ("log data", r#"{"messageType":"DATA_MESSAGE","logEvents":[{"id":"1","message":"hello"}]}"#),
    ("function url", r#"{"version":"2.0","requestContext":{"http":{"method":"POST"}},"body":"hello"}"#),
    ("api gateway", r#"{"httpMethod":"POST","requestContext":{},"body":"hello"}"#),
    ("topic", r#"{"TopicArn":"t","Message":"hello"}"#),
    ("queue", r#"{"MessageId":"1","Body":"hello"}"#),
    ("anything", "{}"),
    ("oops", r#"{"Records":"oops","records":7,"detail":null,"detail-type":[],"awslogs":"x","Message":1,"Body":2}"#),
    ("null", r#"{"Records":null,"records":null,"awslogs":null,"logEvents":null,"requestContext":null}"#),
    ("odd records", r#"{"Records":[7,null],"records":["x"]}"#),
];

/// Names of the documents that a type reads, by `from_json` and through serde, which agree.
fn read_by<T: Wire + DeserializeOwned>() -> Vec<&'static str> {
    let mut read = Vec::new();
    for (name, text) in DOCUMENTS {
        let ours = T::from_json(text);
        let through_serde = serde_json::from_str::<T>(text);
        assert_eq!(ours.is_ok(), through_serde.is_ok(), "{name}");
        match ours {
            Ok(_) => read.push(*name),
            Err(error) => {
                assert!(error.path().starts_with('/'), "{name}: {error}");
                assert!((error.line(), error.column()) >= (1, 1), "{name}: {error}");
                // The same in the words of serde, which adds line and column where it knows them.
                let words = through_serde.err().unwrap().to_string();
                assert!(words.starts_with(&format!("{}: {}", error.path(), error.message())), "{words}");
                assert!(!words.contains(" at line "), "{words}");
                // Whatever is refused, checking calls wrong.
                let issues = check(text, T::SHAPE).unwrap();
                assert!(issues.iter().any(|issue| issue.kind.level() == Level::Error), "{name}");
                // It can be read, shown and written all the same.
                let written = T::read_document(text).unwrap().to_json();
                assert_eq!(differences(text, &written).unwrap(), [], "{name}");
            }
        }
    }
    read
}

#[test]
fn each_envelope_reads_its_own_and_no_other() {
    assert_eq!(read_by::<SnsLambdaEvent>(), ["sns"]);
    assert_eq!(read_by::<SqsLambdaEvent>(), ["sqs"]);
    assert_eq!(read_by::<KinesisEvent>(), ["kinesis"]);
    assert_eq!(read_by::<S3Notification>(), ["s3"]);
    assert_eq!(read_by::<FirehoseEvent>(), ["firehose"]);
    assert_eq!(read_by::<EventBridgeEvent<Json>>(), ["eventbridge"]);
    assert_eq!(read_by::<ScheduledEvent>(), ["eventbridge"]);
    assert_eq!(read_by::<CloudWatchLogsMessage>(), ["logs"]);
    assert_eq!(read_by::<CloudWatchLogsData>(), ["log data"]);
    assert_eq!(read_by::<FunctionUrlEvent>(), ["function url"]);
    assert_eq!(read_by::<ApiGatewayEvent>(), ["api gateway"]);
    assert_eq!(read_by::<SnsMessage>(), ["topic"]);
    assert_eq!(read_by::<SqsMessage>(), ["queue"]);
}

/// Error of reading, in one line.
fn error<T: Wire>(text: &str) -> String {
    T::from_json(text).err().map_or_else(|| "no error".to_owned(), |error| error.to_string())
}

#[test]
fn errors_say_what_stands_there() {
    insta::assert_snapshot!(error::<SnsLambdaEvent>(r#"{"Records":"oops"}"#), @"/Records: expected an array, found string `oops` at line 1, column 12");
    insta::assert_snapshot!(error::<SnsLambdaEvent>(r#"{"Records":null}"#), @"/Records: expected an array, found `null` at line 1, column 12");
    insta::assert_snapshot!(error::<SnsLambdaEvent>("{}"), @"/Records: missing field `Records` (array) at line 1, column 1");
    insta::assert_snapshot!(
        error::<SqsLambdaEvent>(r#"{"Records": [{"EventSource":"aws:sns","Sns":{}}]}"#),
        @"/Records/0/body: missing field `body` (string) at line 1, column 14; help: the object has `EventSource`, `Sns`"
    );
    insta::assert_snapshot!(error::<SqsLambdaEvent>(r#"{"Records": [7]}"#), @"/Records/0: expected an object, found number `7` at line 1, column 14");
    insta::assert_snapshot!(
        error::<CloudWatchLogsMessage>(r#"{"awslogs": {"data": {}}}"#),
        @"/awslogs/data: expected a string, found an object at line 1, column 22"
    );
    insta::assert_snapshot!(
        error::<EventBridgeEvent<SnsMessage>>(r#"{"detail-type": "x", "detail": {"Message": 7}}"#),
        @"/detail/Message: expected a string, found number `7` at line 1, column 44"
    );
    insta::assert_snapshot!(
        error::<EventBridgeEvent<Strict<SnsMessage>>>(r#"{"detail-type": "x", "detail": {"Message": "", "Timestamp": "soon"}}"#),
        @"/detail/Timestamp: expected a timestamp like `2026-01-02T03:04:05Z`, found `soon` at line 1, column 61"
    );
}

#[test]
fn one_odd_record_costs_no_other() {
    let text = r#"{"Records":[7,{"messageId":"1"},null,{"messageId":"2","body":"hello","attributes":7}]}"#;
    let event = SqsLambdaEvent::from_json(text).unwrap();
    assert_eq!(event.to_json(), text);
    let found: Vec<_> =
        event.records().map(|record| record.and_then(|record| Ok(record.message()?.to_string()))).collect();
    let words: Vec<_> = found.iter().map(|found| found.as_deref().map_err(ToString::to_string)).collect();
    assert_eq!(
        words,
        [
            Err("/Records/0: expected an object, found number `7`".to_owned()),
            Err("/Records/1/body: missing field `body` (string)".to_owned()),
            Err("/Records/2: expected an object, found `null`".to_owned()),
            Ok("hello"),
        ]
    );
}

#[test]
fn an_empty_list_is_no_error() {
    assert_eq!(SqsLambdaEvent::from_json(r#"{"Records":[]}"#).unwrap().records().count(), 0);
    assert_eq!(S3Notification::from_json(r#"{"Records":[]}"#).unwrap().records().count(), 0);
}

#[test]
fn strict_types_refuse_what_checking_calls_an_error() {
    for (_, text) in DOCUMENTS {
        let issues = check(text, SnsLambdaEvent::SHAPE).unwrap();
        let first = issues.iter().find(|issue| issue.kind.level() == Level::Error);
        match Strict::<SnsLambdaEvent>::from_json(text) {
            Ok(event) => {
                assert!(first.is_none(), "{text}");
                assert_eq!(event.to_json(), *text);
            }
            Err(error) => {
                let first = first.unwrap();
                assert_eq!((error.path(), error.offset()), (first.pointer.as_str(), first.at));
                assert_eq!(error.message(), first.to_string());
            }
        }
    }
    let built = SnsLambdaEvent::of(["hello"]).to_json();
    assert_eq!(Strict::<SnsLambdaEvent>::from_json(&built).unwrap().to_json(), built);
    // An unknown field and an unknown value are no errors.
    let text = r#"{"Type":"Weather","MessageId":"1","TopicArn":"t","Message":"hello","new":1}"#;
    let kinds: Vec<_> = check(text, SnsMessage::SHAPE).unwrap().iter().map(|issue| issue.kind).collect();
    assert_eq!(kinds, [IssueKind::UnknownValue, IssueKind::UnknownMember]);
    assert_eq!(Strict::<SnsMessage>::from_json(text).unwrap().to_json(), text);
    assert!(Strict::<SnsMessage>::from_json("{").is_err());
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Incoming {
    Sns(SnsLambdaEvent),
    Sqs(SqsLambdaEvent),
    Bus(EventBridgeEvent<Json>),
    Topic(Strict<SnsMessage>),
    Any(Json),
}

#[test]
fn untagged_enums_pick_the_right_type() {
    let pick = |text: &str| match serde_json::from_str(text).unwrap() {
        Incoming::Sns(event) => format!("sns {}", event.records().count()),
        Incoming::Sqs(event) => format!("sqs {}", event.records().count()),
        Incoming::Bus(event) => format!("bus {}", event.source().unwrap()),
        Incoming::Topic(message) => format!("topic {}", message.message().unwrap()),
        Incoming::Any(json) => format!("any {}", json.as_str().len()),
    };
    assert_eq!(pick(&SnsLambdaEvent::of(["hello"]).to_json()), "sns 1");
    assert_eq!(pick(&SqsLambdaEvent::of(["hello", "goodbye"]).to_json()), "sqs 2");
    assert_eq!(pick(&EventBridgeEvent::<Json>::of("aws.ses", "x", Json::null()).to_json()), "any 201");
    let detail = Json::parse("{}").unwrap();
    assert_eq!(pick(&EventBridgeEvent::<Json>::of("aws.ses", "x", detail).to_json()), "bus aws.ses");
    assert_eq!(pick(r#"{"Type":"Notification","MessageId":"1","TopicArn":"t","Message":"hello"}"#), "topic hello");
    assert_eq!(pick(r#"{"TopicArn":"t","Message":"hello"}"#), "any 34");
}

#[test]
fn messages_are_found_through_what_is_around_them() {
    let broken = SqsLambdaEvent::of_topic([r#"{"order": oops}"#]);
    let record = broken.records().next().unwrap().unwrap();
    let error = record.message().unwrap().read::<Json>().unwrap_err();
    assert_eq!(
        error.to_string(),
        "/Records/0/body -> /Message -> /order: expected a value, found `oops` at line 1, column 11"
    );
    let event = SnsLambdaEvent::of([r#"{"Type": "Notification"}"#]);
    let record = event.records().next().unwrap().unwrap();
    let error = record.message().unwrap().read::<SnsMessage>().unwrap_err();
    assert!(error.to_string().starts_with("/Records/0/Sns/Message -> /Message: missing field `Message` (string)"));
}

#[test]
fn data_that_is_no_text_says_so() {
    let event = FirehoseEvent::from_json(
        r#"{"records":[{"recordId":"1","data":"*"},{"recordId":"2","data":"/w=="},{"recordId":"3","data":"H4sIAA=="}]}"#,
    )
    .unwrap();
    let errors: Vec<_> = event.records().map(|record| record.unwrap().message().unwrap_err().to_string()).collect();
    insta::assert_snapshot!(errors.join("\n"), @"
    /records/0/data: invalid base64: byte 0x2a at offset 0
    /records/1/data: expected text, found bytes: invalid utf-8 sequence of 1 bytes from index 0
    /records/2/data: expected text, found gzip
    ");
}

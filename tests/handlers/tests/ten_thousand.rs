//! Ten thousand records, good and bad ones in turn: each good one is handled once, each bad one is reported with its text.
#![allow(clippy::unwrap_used)]

#[path = "ten_thousand/mixed.rs"]
mod mixed;

use std::collections::{BTreeMap, BTreeSet};

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use flate2::Compression;
use flate2::write::GzEncoder;
use mailtrail_handlers::Function;
use serde_json::{Value, json};
use std::io::Write as _;

use self::mixed::{Mixed, RECORDS, mixed};

const BATCH: usize = 10;

fn id(index: usize) -> String {
    format!("a1b2c3d4-5678-90ab-cdef-EXAMPLE{index:05}")
}

fn answer(function: &mut Function, event: &Value) -> Value {
    let outcome = function.invoke(&event.to_string()).unwrap();
    serde_json::from_str(outcome.answer().unwrap()).unwrap()
}

#[test]
fn a_queue() {
    let mut function = Function::start(env!("CARGO_BIN_EXE_sqs_partial_batch"), &[]).unwrap();
    let all: Vec<Mixed> = (0..RECORDS).map(mixed).collect();
    let (mut failed, mut expected) = (Vec::new(), Vec::new());
    let mut bodies = BTreeMap::new();
    for (number, batch) in all.chunks(BATCH).enumerate() {
        let mut records = Vec::new();
        for (place, record) in batch.iter().enumerate() {
            let id = id(number * BATCH + place);
            let body = record.in_queue();
            records.push(json!({"messageId": id, "body": body, "eventSource": "aws:sqs"}));
            if !record.is_good {
                expected.push(id.clone());
                bodies.insert(id, body);
            }
        }
        let answer = answer(&mut function, &json!({"Records": records}));
        for failure in answer["batchItemFailures"].as_array().unwrap() {
            failed.push(failure["itemIdentifier"].as_str().unwrap().to_owned());
        }
    }
    assert_eq!(failed, expected);
    assert!(expected.len() > RECORDS / 3 && expected.len() < RECORDS * 2 / 3, "{}", expected.len());

    let log = function.into_log().unwrap();
    let (bad, good): (Vec<_>, Vec<_>) = log.iter().partition(|line| line.contains(r#"{"messageId":"#));
    // Good ones: each of them once, and no others.
    let told: BTreeSet<_> = good.iter().map(|line| line.as_str()).collect();
    assert_eq!(told.len(), good.len(), "something was handled twice");
    assert_eq!(told, all.iter().filter_map(|record| record.logged.as_deref()).collect());
    // Bad ones: each of them once, with its text.
    assert_eq!(bad.len(), bodies.len());
    for line in bad {
        let at = line.find(r#"{"messageId":"#).unwrap();
        let record: Value = serde_json::from_str(&line[at..]).unwrap();
        let body = bodies.remove(record["messageId"].as_str().unwrap()).unwrap();
        assert_eq!(record["body"], body, "{line}");
        assert!(line.starts_with("/Records/"), "{line}");
    }
    assert!(bodies.is_empty());
}

#[test]
fn a_stream() {
    let mut function = Function::start(env!("CARGO_BIN_EXE_firehose"), &[]).unwrap();
    for number in 0..RECORDS / BATCH {
        let batch: Vec<Mixed> = (number * BATCH..(number + 1) * BATCH).map(mixed).collect();
        let data = |record: &Mixed| BASE64_STANDARD.encode(&record.text);
        let records: Vec<_> = (batch.iter().enumerate())
            .map(|(place, record)| json!({"recordId": id(place), "data": data(record)}))
            .collect();
        let answer = answer(&mut function, &json!({"invocationId": "EXAMPLE", "records": records}));
        let answers = answer["records"].as_array().unwrap();
        assert_eq!(answers.len(), BATCH);
        for ((place, record), answer) in batch.iter().enumerate().zip(answers) {
            assert_eq!(answer["recordId"], id(place));
            assert_eq!(answer["result"], record.in_stream, "{}", record.text);
            let bytes = BASE64_STANDARD.decode(answer["data"].as_str().unwrap()).unwrap();
            let text = String::from_utf8(bytes).unwrap();
            if record.in_stream == "Ok" {
                // The same event, in a line.
                assert!(text.ends_with("}\n"));
                let same = serde_json::from_str::<Value>(&text).unwrap()
                    == serde_json::from_str::<Value>(&record.text).unwrap();
                assert!(same, "{text}");
            } else {
                assert_eq!(text, record.text);
            }
        }
    }
}

#[test]
fn a_topic() {
    let mut function = Function::start(env!("CARGO_BIN_EXE_sns_suppression"), &[]).unwrap();
    let mut expected = BTreeSet::new();
    for number in 0..RECORDS / BATCH {
        let record = mixed(number);
        let sns = json!({"Type": "Notification", "TopicArn": "arn:aws:sns:eu-west-1:111122223333:mail", "Message": record.text});
        let outcome =
            function.invoke(&json!({"Records": [{"EventSource": "aws:sns", "Sns": sns}]}).to_string()).unwrap();
        assert_eq!(outcome.answer().is_ok(), !record.is_undecided, "{} {outcome:?}", record.text);
        expected.extend(record.suppressed);
    }
    let log = function.into_log().unwrap();
    assert_eq!(log.len(), expected.len());
    assert_eq!(log.into_iter().collect::<BTreeSet<_>>(), expected);
}

#[test]
fn a_log() {
    let mut function = Function::start(env!("CARGO_BIN_EXE_workmail_bounces"), &[]).unwrap();
    for number in 0..10 {
        let lines: Vec<_> = (0..RECORDS / 10).map(|place| mixed::line(number * RECORDS / 10 + place)).collect();
        let events: Vec<_> = (lines.iter().enumerate())
            .map(|(place, line)| json!({"id": id(place), "timestamp": 1_772_439_331_120_u64, "message": line.text}))
            .collect();
        let data = json!({"messageType": "DATA_MESSAGE", "logEvents": events});
        let mut packed = GzEncoder::new(Vec::new(), Compression::fast());
        packed.write_all(data.to_string().as_bytes()).unwrap();
        let data = BASE64_STANDARD.encode(packed.finish().unwrap());
        let answer = answer(&mut function, &json!({"awslogs": {"data": data}}));

        let recipients: Vec<_> = lines.iter().filter_map(|line| line.bounced.as_deref()).collect();
        let told: Vec<_> =
            answer["bounces"].as_array().unwrap().iter().filter_map(|it| it["recipient"].as_str()).collect();
        assert_eq!(told, recipients);
        let texts: Vec<_> = lines.iter().filter(|line| line.is_bad).map(|line| line.text.as_str()).collect();
        let told: Vec<_> = answer["unread"].as_array().unwrap().iter().filter_map(|it| it["text"].as_str()).collect();
        assert_eq!(told, texts);
        assert!(texts.len() > 200 && recipients.len() > 200);
    }
}

//! Envelopes that are not what a handler was made for: each is an error, never an empty success.
#![allow(clippy::unwrap_used)]

use mailtrail_handlers::Function;

const TOPIC: &str = include_str!("../../../ses-events/examples/sns_suppression/event.json");
const QUEUE: &str = include_str!("../../../ses-events/examples/sqs_partial_batch/event.json");
const RULE: &str = include_str!("../../../ses-events/examples/eventbridge_routing/event.json");
const STREAM: &str = include_str!("../../../ses-events/examples/firehose/event.json");
const LOG: &str = include_str!("../../../workmail-events/examples/workmail_bounces/event.json");
const FLOW: &str = include_str!("../../../workmail-events/examples/workmail_flow/event.json");
const FILE: &str = include_str!("../../../cloudtrail-records/examples/cloudtrail_alerts/event.json");
const SIGN_IN: &str = include_str!("../../../cloudtrail-records/examples/cloudtrail_sign_ins/event.json");

const WRONG: [&str; 20] = [
    "{}",
    "[]",
    "null",
    "7",
    "\"Records\"",
    r#"{"Records": "oops"}"#,
    r#"{"Records": null}"#,
    r#"{"Records": {}}"#,
    r#"{"Records": ["oops"]}"#,
    r#"{"Records": [{"eventName": "DeleteUser", "eventSource": "workmail.amazonaws.com"}]}"#,
    r#"{"records": "oops"}"#,
    r#"{"records": [{"recordId": 1}]}"#,
    r#"{"awslogs": {}}"#,
    r#"{"awslogs": {"data": "oops"}}"#,
    r#"{"awslogs": {"data": "H4sIAAAAAAAA"}}"#,
    r#"{"version": "0", "detail-type": "Email Bounced", "source": "aws.ses", "detail": null}"#,
    r#"{"version": "0", "detail-type": "Email Bounced", "source": "aws.ses", "detail": "oops"}"#,
    r#"{"version": "0", "detail-type": 1, "source": "aws.ses"}"#,
    r#"{"eventType": "Bounce", "bounce": {"bounceType": "Permanent"}, "mail": {}}"#,
    r#"{"summaryVersion": "2018-10-10", "envelope": "oops"}"#,
];

/// Calls a function with everything wrong, and with what is right for others.
fn refuses(binary: &str, right: &[&str]) {
    let mut function = Function::start(binary, &[("BUCKETS", "/nowhere")]).unwrap();
    let others = [TOPIC, QUEUE, RULE, STREAM, LOG, FLOW, FILE, SIGN_IN];
    for event in WRONG.iter().chain(others.iter().filter(|event| !right.contains(event))) {
        let outcome = function.invoke(event).unwrap();
        let Err(message) = outcome.answer() else { panic!("{binary}: {event}\n{outcome:?}") };
        assert!(!message.is_empty());
    }
    // It is still there.
    assert!(function.invoke(right[0]).is_ok());
}

#[test]
fn topic() {
    refuses(env!("CARGO_BIN_EXE_sns_suppression"), &[TOPIC]);
}

#[test]
fn queue() {
    refuses(env!("CARGO_BIN_EXE_sqs_partial_batch"), &[QUEUE]);
}

#[test]
fn rule() {
    // Events of another service are no wrong envelopes.
    refuses(env!("CARGO_BIN_EXE_eventbridge_routing"), &[RULE, SIGN_IN]);
}

#[test]
fn stream() {
    refuses(env!("CARGO_BIN_EXE_firehose"), &[STREAM]);
}

#[test]
fn log() {
    refuses(env!("CARGO_BIN_EXE_workmail_bounces"), &[LOG]);
}

#[test]
fn flow() {
    refuses(env!("CARGO_BIN_EXE_workmail_flow"), &[FLOW]);
}

#[test]
fn file_or_sign_in() {
    refuses(env!("CARGO_BIN_EXE_cloudtrail_alerts"), &[SIGN_IN, RULE, FILE]);
}

#[test]
fn sign_in() {
    refuses(env!("CARGO_BIN_EXE_cloudtrail_sign_ins"), &[SIGN_IN, RULE]);
}

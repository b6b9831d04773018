//! The programs in `examples/` do what they say.
#![allow(clippy::expect_used, clippy::unwrap_used)]

#[allow(dead_code)]
#[path = "../examples/lambda_handler.rs"]
mod lambda_handler;

use lambda_handler::{Verdict, handle};
use mailtrail_tests::{fixture, fixtures};

fn verdict(text: &str) -> Verdict {
    handle(&serde_json::from_str(text).unwrap())
}

#[test]
fn the_handler_tells_what_happened() {
    let Verdict::Changed(told) = verdict(&fixture("event-bridge-event.api-call.json").text) else {
        panic!("an action that changes something")
    };
    insta::assert_snapshot!(told, @"arn:aws:iam::111122223333:user/mail-admin: CreateUser");
    let unknown = r#"{"detail": {"eventCategory": "Weather", "sky": 1.10}}"#;
    assert_eq!(verdict(unknown), Verdict::Unknown(r#"{"eventCategory": "Weather", "sky": 1.10}"#.into()));
    let denied = r#"{"detail": {"eventType": "AwsApiCall", "eventName": "SendEmail", "errorCode": "AccessDenied"}}"#;
    assert_eq!(verdict(denied), Verdict::Denied("somebody: SendEmail".into()));
    assert_eq!(verdict(r#"{"detail": {"eventType": "AwsApiCall", "readOnly": true, "eventName": 7}}"#), Verdict::Quiet);
    assert_eq!(verdict("{}"), Verdict::Quiet);
}

#[test]
fn the_handler_takes_every_event() {
    for fixture in fixtures().iter().filter(|fixture| fixture.prefix() == "event-bridge-event") {
        verdict(&fixture.text);
    }
}

/// What `lambda_runtime` asks of a payload.
#[test]
fn events_are_payloads() {
    fn is_payload<T: for<'de> serde::Deserialize<'de> + serde::Serialize + Send + 'static>() {}
    is_payload::<cloudtrail_records::CloudTrailEventBridgeEvent>();
    is_payload::<cloudtrail_records::Raw<cloudtrail_records::CloudTrailEventBridgeEvent>>();
    is_payload::<cloudtrail_records::LogFile>();
}

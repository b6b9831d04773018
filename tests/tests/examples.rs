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

/// An event whose detail is this.
fn event(detail: &str) -> String {
    format!(r#"{{"detail-type": "AWS API Call via CloudTrail", "detail": {detail}}}"#)
}

#[test]
fn the_handler_tells_what_happened() {
    let Verdict::Changed(told) = verdict(&fixture("event-bridge-event.api-call.json").text) else {
        panic!("an action that changes something")
    };
    insta::assert_snapshot!(told, @"arn:aws:iam::111122223333:user/mail-admin: CreateUser");
    let unknown = r#"{"eventCategory": "Weather", "sky": 1.10}"#;
    assert_eq!(verdict(&event(unknown)), Verdict::Unknown(unknown.into()));
    let denied = event(r#"{"eventType": "AwsApiCall", "eventName": "SendEmail", "errorCode": "AccessDenied"}"#);
    assert_eq!(verdict(&denied), Verdict::Denied("somebody: SendEmail".into()));
    let odd = event(r#"{"eventType": "AwsApiCall", "readOnly": true, "eventName": 7}"#);
    assert_eq!(verdict(&odd), Verdict::Quiet);
    let no_event = serde_json::from_str::<cloudtrail_records::CloudTrailEventBridgeEvent>("{}").unwrap_err();
    assert_eq!(no_event.to_string(), "/detail-type: missing field `detail-type` (string)");
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

//! Handler of a Lambda function that a rule of Amazon EventBridge calls for every CloudTrail event.
//!
//! With `lambda_runtime` the function `handle` becomes the body of `service_fn(|event: LambdaEvent<_>| ...)`: the payload
//! type is `CloudTrailEventBridgeEvent`, which serde reads. Here an event comes from standard input.
//!
//! ```text
//! cargo run -p mailtrail-tests --example lambda_handler < tests/fixtures/cloudtrail-records/event-bridge-event.api-call.json
//! ```
#![allow(clippy::print_stdout)]

use std::io::Read as _;

use cloudtrail_records::{CloudTrailEventBridgeEvent, Event, Is as _, Record};

/// What the function says of an event.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// Somebody was refused.
    Denied(String),
    /// Somebody changed something.
    Changed(String),
    /// Nothing to tell.
    Quiet,
    /// An event that this program does not know; it goes on as it came.
    Unknown(String),
}

/// Looks at an event; one that has odd members, or none of the expected ones, is no reason to fail.
pub(crate) fn handle(event: &CloudTrailEventBridgeEvent) -> Verdict {
    match &event.detail {
        Some(Event::Record(record)) => of_record(record),
        Some(Event::Other(json)) => Verdict::Unknown(json.to_string()),
        Some(_) | None => Verdict::Quiet,
    }
}

fn of_record(record: &Record) -> Verdict {
    let who = record.principal().map_or("somebody", |principal| principal.as_str());
    let what = record.event_name.as_deref().unwrap_or("something");
    let told = format!("{who}: {what}");
    if record.is_denied() {
        Verdict::Denied(told)
    } else if record.read_only.is(true) {
        Verdict::Quiet
    } else {
        Verdict::Changed(told)
    }
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut text = String::new();
    std::io::stdin().read_to_string(&mut text)?;
    let event: CloudTrailEventBridgeEvent = serde_json::from_str(&text)?;
    println!("{:?}", handle(&event));
    Ok(())
}

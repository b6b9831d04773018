//! Reports who did not get mail and why, from the email event log of Amazon WorkMail.
//!
//! A subscription filter of CloudWatch Logs invokes it. The response has the bounces, and the text of log events that could not be read.

use lambda_runtime::{Error, LambdaEvent, run, service_fn};
use serde::Serialize;
use workmail_events::{CloudWatchLogsMessage, Event, EventRecord};

#[derive(Default, Serialize)]
struct Answer {
    bounces: Vec<Bounce>,
    unread: Vec<Unread>,
}

#[derive(Serialize)]
struct Bounce {
    recipient: Option<String>,
    reason: Option<String>,
}

#[derive(Serialize)]
struct Unread {
    error: String,
    text: String,
}

async fn handle(event: LambdaEvent<CloudWatchLogsMessage>) -> Result<Answer, Error> {
    let mut answer = Answer::default();
    let data = event.payload.unpack()?;
    if data.is_control_message() {
        return Ok(answer);
    }
    for record in data.log_events() {
        let record = record?;
        let message = record.message()?;
        match message.read::<EventRecord>().and_then(|record| Ok(bounce(record.event()?))) {
            Ok(bounce) => answer.bounces.extend(bounce),
            Err(error) => answer.unread.push(Unread { error: error.to_string(), text: message.to_string() }),
        }
    }
    Ok(answer)
}

/// Returns the bounce, if the event is one.
fn bounce(event: &Event) -> Option<Bounce> {
    let (recipient, reason) = match event {
        Event::IncomingEmailBounced(event) => (event.recipient(), event.reason()),
        Event::OutgoingEmailBounced(event) => (event.recipient(), event.reason()),
        _ => return None,
    };
    Some(Bounce { recipient: recipient.map(str::to_owned), reason: reason.map(str::to_owned) })
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    run(service_fn(handle)).await
}

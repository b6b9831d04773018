//! Tells who did not get mail and why, from the email event log of Amazon WorkMail.

use aws_lambda_events::cloudwatch_logs::LogsEvent;
use lambda_runtime::{Error, LambdaEvent, run, service_fn};
use serde::{Deserialize, Serialize};

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

#[derive(Deserialize)]
struct EventRecord {
    event: Event,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Event {
    event_name: String,
    bounced_recipient: Option<Recipient>,
    destination: Option<String>,
    reason: Option<String>,
}

/// AWS's field table says an address, one of its queries an object.
#[derive(Deserialize)]
#[serde(untagged)]
enum Recipient {
    Address(String),
    #[serde(rename_all = "camelCase")]
    Details {
        email_address: Option<String>,
        reason: Option<String>,
    },
}

async fn handle(event: LambdaEvent<LogsEvent>) -> Result<Answer, Error> {
    let mut answer = Answer::default();
    let data = event.payload.aws_logs.data;
    if data.message_type == "CONTROL_MESSAGE" {
        return Ok(answer);
    }
    for (index, entry) in data.log_events.into_iter().enumerate() {
        match serde_json::from_str::<EventRecord>(&entry.message) {
            Ok(record) => answer.bounces.extend(bounce(record.event)),
            Err(error) => {
                let error = format!("/logEvents/{index}/message: {error}");
                answer.unread.push(Unread { error, text: entry.message });
            }
        }
    }
    Ok(answer)
}

/// The bounce that an event is, if it is one.
fn bounce(event: Event) -> Option<Bounce> {
    if !matches!(event.event_name.as_str(), "INCOMING_EMAIL_BOUNCED" | "OUTGOING_EMAIL_BOUNCED") {
        return None;
    }
    let (address, reason) = match event.bounced_recipient {
        Some(Recipient::Address(address)) => (Some(address), None),
        Some(Recipient::Details { email_address, reason }) => (email_address, reason),
        None => (None, None),
    };
    Some(Bounce { recipient: address.or(event.destination), reason: event.reason.or(reason) })
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    run(service_fn(handle)).await
}

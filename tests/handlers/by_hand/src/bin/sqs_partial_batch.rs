//! Counts what became of mail, message by message of a queue; what cannot be read is reported alone and stays in the queue.

use aws_lambda_events::sqs::{SqsBatchResponse, SqsEvent};
use lambda_runtime::{Error, LambdaEvent, run, service_fn};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Wrapper {
    r#type: String,
    message: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct SesEvent {
    event_type: Option<String>,
    notification_type: Option<String>,
    mail: Option<Mail>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Mail {
    message_id: String,
}

const VALIDATION: &str = "Successfully validated SNS topic for Amazon SES event publishing.";

async fn handle(event: LambdaEvent<SqsEvent>) -> Result<SqsBatchResponse, Error> {
    let mut answer = SqsBatchResponse::default();
    for (index, record) in event.payload.records.iter().enumerate() {
        let body = record.body.as_deref().unwrap_or_default();
        if let Err(error) = count(body) {
            eprintln!("/Records/{index}/body: {error}: {}", serde_json::to_string(record)?);
            // Without an identifier the whole batch is reported.
            answer.add_failure(record.message_id.clone().unwrap_or_default());
        }
    }
    Ok(answer)
}

/// Counts an event, raw or in a message of a topic.
fn count(body: &str) -> Result<(), Error> {
    let unwrapped = match serde_json::from_str::<Wrapper>(body) {
        Ok(wrapper) if wrapper.r#type == "Notification" => wrapper.message,
        _ => body.to_owned(),
    };
    if unwrapped.trim() == VALIDATION {
        return Ok(());
    }
    let event: SesEvent = serde_json::from_str(&unwrapped)?;
    let kind = match (event.event_type, event.notification_type) {
        (Some(kind), _) => kind,
        (None, Some(kind)) if kind == "AmazonSnsSubscriptionSucceeded" => return Ok(()),
        (None, Some(kind)) => kind,
        (None, None) => return Err("expected an event of Amazon SES".into()),
    };
    match kind.as_str() {
        "Send" | "Delivery" | "Bounce" | "Complaint" | "Reject" | "Open" | "Click" | "Rendering Failure"
        | "DeliveryDelay" | "Subscription" => {}
        _ => return Err(format!("unknown event type {kind}").into()),
    }
    println!("{kind} {}", event.mail.ok_or("no mail")?.message_id);
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    run(service_fn(handle)).await
}

//! Counts the outcome of mail, message by message of a queue. Only messages that cannot be read are reported as failed, and stay in the queue.
//!
//! The queue subscribes to the topic of the events, with or without raw message delivery. The event source mapping has
//! `ReportBatchItemFailures`, so messages that were processed are not delivered again.
#![allow(clippy::print_stderr, clippy::print_stdout)]

use lambda_runtime::{Error, LambdaEvent, run, service_fn};
use ses_events::{Document as _, EventType, OpenEnum as _, SqsBatchResponse, SqsLambdaEvent, TopicMessage};

async fn handle(event: LambdaEvent<SqsLambdaEvent>) -> Result<SqsBatchResponse, Error> {
    let mut answer = SqsBatchResponse::default();
    // An element that is not a record cannot be reported by name, so the whole batch fails before anything is done.
    for record in event.payload.records().collect::<Result<Vec<_>, _>>()? {
        if let Err(error) = record.message().and_then(|message| message.ask(count)) {
            eprintln!("{error}: {}", record.get().to_json());
            answer.fail(&record);
        }
    }
    Ok(answer)
}

/// Counts an event. Messages about the topic itself do not count.
fn count(text: &str) -> Result<(), ses_events::Error> {
    match TopicMessage::read(text)? {
        TopicMessage::Event(event) => {
            let message_id = event.mail()?.message_id()?;
            println!("{} {message_id}", event.event_type().as_ref().map_or("Other", EventType::as_str));
        }
        TopicMessage::TopicValidation | TopicMessage::SubscriptionSucceeded(_) => {}
        _ => return Err(ses_events::Error::content("", "expected an event of Amazon SES")),
    }
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    run(service_fn(handle)).await
}

//! Finds the addresses that should get no more mail, because they bounce permanently or because somebody complained.
//!
//! A topic of Amazon SNS invokes it; the topic is the destination of the events of a configuration set, or of feedback notifications. If anything
//! cannot be read, the function fails, so that Lambda retries and then puts the event into the dead-letter queue.
#![allow(clippy::print_stdout)]

use lambda_runtime::{Error, LambdaEvent, run, service_fn};
use ses_events::{SnsLambdaEvent, TopicMessage};

async fn handle(event: LambdaEvent<SnsLambdaEvent>) -> Result<(), Error> {
    for record in event.payload.records() {
        record?.message()?.ask(suppress)?;
    }
    Ok(())
}

/// Suppresses the addresses that should get no more mail after this event.
fn suppress(text: &str) -> Result<(), ses_events::Error> {
    for suppression in TopicMessage::read(text)?.suppressions() {
        let suppression = suppression?;
        // Call `PutSuppressedDestination` here, with `suppression.address` and `suppression.reason.as_str()`.
        println!("suppress {suppression}");
    }
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    run(service_fn(handle)).await
}

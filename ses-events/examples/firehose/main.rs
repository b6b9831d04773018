//! Keeps bounces and complaints on their way to a bucket, one on each line. Drops other events, and returns records that it cannot read as failed.
//!
//! A stream of Amazon Data Firehose, the destination of the events, invokes it to transform its records. Failed records go to the
//! error prefix of the bucket, unchanged.

use lambda_runtime::{Error, LambdaEvent, run, service_fn};
use ses_events::{Document as _, FirehoseEvent, FirehoseResponse, SendingEvent};

async fn handle(event: LambdaEvent<FirehoseEvent>) -> Result<FirehoseResponse, Error> {
    let mut answer = FirehoseResponse::default();
    for record in event.payload.records() {
        let record = record?;
        match record.message().and_then(|message| message.read()) {
            Ok(event @ (SendingEvent::Bounce(_) | SendingEvent::Complaint(_))) => {
                answer.ok(&record, event.to_json() + "\n");
            }
            Ok(SendingEvent::Other(_)) | Err(_) => answer.failed(&record),
            Ok(_) => answer.dropped(&record),
        }
    }
    Ok(answer)
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    run(service_fn(handle)).await
}

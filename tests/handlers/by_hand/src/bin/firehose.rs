//! Keeps bounces and complaints on their way into a bucket, a line each; leaves other events out, and gives back what it cannot read.

use aws_lambda_events::firehose::{
    KinesisFirehoseEvent, KinesisFirehoseEventRecord, KinesisFirehoseResponse, KinesisFirehoseResponseRecord,
};
use lambda_runtime::{Error, LambdaEvent, run, service_fn};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct SesEvent {
    #[serde(alias = "notificationType")]
    event_type: String,
}

async fn handle(event: LambdaEvent<KinesisFirehoseEvent>) -> Result<KinesisFirehoseResponse, Error> {
    let mut answer = KinesisFirehoseResponse::default();
    for record in event.payload.records {
        let (result, data) = transform(&record);
        let mut transformed = KinesisFirehoseResponseRecord::default();
        transformed.record_id = record.record_id;
        transformed.result = Some(result.to_owned());
        *transformed.data = data;
        answer.records.push(transformed);
    }
    Ok(answer)
}

fn transform(record: &KinesisFirehoseEventRecord) -> (&'static str, Vec<u8>) {
    let raw = &record.data.0;
    match serde_json::from_slice::<SesEvent>(raw).as_ref().map(|event| event.event_type.as_str()) {
        Ok("Bounce" | "Complaint") => {
            let mut line = raw.trim_ascii_end().to_vec();
            line.push(b'\n');
            ("Ok", line)
        }
        Ok(
            "Send" | "Delivery" | "Reject" | "Open" | "Click" | "Rendering Failure" | "DeliveryDelay" | "Subscription",
        ) => ("Dropped", raw.clone()),
        _ => ("ProcessingFailed", raw.clone()),
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    run(service_fn(handle)).await
}

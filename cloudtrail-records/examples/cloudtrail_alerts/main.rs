//! Reports denied calls, actions of the root user, and sign-ins without a second factor.
//!
//! The function accepts two events: a notification of Amazon S3 about a new log file, and an event that a rule of Amazon EventBridge passes on.
//! The response has the alerts, and the parts of a file that could not be read.

use cloudtrail_records::{CloudTrailEventBridgeEvent, LogFile, Record, S3Notification};
use lambda_runtime::{Error, LambdaEvent, run, service_fn};
use serde::{Deserialize, Serialize};

/// Either event; neither envelope reads the other.
#[derive(Deserialize)]
#[serde(untagged)]
enum Call {
    Rule(Box<CloudTrailEventBridgeEvent>),
    Files(S3Notification),
}

#[derive(Default, Serialize)]
struct Answer {
    alerts: Vec<String>,
    unread: Vec<String>,
}

async fn handle(event: LambdaEvent<Call>) -> Result<Answer, Error> {
    let mut answer = Answer::default();
    match event.payload {
        Call::Rule(event) => answer.alerts.extend(event.detail()?.as_record().and_then(alert)),
        Call::Files(files) => {
            for file in files.records() {
                let file = file?;
                let bytes = load(file.bucket()?, &file.key()?)?;
                for event in LogFile::read_each_slice(&bytes)? {
                    match event {
                        Ok(event) => answer.alerts.extend(event.as_record().and_then(alert)),
                        Err(error) => answer.unread.push(error.to_string()),
                    }
                }
            }
        }
    }
    Ok(answer)
}

/// Returns the alerts for a record.
fn alert(record: &Record) -> Option<String> {
    let what = if record.is_denied() {
        "was denied"
    } else if record.is_root() {
        "is the root user"
    } else if record.is_console_sign_in() && record.with_mfa() == Some(false) {
        "has no second factor"
    } else {
        return None;
    };
    let who = record.principal().map_or("somebody", |principal| principal.as_str());
    Some(format!("{who} {what}: {}", record.event_name.as_deref().unwrap_or("something")))
}

/// Reads an object. Call `GetObject` here; this example reads from a folder instead of a bucket.
fn load(bucket: &str, key: &str) -> Result<Vec<u8>, Error> {
    let folder = std::env::var("BUCKETS")?;
    Ok(std::fs::read(format!("{folder}/{bucket}/{key}"))?)
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    run(service_fn(handle)).await
}

//! Stops mail to addresses that bounce for good, and to people who complain.

use aws_lambda_events::sns::SnsEvent;
use lambda_runtime::{Error, LambdaEvent, run, service_fn};
use serde::Deserialize;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct SesEvent {
    #[serde(alias = "notificationType")]
    event_type: String,
    bounce: Option<Bounce>,
    complaint: Option<Complaint>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Bounce {
    bounce_type: String,
    bounced_recipients: Vec<Recipient>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Complaint {
    complaint_feedback_type: Option<String>,
    complained_recipients: Vec<Recipient>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Recipient {
    email_address: String,
}

const VALIDATION: &str = "Successfully validated SNS topic for Amazon SES event publishing.";

async fn handle(event: LambdaEvent<SnsEvent>) -> Result<(), Error> {
    for (index, record) in event.payload.records.iter().enumerate() {
        let message = &record.sns.message;
        if message.trim() == VALIDATION {
            continue;
        }
        suppress(message).map_err(|error| format!("/Records/{index}/Sns/Message: {error}"))?;
    }
    Ok(())
}

fn suppress(message: &str) -> Result<(), Error> {
    let event: SesEvent = serde_json::from_str(message)?;
    let (recipients, reason) = match event.event_type.as_str() {
        "Bounce" => {
            let bounce = event.bounce.ok_or("no bounce")?;
            if bounce.bounce_type != "Permanent" {
                return Ok(());
            }
            (bounce.bounced_recipients, "BOUNCE")
        }
        "Complaint" => {
            let complaint = event.complaint.ok_or("no complaint")?;
            if complaint.complaint_feedback_type.as_deref() == Some("not-spam") {
                return Ok(());
            }
            (complaint.complained_recipients, "COMPLAINT")
        }
        _ => return Ok(()),
    };
    for recipient in recipients {
        println!("suppress {} ({reason})", bare(&recipient.email_address));
    }
    Ok(())
}

/// The address in `Name <a@b>`; names with `<` in quotes are beyond it.
fn bare(address: &str) -> &str {
    match address.rsplit_once('<') {
        Some((_, rest)) => rest.trim_end().trim_end_matches('>'),
        None => address.trim(),
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    run(service_fn(handle)).await
}

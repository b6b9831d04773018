//! Routes events of Amazon SES to those who care: bounces and complaints to the list, advice and blocked tenants to people.

use aws_lambda_events::eventbridge::EventBridgeEvent;
use lambda_runtime::{Error, LambdaEvent, run, service_fn};
use serde::{Deserialize, Serialize};
use serde_json::Value;

#[derive(Serialize)]
struct Route {
    to: &'static str,
    what: String,
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

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Failure {
    error_message: Option<String>,
}

async fn handle(event: LambdaEvent<EventBridgeEvent>) -> Result<Vec<Route>, Error> {
    let event = event.payload;
    let detail = &event.detail;
    let tell = |to, what: Option<String>| vec![Route { to, what: what.unwrap_or_else(|| "no details".to_owned()) }];
    let list = |recipients: Vec<Recipient>, reason: &str| {
        let what = |recipient: &Recipient| format!("{} ({reason})", bare(&recipient.email_address));
        recipients.iter().map(|recipient| Route { to: "list", what: what(recipient) }).collect()
    };
    if !detail.is_object() {
        return Err("/detail: expected an object".into());
    }
    Ok(match (detail["eventType"].as_str(), &detail["data"]) {
        (Some("Bounce"), _) => {
            let bounce: Bounce = Deserialize::deserialize(&detail["bounce"])?;
            if bounce.bounce_type == "Permanent" { list(bounce.bounced_recipients, "BOUNCE") } else { Vec::new() }
        }
        (Some("Complaint"), _) => {
            let complaint: Complaint = Deserialize::deserialize(&detail["complaint"])?;
            let is_spam = complaint.complaint_feedback_type.as_deref() != Some("not-spam");
            if is_spam { list(complaint.complained_recipients, "COMPLAINT") } else { Vec::new() }
        }
        (Some("Rendering Failure"), _) => {
            let failure: Failure = Deserialize::deserialize(&detail["failure"])?;
            tell("developers", failure.error_message)
        }
        (Some("Send" | "Delivery" | "Reject" | "Open" | "Click" | "DeliveryDelay" | "Subscription"), _) => Vec::new(),
        (_, Value::String(advice)) => tell("postmaster", Some(advice.clone())),
        (_, Value::Object(_)) => tell("on-call", event.resources.map(|arns| arns.join(", "))),
        _ => tell("nobody", Some(serde_json::to_string(&event)?)),
    })
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

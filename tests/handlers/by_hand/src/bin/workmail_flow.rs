//! Sends mail back that leaves the company and says "confidential"; everything else goes on.

use lambda_runtime::{Error, LambdaEvent, run, service_fn};
use serde::{Deserialize, Serialize};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct MessageFlowEvent {
    envelope: Envelope,
    subject: Option<String>,
}

#[derive(Deserialize)]
struct Envelope {
    recipients: Vec<Address>,
}

#[derive(Deserialize)]
struct Address {
    address: String,
}

#[derive(Serialize)]
struct Answer {
    actions: Vec<ForWhom>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ForWhom {
    action: Action,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    recipients: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    all_recipients: Option<bool>,
}

#[derive(Serialize)]
struct Action {
    r#type: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    parameters: Option<Parameters>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Parameters {
    bounce_message: &'static str,
}

async fn handle(event: LambdaEvent<MessageFlowEvent>) -> Result<Answer, Error> {
    let message = event.payload;
    let is_confidential = message.subject.is_some_and(|it| it.to_lowercase().contains("confidential"));
    let recipients = message.envelope.recipients.into_iter().map(|it| it.address);
    let strangers: Vec<_> = recipients.filter(|address| !address.ends_with("@example.com")).collect();

    let default = Action { r#type: "DEFAULT", parameters: None };
    let mut actions = vec![ForWhom { action: default, recipients: Vec::new(), all_recipients: Some(true) }];
    if is_confidential && !strangers.is_empty() {
        // No more than 500 characters without control characters, which nothing here checks.
        let parameters = Parameters { bounce_message: "Confidential messages stay in the company" };
        let bounce = Action { r#type: "BOUNCE", parameters: Some(parameters) };
        actions.insert(0, ForWhom { action: bounce, recipients: strangers, all_recipients: None });
    }
    Ok(Answer { actions })
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    run(service_fn(handle)).await
}

//! Bounces mail to people outside the company if the subject says "confidential"; everything else is delivered.
//!
//! A rule of Amazon WorkMail with the action "Run Lambda" invokes it for outgoing messages and waits for the response.

use lambda_runtime::{Error, LambdaEvent, run, service_fn};
use workmail_events::{FlowDirection, MessageFlowEvent, MessageFlowResponse};

async fn handle(event: LambdaEvent<MessageFlowEvent>) -> Result<MessageFlowResponse, Error> {
    let message = event.payload;
    let is_confidential = message.subject.as_deref().is_some_and(|it| it.to_lowercase().contains("confidential"));
    let mut strangers = message.recipients().collect::<Result<Vec<_>, _>>()?;
    strangers.retain(|address| !address.ends_with("@example.com"));

    let answer = MessageFlowResponse::builder(FlowDirection::Outbound);
    let answer = if is_confidential && !strangers.is_empty() {
        answer.bounce("Confidential messages stay in the company").to(strangers).default_action().to_all()
    } else {
        answer.default_action().to_all()
    };
    Ok(answer.build()?)
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    run(service_fn(handle)).await
}

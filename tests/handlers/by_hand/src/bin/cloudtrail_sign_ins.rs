//! Warns of people who sign in to the console as the root user, or without a second factor.

use aws_lambda_events::eventbridge::EventBridgeEvent;
use lambda_runtime::{Error, LambdaEvent, run, service_fn};
use serde::{Deserialize, Serialize};

#[derive(Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
struct Record {
    event_name: Option<String>,
    event_source: Option<String>,
    event_type: Option<String>,
    user_identity: Option<Identity>,
    additional_event_data: Option<SignIn>,
    #[serde(rename = "sourceIPAddress")]
    source_ip_address: Option<String>,
}

#[derive(Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
struct Identity {
    r#type: Option<String>,
    arn: Option<String>,
    principal_id: Option<String>,
    session_context: Option<Session>,
}

#[derive(Deserialize, Serialize)]
#[serde(rename_all = "camelCase")]
struct Session {
    session_issuer: Option<Issuer>,
}

#[derive(Deserialize, Serialize)]
struct Issuer {
    arn: Option<String>,
}

#[derive(Deserialize, Serialize)]
struct SignIn {
    #[serde(rename = "MFAUsed")]
    mfa_used: Option<String>,
}

impl Record {
    fn is_root(&self) -> bool {
        self.user_identity.as_ref().is_some_and(|it| it.r#type.as_deref() == Some("Root"))
    }

    fn is_console_sign_in(&self) -> bool {
        self.event_name.as_deref() == Some("ConsoleLogin")
            && self.event_source.as_deref() == Some("signin.amazonaws.com")
            && matches!(self.event_type.as_deref(), Some("AwsConsoleSignIn" | "AwsConsoleSignin"))
    }

    fn without_mfa(&self) -> bool {
        self.additional_event_data.as_ref().is_some_and(|it| it.mfa_used.as_deref() == Some("No"))
    }

    /// The role behind a session, else the identity itself.
    fn principal(&self) -> Option<&str> {
        let identity = self.user_identity.as_ref()?;
        let issuer = identity.session_context.as_ref().and_then(|it| it.session_issuer.as_ref()?.arn.as_deref());
        issuer.or(identity.arn.as_deref()).or(identity.principal_id.as_deref())
    }
}

async fn handle(event: LambdaEvent<EventBridgeEvent<Record>>) -> Result<Option<String>, Error> {
    let record = event.payload.detail;
    let is_weak = record.is_root() || record.without_mfa();
    Ok((record.is_console_sign_in() && is_weak).then(|| {
        let who = record.principal().unwrap_or("somebody");
        format!("{who} signed in from {}", record.source_ip_address.as_deref().unwrap_or("nowhere"))
    }))
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    run(service_fn(handle)).await
}

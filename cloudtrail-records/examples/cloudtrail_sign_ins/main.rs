//! Warns when somebody signs in to the console as the root user, or without a second factor.
//!
//! A rule of Amazon EventBridge invokes it for each sign-in. The response goes to the destination of the function.

use cloudtrail_records::CloudTrailEventBridgeEvent;
use lambda_runtime::{Error, LambdaEvent, run, service_fn};

async fn handle(event: LambdaEvent<CloudTrailEventBridgeEvent>) -> Result<Option<String>, Error> {
    let Some(record) = event.payload.detail()?.as_record() else { return Ok(None) };
    let is_weak = record.is_root() || record.with_mfa() == Some(false);
    Ok((record.is_console_sign_in() && is_weak).then(|| {
        let who = record.principal().map_or("somebody", |principal| principal.as_str());
        format!("{who} signed in from {}", record.source_ip_address.as_deref().unwrap_or("nowhere"))
    }))
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    run(service_fn(handle)).await
}

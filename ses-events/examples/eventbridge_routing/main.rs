//! Routes events of Amazon SES: bounces and complaints to the suppression list, advice and blocked tenants to people.
//!
//! A rule of Amazon EventBridge with the source `aws.ses` invokes it. The response lists who was notified, for the destination of the function.

use lambda_runtime::{Error, LambdaEvent, run, service_fn};
use serde::Serialize;
use ses_events::{Document as _, SendingEvent, SesEventBridgeDetail, SesEventBridgeEvent};

/// Who is notified, and about what.
#[derive(Serialize)]
struct Route {
    to: &'static str,
    what: String,
}

async fn handle(event: LambdaEvent<SesEventBridgeEvent>) -> Result<Vec<Route>, Error> {
    let event = event.payload;
    let tell = |to, what: Option<String>| vec![Route { to, what: what.unwrap_or_else(|| "no details".to_owned()) }];
    Ok(match event.detail()? {
        SesEventBridgeDetail::Sending(event) => match &**event {
            SendingEvent::Bounce(_) | SendingEvent::Complaint(_) => event
                .suppressions()
                .map(|it| Ok(Route { to: "list", what: it?.to_string() }))
                .collect::<Result<_, Error>>()?,
            SendingEvent::RenderingFailure(event) => tell("developers", event.failure()?.error_message.clone()),
            SendingEvent::Other(json) => tell("nobody", Some(json.to_string())),
            _ => Vec::new(),
        },
        SesEventBridgeDetail::Advisor(advice) => tell("postmaster", advice.data.clone()),
        SesEventBridgeDetail::SendingStatus(_) => tell("on-call", event.resources.map(|arns| arns.join(", "))),
        _ => tell("nobody", Some(event.to_json())),
    })
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Error> {
    run(service_fn(handle)).await
}

//! Lines of the email event log.

mod questions;

use mailtrail_wire::{Extra, Wire};

use crate::Event;

/// Line of the email event log: an event, and the trace that it belongs to.
///
/// WorkMail writes these to CloudWatch Logs once email event logging is turned on, by default to
/// `/aws/workmail/emailevents/<organization-alias>`, where they are kept for 30 days; another page of AWS writes
/// `/aws/workmail/events/<organization-alias>`. CloudWatch Logs keeps the time of a line beside it.
///
/// No line of this log has been published. That there are a `traceId` and an `event` only AWS's sample queries show;
/// there may be other fields.
///
/// In Rust, those are kept in [`extra`](Self::extra).
///
/// See [Amazon WorkMail/Monitoring Amazon WorkMail email event logs](https://docs.aws.amazon.com/workmail/latest/adminguide/cw-events.html)
/// and [Amazon WorkMail/Using CloudWatch Insights with Amazon WorkMail](https://docs.aws.amazon.com/workmail/latest/adminguide/cw-insights.html).
///
/// ```
/// use workmail_events::{Document as _, EventRecord, Is as _};
///
/// let text = r#"{
///     "traceId": "trace-EXAMPLE11111",
///     "event": {"eventName": "OUTGOING_EMAIL_SENT", "recipient": "mary@example.org"},
///     "version": 1.0
/// }"#;
/// let record = EventRecord::from_json(text)?;
/// assert!(record.trace_id.is("trace-EXAMPLE11111"));
/// assert_eq!(record.recipients()?, ["mary@example.org"]);
/// assert_eq!(record.extra.get("version").map(|json| json.as_str()), Some("1.0"));
/// # Ok::<(), workmail_events::Error>(())
/// ```
///
/// # In a function
///
/// ```
/// use lambda_runtime::{Context, Error, LambdaEvent};
/// use workmail_events::{CloudWatchLogsData, Event, EventRecord};
///
/// /// With feature `gzip` the payload is a `CloudWatchLogsMessage`, which `unpack` makes this of.
/// async fn handle(event: LambdaEvent<CloudWatchLogsData>) -> Result<Vec<String>, Error> {
///     let mut recipients = Vec::new();
///     for event in event.payload.log_events() {
///         let record: EventRecord = event?.message()?.read()?;
///         if let Event::IncomingEmailBounced(event) = record.event()? {
///             recipients.extend(event.recipient().map(str::to_owned));
///         }
///     }
///     Ok(recipients)
/// }
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Error> {
/// let line = r#"{"event": {"eventName": "INCOMING_EMAIL_BOUNCED", "bouncedRecipient": "jane@example.com"}}"#;
/// let event = LambdaEvent::new(CloudWatchLogsData::of([line]), Context::default());
/// assert_eq!(handle(event).await?, ["jane@example.com"]);
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Default, Wire)]
#[wire(errata = crate::ERRATA)]
#[non_exhaustive]
pub struct EventRecord {
    /// Identifier that the events of one message have in common on one side, sending or receiving. A message between
    /// two users has two traces, and `messageId` joins them.
    #[wire(evidence = "implied", content = "id")]
    pub trace_id: Option<String>,
    /// What happened to the message: one email event, identified by its `eventName`.
    #[wire(required, evidence = "implied", getter)]
    pub event: Option<Event>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

//! Events for Lambda functions of rules.

pub(crate) mod flow_direction;
pub(crate) mod message_flow_address;
pub(crate) mod message_flow_envelope;
pub(crate) mod summary_version;

use mailtrail_wire::{Error, Extra, Wire};

use crate::{FlowDirection, MessageFlowAddress, MessageFlowEnvelope, SummaryVersion};

/// What a Lambda function is called with when a message meets a rule that runs it.
///
/// A synchronous rule waits for a [`MessageFlowResponse`](crate::MessageFlowResponse); an asynchronous one ignores the response. The
/// content of the message can be had from the Message Flow API for a day, by `messageId`, which is not the
/// SMTP identifier of the event log.
///
/// The event grew without a new version: `messageId` came in September 2019, `invocationId` and `flowDirection` in May
/// 2020. Before 2019 only outgoing messages gave events.
///
/// See [Amazon WorkMail/Configuring AWS Lambda for Amazon WorkMail](https://docs.aws.amazon.com/workmail/latest/adminguide/lambda.html).
///
/// ```
/// use workmail_events::{Document as _, FlowDirection, MessageFlowEvent};
///
/// let text = r#"{
///     "summaryVersion": "2018-10-10",
///     "envelope": {
///         "mailFrom": {"address": "mary@example.org"},
///         "recipients": [{"address": "jane@example.com"}]
///     },
///     "subject": "Minutes",
///     "messageId": "11112222-3333-4444-5555-666677778888",
///     "flowDirection": "INBOUND",
///     "truncated": false
/// }"#;
/// let event = MessageFlowEvent::from_json(text)?;
/// assert_eq!(event.flow_direction, Some(FlowDirection::Inbound));
/// assert_eq!(event.mail_from(), Some("mary@example.org"));
/// assert_eq!(event.recipients().collect::<Result<Vec<_>, _>>()?, ["jane@example.com"]);
/// # Ok::<(), workmail_events::Error>(())
/// ```
///
/// # In a function
///
/// ```
/// use lambda_runtime::{Context, Error, LambdaEvent};
/// use workmail_events::{Document as _, FlowDirection, MessageFlowEvent, MessageFlowResponse};
///
/// async fn handle(event: LambdaEvent<MessageFlowEvent>) -> Result<MessageFlowResponse, Error> {
///     let is_junk = event.payload.subject.as_deref() == Some("Buy now");
///     let answer = MessageFlowResponse::builder(FlowDirection::Inbound);
///     let answer = if is_junk { answer.move_to_junk() } else { answer.default_action() };
///     Ok(answer.to_all().build()?)
/// }
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Error> {
/// let event = MessageFlowEvent::from_json(
///     r#"{"summaryVersion": "2018-10-10", "envelope": {"recipients": [{"address": "jane@example.com"}]}, "subject": "Buy now"}"#,
/// )?;
/// let answer = handle(LambdaEvent::new(event, Context::default())).await?;
/// assert_eq!(answer.to_json(), r#"{"actions":[{"action":{"type":"MOVE_TO_JUNK"},"allRecipients":true}]}"#);
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Default, Wire)]
#[wire(errata = crate::ERRATA)]
#[non_exhaustive]
pub struct MessageFlowEvent {
    /// Version of the event.
    #[wire(required)]
    pub summary_version: Option<SummaryVersion>,
    /// Sender and recipients of the message.
    #[wire(essential, getter)]
    pub envelope: Option<MessageFlowEnvelope>,
    /// User who really sent the message, if that was on behalf of another one, says AWS; yet all of its samples have
    /// it.
    #[wire(nullable)]
    pub sender: Option<MessageFlowAddress>,
    /// Subject of the message, cut at 256 characters. `null` is not documented; a sample of AWS is prepared for it.
    #[wire(nullable, content = "subject")]
    pub subject: Option<String>,
    /// Identifier of the message in the Message Flow API, up to 120 characters long. Since September 2019.
    #[wire(getter, content = "id")]
    pub message_id: Option<String>,
    /// Identifier of the call, the same when it is tried again; its length differs between samples. Since May 2020.
    #[wire(content = "id")]
    pub invocation_id: Option<String>,
    /// Direction of the message. Since May 2020; before, only the rule that called the function implied it.
    pub flow_direction: Option<FlowDirection>,
    /// Whether recipients were left out because the event would have been larger than 128 KB; it says nothing of the
    /// subject.
    pub truncated: Option<bool>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

impl MessageFlowEvent {
    /// Returns the address in the `From` header. For a message sent on behalf of another user, that is the other user's address.
    ///
    /// ```
    /// use workmail_events::{Document as _, MessageFlowEvent};
    ///
    /// let event = MessageFlowEvent::from_json(r#"{"envelope": {"mailFrom": {"address": "mary@example.org"}}}"#)?;
    /// assert_eq!(event.mail_from(), Some("mary@example.org"));
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    pub fn mail_from(&self) -> Option<&str> {
        self.envelope.as_ref()?.mail_from.as_ref()?.address.as_deref()
    }

    /// Returns the addresses of the recipients. A recipient without an address is an error. If `truncated` is true, there are more.
    ///
    /// ```
    /// use workmail_events::{Document as _, MessageFlowEvent};
    ///
    /// let event = MessageFlowEvent::from_json(r#"{"envelope": {"recipients": [{"address": "jane@example.com"}]}}"#)?;
    /// assert_eq!(event.recipients().collect::<Result<Vec<_>, _>>()?, ["jane@example.com"]);
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    pub fn recipients(&self) -> impl Iterator<Item = Result<&str, Error>> {
        let (envelope, failed) = match self.envelope() {
            Ok(envelope) => (Some(envelope), None),
            Err(error) => (None, Some(Err(error))),
        };
        failed.into_iter().chain(envelope.into_iter().flat_map(MessageFlowEnvelope::addresses))
    }
}

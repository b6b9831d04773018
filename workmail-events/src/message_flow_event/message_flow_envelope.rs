//! Envelopes of messages.

use mailtrail_wire::{Extra, List, Presence, Wire};

use crate::MessageFlowAddress;

/// Sender and recipients of a message.
///
/// See [Amazon WorkMail/Configuring AWS Lambda for Amazon WorkMail](https://docs.aws.amazon.com/workmail/latest/adminguide/lambda.html).
///
/// ```
/// use workmail_events::{Document as _, MessageFlowEnvelope};
///
/// let text = r#"{
///     "mailFrom": {"address": "mary@example.org"},
///     "recipients": [{"address": "jane@example.com"}]
/// }"#;
/// let envelope = MessageFlowEnvelope::from_json(text)?;
/// assert_eq!(envelope.mail_from.get().unwrap().address, "mary@example.org");
/// assert_eq!(envelope.recipients.get().unwrap().len(), 1);
/// # Ok::<(), workmail_events::Error>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq, Wire)]
#[non_exhaustive]
pub struct MessageFlowEnvelope {
    /// Address in the `From` header; of a message sent on behalf of another user, that user's address.
    pub mail_from: Presence<MessageFlowAddress>,
    /// Recipients, whether they were meant to be seen or not. Of an incoming message only those of the organization's
    /// domains; a message that arrives in several SMTP conversations gives several events.
    #[wire(required)]
    pub recipients: Presence<List<MessageFlowAddress>>,
    /// Members that this version does not know.
    pub extra: Extra,
}

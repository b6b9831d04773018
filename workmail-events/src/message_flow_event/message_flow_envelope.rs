//! Envelopes of messages.

use mailtrail_wire::{Error, Extra, List, Records, Wire};

use crate::MessageFlowAddress;

/// Sender and recipients of a message.
///
/// See [Amazon WorkMail/Configuring AWS Lambda for Amazon WorkMail](https://docs.aws.amazon.com/workmail/latest/adminguide/lambda.html).
///
/// ```
/// use workmail_events::{Document as _, Is as _, MessageFlowEnvelope};
///
/// let text = r#"{
///     "mailFrom": {"address": "mary@example.org"},
///     "recipients": [{"address": "jane@example.com"}]
/// }"#;
/// let envelope = MessageFlowEnvelope::from_json(text)?;
/// assert!(envelope.mail_from.as_ref().is_some_and(|mail_from| mail_from.address.is("mary@example.org")));
/// assert!(envelope.recipients.as_ref().is_some_and(|recipients| recipients.len() == 1));
/// # Ok::<(), workmail_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct MessageFlowEnvelope {
    /// Address in the `From` header; of a message sent on behalf of another user, that user's address.
    pub mail_from: Option<MessageFlowAddress>,
    /// Recipients, whether they were meant to be seen or not. Of an incoming message only those of the organization's
    /// domains; a message that arrives in several SMTP conversations gives several events.
    #[wire(required)]
    pub recipients: Option<List<MessageFlowAddress>>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

impl MessageFlowEnvelope {
    /// Addresses of the recipients, with places in the event.
    pub(super) fn addresses(&self) -> impl Iterator<Item = Result<&str, Error>> {
        let recipients = self.extra.required("recipients", &self.recipients);
        Records::new("/recipients", recipients).map(|recipient| {
            let address = recipient.and_then(|recipient| {
                recipient.ask(|it| it.extra.required("address", &it.address).map(String::as_str))
            });
            address.map_err(|error| error.under("/envelope"))
        })
    }
}

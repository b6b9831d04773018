//! Incoming messages that bounced.

use mailtrail_wire::{Extra, Wire};

use crate::{BouncedRecipient, EventName};

/// Incoming message that could not be delivered to a recipient.
///
/// Sent once for each such recipient, for instance because a mailbox is full. AWS used to name missing mailboxes as a
/// cause too, and dropped that from its page in June 2022.
///
/// See [Amazon WorkMail/Monitoring Amazon WorkMail email event logs](https://docs.aws.amazon.com/workmail/latest/adminguide/cw-events.html).
///
/// ```
/// use workmail_events::{Document as _, IncomingEmailBounced};
///
/// let text = r#"{"eventName": "INCOMING_EMAIL_BOUNCED", "bouncedRecipient": {"emailAddress": "jane@example.com"}}"#;
/// let event = IncomingEmailBounced::from_json(text)?;
/// assert_eq!(
///     event.bounced_recipient.as_ref().and_then(|bounced_recipient| bounced_recipient.address()),
///     Some("jane@example.com")
/// );
/// # Ok::<(), workmail_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct IncomingEmailBounced {
    /// Always `INCOMING_EMAIL_BOUNCED`. AWS's field tables omit it; its sample queries use it.
    #[wire(required, evidence = "implied", one_of("INCOMING_EMAIL_BOUNCED"))]
    pub event_name: Option<EventName>,
    /// Recipient who did not get the message: an address by AWS's field table, an object by one of its sample queries.
    pub bounced_recipient: Option<BouncedRecipient>,
    /// Members that this version does not know.
    pub extra: Extra<Self>,
}

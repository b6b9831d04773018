//! Outgoing messages that arrived.

use mailtrail_wire::{Extra, Wire};

use crate::EventName;

/// Outgoing message that reached a recipient.
///
/// Sent once for each recipient, so that one [`OutgoingEmailSubmitted`](crate::OutgoingEmailSubmitted) can be followed
/// by many of these.
///
/// See [Amazon WorkMail/Monitoring Amazon WorkMail email event logs](https://docs.aws.amazon.com/workmail/latest/adminguide/cw-events.html).
///
/// ```
/// use workmail_events::{Document as _, Is as _, OutgoingEmailSent};
///
/// let text = r#"{
///     "eventName": "OUTGOING_EMAIL_SENT",
///     "recipient": "mary@example.org",
///     "messageId": "<a1@example.com>"
/// }"#;
/// let event = OutgoingEmailSent::from_json(text)?;
/// assert!(event.recipient.is("mary@example.org"));
/// assert!(event.message_id.is("<a1@example.com>"));
/// # Ok::<(), workmail_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct OutgoingEmailSent {
    /// Always `OUTGOING_EMAIL_SENT`. AWS's field tables omit it; its sample queries use it.
    #[wire(required, evidence = "implied", one_of("OUTGOING_EMAIL_SENT"))]
    pub event_name: Option<EventName>,
    /// Recipient who got the message. Type not documented, presumably text.
    #[wire(content = "address")]
    pub recipient: Option<String>,
    /// Address of the user who really sent the message, if that was on behalf of another one; else absent, or possibly
    /// `null`. Type not documented, presumably text.
    #[wire(nullable, content = "address")]
    pub sender: Option<String>,
    /// Address in the `From` header; of a message sent on behalf of another user, that user's address. It may carry
    /// more than a bare address. Type not documented, presumably text.
    #[wire(content = "address")]
    pub from: Option<String>,
    /// Identifier in the `Message-ID` header, which joins the sending and the receiving side.
    #[wire(content = "id")]
    pub message_id: Option<String>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

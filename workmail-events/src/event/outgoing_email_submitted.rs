//! Messages submitted for sending.

use mailtrail_wire::{Extra, List, Wire};

use crate::EventName;

/// Message that a user of the organization handed in for sending.
///
/// Sent before the message leaves, so it does not say that anything was delivered;
/// [`OutgoingEmailSent`](crate::OutgoingEmailSent) and [`OutgoingEmailBounced`](crate::OutgoingEmailBounced) under the
/// same trace do.
///
/// See [Amazon WorkMail/Monitoring Amazon WorkMail email event logs](https://docs.aws.amazon.com/workmail/latest/adminguide/cw-events.html).
///
/// ```
/// use workmail_events::{Document as _, Is as _, OutgoingEmailSubmitted};
///
/// let text = r#"{
///     "eventName": "OUTGOING_EMAIL_SUBMITTED",
///     "from": "jane@example.com",
///     "recipients": ["mary@example.org"]
/// }"#;
/// let event = OutgoingEmailSubmitted::from_json(text)?;
/// assert!(event.from.is("jane@example.com"));
/// assert!(event.recipients.as_ref().is_some_and(|recipients| recipients[0] == "mary@example.org"));
/// # Ok::<(), workmail_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct OutgoingEmailSubmitted {
    /// Always `OUTGOING_EMAIL_SUBMITTED`. AWS's field tables omit it; its sample queries use it.
    #[wire(required, evidence = "implied", one_of("OUTGOING_EMAIL_SUBMITTED"))]
    pub event_name: Option<EventName>,
    /// Addresses that the sender entered, hidden ones (BCC) included.
    #[wire(content = "address")]
    pub recipients: Option<List<String>>,
    /// Address of the user who really sent the message, if that was on behalf of another one; else absent, or possibly
    /// `null`. Type not documented, presumably text.
    #[wire(nullable, content = "address")]
    pub sender: Option<String>,
    /// Address in the `From` header; of a message sent on behalf of another user, that user's address. It may carry
    /// more than a bare address.
    #[wire(content = "address")]
    pub from: Option<String>,
    /// Subject of the message; how a message without one is logged is open.
    #[wire(nullable, content = "subject")]
    pub subject: Option<String>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

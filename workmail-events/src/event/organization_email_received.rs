//! Arrivals of messages at the organization.

use mailtrail_wire::{Extra, List, Wire};

use crate::{DmarcPolicy, EventName, EventTimestamp, Verdict};

/// Message that the organization received.
///
/// Sent once for a message, however many mailboxes it goes to; each of those has a
/// [`MailboxEmailDelivered`](crate::MailboxEmailDelivered) of its own under the same trace.
/// [`OutgoingEmailSent`](crate::OutgoingEmailSent) of the sending side has the same `messageId`.
///
/// See [Amazon WorkMail/Monitoring Amazon WorkMail email event logs](https://docs.aws.amazon.com/workmail/latest/adminguide/cw-events.html).
///
/// ```
/// use workmail_events::{Document as _, Is as _, OrganizationEmailReceived};
///
/// let text = r#"{"eventName": "ORGANIZATION_EMAIL_RECEIVED", "from": "mary@example.org", "spamVerdict": "FAIL"}"#;
/// let event = OrganizationEmailReceived::from_json(text)?;
/// assert!(event.from.is("mary@example.org"));
/// assert!(event.spam_verdict.is("FAIL"));
/// # Ok::<(), workmail_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct OrganizationEmailReceived {
    /// Always `ORGANIZATION_EMAIL_RECEIVED`. AWS's field tables omit it; its sample queries use it.
    #[wire(required, evidence = "implied", one_of("ORGANIZATION_EMAIL_RECEIVED"))]
    pub event_name: Option<EventName>,
    /// Addresses that the message is meant for; AWS's sample queries show a list.
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
    /// Identifier in the `Message-ID` header, which joins the sending and the receiving side. The Message Flow API
    /// takes another identifier.
    #[wire(content = "id")]
    pub message_id: Option<String>,
    /// Whether Amazon SES takes the message for spam; a sample query of AWS compares it with the text `FAIL`.
    pub spam_verdict: Option<Verdict>,
    /// Whether the DKIM signature holds. Type not documented, presumably text.
    pub dkim_verdict: Option<Verdict>,
    /// Whether the message passed DMARC; a sample query of AWS compares it with the text `FAIL`.
    pub dmarc_verdict: Option<Verdict>,
    /// What the sending domain asks for; there only if `dmarcVerdict` is a failure.
    pub dmarc_policy: Option<DmarcPolicy>,
    /// Whether the sending address is one of the domain's. Type not documented, presumably text.
    pub spf_verdict: Option<Verdict>,
    /// Time at which the message arrived; its form is not documented.
    pub message_timestamp: Option<EventTimestamp>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

//! Email events.

pub(crate) mod bounce_status;
pub(crate) mod bounced_recipient;
pub(crate) mod bounced_recipient_details;
mod common;
pub(crate) mod dmarc_policy;
pub(crate) mod dmarc_policy_applied;
pub(crate) mod event_name;
pub(crate) mod incoming_email_bounced;
pub(crate) mod journaling_initiated;
pub(crate) mod mailbox_email_delivered;
pub(crate) mod organization_email_received;
pub(crate) mod outgoing_email_bounced;
pub(crate) mod outgoing_email_sent;
pub(crate) mod outgoing_email_submitted;
pub(crate) mod rule_action;
pub(crate) mod rule_applied;
pub(crate) mod rule_type;
pub(crate) mod verdict;
pub(crate) mod verdict_object;
pub(crate) mod verdict_status;

use mailtrail_wire::{Json, Tagged};

use crate::{
    DmarcPolicyApplied, IncomingEmailBounced, JournalingInitiated, MailboxEmailDelivered, OrganizationEmailReceived,
    OutgoingEmailBounced, OutgoingEmailSent, OutgoingEmailSubmitted, RuleApplied,
};

/// One email event: the content of `event` of an [`EventRecord`](crate::EventRecord), identified by its `eventName`.
///
/// Only `eventName` is required. Nobody has published a line of this log, so it is not known which fields of AWS's tables are always
/// present, and an absent one means nothing.
///
/// In Rust, an event with another name is [`Other`](Self::Other) and stays as it was.
///
/// See [Amazon WorkMail/Monitoring Amazon WorkMail email event logs](https://docs.aws.amazon.com/workmail/latest/adminguide/cw-events.html).
///
/// ```
/// use workmail_events::{Document as _, Event, Is as _};
///
/// match Event::from_json(r#"{"eventName": "MAILBOX_EMAIL_DELIVERED", "recipient": "jane@example.com"}"#)? {
///     Event::MailboxEmailDelivered(event) => assert!(event.recipient.is("jane@example.com")),
///     other => panic!("{other:?}"),
/// }
///
/// let event = Event::from_json(r#"{"eventName": "RULE_APPLIED"}"#)?;
/// assert!(event.as_rule_applied().is_some() && event.as_journaling_initiated().is_none());
///
/// let other = Event::from_json(r#"{"eventName": "MESSAGE_RECALLED", "count": 2.0}"#)?;
/// assert_eq!(other.as_other().unwrap().get("/count").unwrap().text(), "2.0");
/// # Ok::<(), workmail_events::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Tagged)]
#[non_exhaustive]
#[wire(tag("eventName"))]
pub enum Event {
    /// Organization received a message.
    #[wire("ORGANIZATION_EMAIL_RECEIVED")]
    OrganizationEmailReceived(Box<OrganizationEmailReceived>),
    /// Message reached a mailbox.
    #[wire("MAILBOX_EMAIL_DELIVERED")]
    MailboxEmailDelivered(Box<MailboxEmailDelivered>),
    /// Message met a rule.
    #[wire("RULE_APPLIED")]
    RuleApplied(Box<RuleApplied>),
    /// Copy of a message goes to the journaling address.
    #[wire("JOURNALING_INITIATED")]
    JournalingInitiated(Box<JournalingInitiated>),
    /// Incoming message could not be delivered to a recipient.
    #[wire("INCOMING_EMAIL_BOUNCED")]
    IncomingEmailBounced(Box<IncomingEmailBounced>),
    /// User handed in a message for sending.
    #[wire("OUTGOING_EMAIL_SUBMITTED")]
    OutgoingEmailSubmitted(Box<OutgoingEmailSubmitted>),
    /// Outgoing message reached a recipient.
    #[wire("OUTGOING_EMAIL_SENT")]
    OutgoingEmailSent(Box<OutgoingEmailSent>),
    /// Outgoing message could not be delivered to a recipient.
    #[wire("OUTGOING_EMAIL_BOUNCED")]
    OutgoingEmailBounced(Box<OutgoingEmailBounced>),
    /// Policy of the sending domain was applied to an incoming message.
    #[wire("DMARC_POLICY_APPLIED")]
    DmarcPolicyApplied(Box<DmarcPolicyApplied>),
    /// Something that this version does not know.
    #[wire(other)]
    Other(Json),
}

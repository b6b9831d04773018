//! Names of events.

use mailtrail_wire::open_enum;

/// Name of an event, which decides the members that stand beside it.
///
/// The names are those of AWS's tables; that they stand in `eventName` only the documented queries show.
///
/// See [Amazon WorkMail/Monitoring Amazon WorkMail email event logs](https://docs.aws.amazon.com/workmail/latest/adminguide/cw-events.html).
///
/// ```
/// use workmail_events::{EventName, OpenEnum as _};
///
/// assert_eq!(EventName::from("RULE_APPLIED"), EventName::RuleApplied);
/// assert_eq!(EventName::known().count(), 9);
/// assert!(!EventName::from("MESSAGE_RECALLED").is_known());
/// ```
#[open_enum]
pub enum EventName {
    /// Organization received a message.
    #[wire("ORGANIZATION_EMAIL_RECEIVED")]
    OrganizationEmailReceived,
    /// Message reached a mailbox.
    #[wire("MAILBOX_EMAIL_DELIVERED")]
    MailboxEmailDelivered,
    /// Message met a rule.
    #[wire("RULE_APPLIED")]
    RuleApplied,
    /// Copy of a message goes to the journaling address.
    #[wire("JOURNALING_INITIATED")]
    JournalingInitiated,
    /// Incoming message could not be delivered to a recipient.
    #[wire("INCOMING_EMAIL_BOUNCED")]
    IncomingEmailBounced,
    /// User handed in a message for sending.
    #[wire("OUTGOING_EMAIL_SUBMITTED")]
    OutgoingEmailSubmitted,
    /// Outgoing message reached a recipient.
    #[wire("OUTGOING_EMAIL_SENT")]
    OutgoingEmailSent,
    /// Outgoing message could not be delivered to a recipient.
    #[wire("OUTGOING_EMAIL_BOUNCED")]
    OutgoingEmailBounced,
    /// Policy of the sending domain was applied to an incoming message.
    #[wire("DMARC_POLICY_APPLIED")]
    DmarcPolicyApplied,
}

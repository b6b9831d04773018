//! Kinds of rules.

use mailtrail_wire::open_enum;

/// Kind of a rule that a message met.
///
/// See [Amazon WorkMail/Monitoring Amazon WorkMail email event logs](https://docs.aws.amazon.com/workmail/latest/adminguide/cw-events.html).
///
/// ```
/// use workmail_events::{OpenEnum as _, RuleType};
///
/// assert_eq!(RuleType::MailboxRule.as_str(), "MAILBOX_RULE");
/// ```
#[open_enum]
pub enum RuleType {
    /// Rule of the organization for incoming mail.
    #[wire("INBOUND_RULE")]
    InboundRule,
    /// Rule of the organization for outgoing mail.
    #[wire("OUTBOUND_RULE")]
    OutboundRule,
    /// Rule of a single mailbox.
    #[wire("MAILBOX_RULE")]
    MailboxRule,
}

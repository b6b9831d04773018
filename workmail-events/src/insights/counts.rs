//! Queries that count.

use super::FieldPath::{DmarcPolicy, DmarcVerdict, EventName, From, Recipient};
use super::Query;

/// How many mails each mailbox received, the busiest first.
///
/// See [Amazon WorkMail/Using CloudWatch Insights with Amazon WorkMail](https://docs.aws.amazon.com/workmail/latest/adminguide/cw-insights.html).
///
/// ```
/// assert_eq!(
///     workmail_events::insights::deliveries_per_mailbox().to_string(),
///     r#"stats count(*) as c by event.recipient
/// | filter event.eventName = "MAILBOX_EMAIL_DELIVERED"
/// | sort c desc"#,
/// );
/// ```
pub fn deliveries_per_mailbox() -> Query {
    Query::new(
        &[Recipient, EventName],
        r#"stats count(*) as c by event.recipient
| filter event.eventName = "MAILBOX_EMAIL_DELIVERED"
| sort c desc"#,
    )
}

/// How many mails each user submitted, the busiest first.
///
/// Counts mails, not recipients, and says nothing about delivery.
///
/// See [Amazon WorkMail/Using CloudWatch Insights with Amazon WorkMail](https://docs.aws.amazon.com/workmail/latest/adminguide/cw-insights.html).
///
/// ```
/// assert_eq!(
///     workmail_events::insights::submissions_per_sender().to_string(),
///     r#"stats count(*) as c by event.from
/// | filter event.eventName = "OUTGOING_EMAIL_SUBMITTED"
/// | sort c desc"#,
/// );
/// ```
pub fn submissions_per_sender() -> Query {
    Query::new(
        &[From, EventName],
        r#"stats count(*) as c by event.from
| filter event.eventName = "OUTGOING_EMAIL_SUBMITTED"
| sort c desc"#,
    )
}

/// How many mails failed the DMARC check, by what the sending domain asks to do with them.
///
/// Shows what enforcing would do before it is switched on. It names no event, and it alone compares with `==`.
///
/// See [Amazon WorkMail/Enforcing DMARC policies on incoming email](https://docs.aws.amazon.com/workmail/latest/adminguide/inbound-dmarc.html).
///
/// ```
/// assert_eq!(
///     workmail_events::insights::dmarc_failures_per_policy().to_string(),
///     r#"stats count() by event.dmarcPolicy
/// | filter event.dmarcVerdict == "FAIL""#,
/// );
/// ```
pub fn dmarc_failures_per_policy() -> Query {
    Query::new(
        &[DmarcPolicy, DmarcVerdict],
        r#"stats count() by event.dmarcPolicy
| filter event.dmarcVerdict == "FAIL""#,
    )
}

//! Queries that count.

use super::FieldPath::{DmarcPolicy, DmarcVerdict, EventName, From, Recipient};
use super::Query;

/// Counts the messages that each mailbox received, the busiest first.
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

/// Counts the messages that each user submitted, the busiest first.
///
/// It counts messages, not recipients, and says nothing about delivery.
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

/// Counts the messages that failed the DMARC check, by the policy of the sending domain.
///
/// It shows what enforcing the policies would do before you enable that. It names no event, and is the only query that compares with `==`.
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

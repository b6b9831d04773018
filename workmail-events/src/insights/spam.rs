//! Queries for spam.

use super::FieldPath::{EventName, FirstRecipient, From, Sender, SpamVerdict};
use super::Query;

/// Counts the spam that each recipient received, those with the most first.
///
/// AWS offers it to see which domains send spam, but it counts recipients, and only the first one of each message.
///
/// See [Amazon WorkMail/Using CloudWatch Insights with Amazon WorkMail](https://docs.aws.amazon.com/workmail/latest/adminguide/cw-insights.html).
///
/// ```
/// assert_eq!(
///     workmail_events::insights::spam_per_recipient().to_string(),
///     r#"stats count(*) as c by event.recipients.0
/// | filter (event.eventName = "ORGANIZATION_EMAIL_RECEIVED" and event.spamVerdict = "FAIL")
/// | sort c desc"#,
/// );
/// ```
pub fn spam_per_recipient() -> Query {
    Query::new(
        &[FirstRecipient, EventName, SpamVerdict],
        r#"stats count(*) as c by event.recipients.0
| filter (event.eventName = "ORGANIZATION_EMAIL_RECEIVED" and event.spamVerdict = "FAIL")
| sort c desc"#,
    )
}

/// Finds senders of spam, with the first recipient of each message.
///
/// See [Amazon WorkMail/Using CloudWatch Insights with Amazon WorkMail](https://docs.aws.amazon.com/workmail/latest/adminguide/cw-insights.html).
///
/// ```
/// assert_eq!(
///     workmail_events::insights::spam_senders().to_string(),
///     r#"fields @timestamp, event.recipients.0, event.sender, event.from
/// | sort @timestamp asc
/// | filter (event.spamVerdict = "FAIL")"#,
/// );
/// ```
pub fn spam_senders() -> Query {
    Query::new(
        &[FirstRecipient, Sender, From, SpamVerdict],
        r#"fields @timestamp, event.recipients.0, event.sender, event.from
| sort @timestamp asc
| filter (event.spamVerdict = "FAIL")"#,
    )
}

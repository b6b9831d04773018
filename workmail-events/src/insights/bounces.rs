//! Queries for bounces.

use super::FieldPath::{
    BouncedRecipientAddress, BouncedRecipientReason, BouncedRecipientStatus, Destination, EventName, Reason,
};
use super::Query;

/// Finds outgoing messages that bounced, and why, the latest first.
///
/// AWS offers it to see who sent such messages, but it shows no sender: the event has none, and only its trace leads to
/// one.
///
/// See [Amazon WorkMail/Using CloudWatch Insights with Amazon WorkMail](https://docs.aws.amazon.com/workmail/latest/adminguide/cw-insights.html).
///
/// ```
/// assert_eq!(
///     workmail_events::insights::outgoing_bounces().to_string(),
///     r#"fields @timestamp, event.destination, event.reason
/// | sort @timestamp desc
/// | filter event.eventName = "OUTGOING_EMAIL_BOUNCED""#,
/// );
/// ```
pub fn outgoing_bounces() -> Query {
    Query::new(
        &[Destination, Reason, EventName],
        r#"fields @timestamp, event.destination, event.reason
| sort @timestamp desc
| filter event.eventName = "OUTGOING_EMAIL_BOUNCED""#,
    )
}

/// Finds incoming messages that bounced, with recipient, reason and status, the latest first.
///
/// See [Amazon WorkMail/Using CloudWatch Insights with Amazon WorkMail](https://docs.aws.amazon.com/workmail/latest/adminguide/cw-insights.html).
///
/// ```
/// assert_eq!(
///     workmail_events::insights::incoming_bounces().to_string(),
///     r#"fields @timestamp, event.bouncedRecipient.emailAddress, event.bouncedRecipient.reason, event.bouncedRecipient.status
/// | sort @timestamp desc
/// | filter event.eventName = "INCOMING_EMAIL_BOUNCED""#,
/// );
/// ```
pub fn incoming_bounces() -> Query {
    Query::new(
        &[BouncedRecipientAddress, BouncedRecipientReason, BouncedRecipientStatus, EventName],
        r#"fields @timestamp, event.bouncedRecipient.emailAddress, event.bouncedRecipient.reason, event.bouncedRecipient.status
| sort @timestamp desc
| filter event.eventName = "INCOMING_EMAIL_BOUNCED""#,
    )
}

//! Queries that follow one mail.

use mailtrail_wire::insights::Quoted;

use super::FieldPath::{EventName, FirstRecipient, From, MessageId, TraceId};
use super::{ParameterError, Pattern, Query};

/// Traces of mail that one user submitted to another one.
///
/// First step to find out why a mail did not arrive. Compares the first recipient only: a mail in which the address
/// stands in second place is not found. Next: [`events_of_trace`].
///
/// See [Amazon WorkMail/Using CloudWatch Insights with Amazon WorkMail](https://docs.aws.amazon.com/workmail/latest/adminguide/cw-insights.html).
///
/// ```
/// use workmail_events::insights;
///
/// assert_eq!(
///     insights::emails_submitted("userA@example.com", "userB@example.com").to_string(),
///     r#"fields @timestamp, traceId
/// | sort @timestamp asc
/// | filter (event.from like /(?i)userA@example.com/
/// and event.eventName = "OUTGOING_EMAIL_SUBMITTED"
/// and event.recipients.0 like /(?i)userB@example.com/)"#,
/// );
/// ```
pub fn emails_submitted(from: impl Into<Pattern>, to: impl Into<Pattern>) -> Query {
    let (from, to) = (from.into(), to.into());
    Query::new(
        &[TraceId, From, EventName, FirstRecipient],
        format!(
            r#"fields @timestamp, traceId
| sort @timestamp asc
| filter (event.from like /(?i){from}/
and event.eventName = "OUTGOING_EMAIL_SUBMITTED"
and event.recipients.0 like /(?i){to}/)"#
        ),
    )
}

/// Events of one trace, from the first to the last.
///
/// A mail between two users of the organization has two traces, one on the side of the sender and one on that of the
/// receiver; this query shows either. It shows when and what, but no message ID, which [`events_of_message`] needs:
/// take that from the event itself.
///
/// See [Amazon WorkMail/Using CloudWatch Insights with Amazon WorkMail](https://docs.aws.amazon.com/workmail/latest/adminguide/cw-insights.html).
///
/// # Errors
///
/// If the trace ID contains a control character.
///
/// ```
/// use workmail_events::insights;
///
/// assert_eq!(
///     insights::events_of_trace("$TRACEID")?.to_string(),
///     r#"fields @timestamp, event.eventName
/// | sort @timestamp asc
/// | filter traceId = "$TRACEID""#,
/// );
/// # Ok::<(), insights::ParameterError>(())
/// ```
pub fn events_of_trace(trace_id: &str) -> Result<Query, ParameterError> {
    let trace_id = Quoted::double(trace_id)?;
    Ok(Query::new(
        &[EventName, TraceId],
        format!(
            "fields @timestamp, event.eventName
| sort @timestamp asc
| filter traceId = {trace_id}"
        ),
    ))
}

/// Events that carry one SMTP message ID.
///
/// Joins the trace of the sender with that of the receiver, as far as the two events go that carry a message ID:
/// `OUTGOING_EMAIL_SENT` and `ORGANIZATION_EMAIL_RECEIVED`. Values that contain the ID are found too, such as one in
/// angle brackets.
///
/// See [Amazon WorkMail/Using CloudWatch Insights with Amazon WorkMail](https://docs.aws.amazon.com/workmail/latest/adminguide/cw-insights.html).
///
/// # Errors
///
/// If the message ID contains a control character.
///
/// ```
/// use workmail_events::insights;
///
/// assert_eq!(
///     insights::events_of_message("$MESSAGEID")?.to_string(),
///     r#"fields @timestamp, event.eventName
/// | sort @timestamp asc
/// | filter event.messageId like "$MESSAGEID""#,
/// );
/// # Ok::<(), insights::ParameterError>(())
/// ```
pub fn events_of_message(message_id: &str) -> Result<Query, ParameterError> {
    let message_id = Quoted::double(message_id)?;
    Ok(Query::new(
        &[EventName, MessageId],
        format!(
            "fields @timestamp, event.eventName
| sort @timestamp asc
| filter event.messageId like {message_id}"
        ),
    ))
}

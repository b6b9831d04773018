//! Queries that follow one message.

use mailtrail_wire::insights::Quoted;

use super::FieldPath::{EventName, FirstRecipient, From, MessageId, TraceId};
use super::{ParameterError, Pattern, Query};

/// Finds traces of messages that one user submitted to another.
///
/// This is the first step to find out why a message did not arrive. It compares only the first recipient: a message with the address
/// in second place is not found. Continue with [`events_of_trace`].
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

/// Finds the events of one trace, from the first to the last.
///
/// A message between two users of the organization has two traces, one on the sending and one on the
/// receiving side; this query shows either. It shows when and what, but not the message ID, which [`events_of_message`] needs:
/// take that from the event itself.
///
/// See [Amazon WorkMail/Using CloudWatch Insights with Amazon WorkMail](https://docs.aws.amazon.com/workmail/latest/adminguide/cw-insights.html).
///
/// # Errors
///
/// Returns an error if the trace ID contains a control character.
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

/// Finds events with an SMTP message ID.
///
/// It joins the trace of the sender with that of the receiver, through the two events that have a message ID:
/// `OUTGOING_EMAIL_SENT` and `ORGANIZATION_EMAIL_RECEIVED`. It also finds values that contain the ID, such as an ID in
/// angle brackets.
///
/// See [Amazon WorkMail/Using CloudWatch Insights with Amazon WorkMail](https://docs.aws.amazon.com/workmail/latest/adminguide/cw-insights.html).
///
/// # Errors
///
/// Returns an error if the message ID contains a control character.
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

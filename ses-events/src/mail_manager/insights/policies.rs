//! Queries for evaluations of traffic policies.

use mailtrail_wire::insights::Quoted;

use super::{ParameterError, Query};

/// Finds the evaluations of one SMTP conversation, one for each recipient.
///
/// See [Amazon SES/Mail Manager logging](https://docs.aws.amazon.com/ses/latest/dg/eb-logging.html#ingress-endpoint-traffic-queries).
///
/// # Errors
///
/// Returns an error if the ID contains a control character.
///
/// ```
/// use ses_events::mail_manager::insights;
///
/// assert_eq!(
///     insights::evaluations_of_session("xxx")?.to_string(),
///     "fields @timestamp, @message, @logStream, @log
/// | filter ingress_point_session_id = 'xxx'
/// | sort @timestamp desc
/// | limit 10000",
/// );
/// # Ok::<(), insights::ParameterError>(())
/// ```
pub fn evaluations_of_session(session_id: &str) -> Result<Query, ParameterError> {
    let session_id = Quoted::single(session_id)?;
    Ok(Query::new(&["ingress_point_session_id"], format_args!("ingress_point_session_id = {session_id}")))
}

/// Finds messages that a traffic policy rejected, with a line for each recipient.
///
/// See [Amazon SES/Mail Manager logging](https://docs.aws.amazon.com/ses/latest/dg/eb-logging.html#ingress-endpoint-traffic-queries).
///
/// ```
/// use ses_events::mail_manager::insights;
///
/// assert_eq!(
///     insights::rejected_messages().to_string(),
///     "fields @timestamp, @message, @logStream, @log
/// | filter traffic_policy_verdict = 'REJECT'
/// | sort @timestamp desc
/// | limit 10000",
/// );
/// ```
pub fn rejected_messages() -> Query {
    Query::new(&["traffic_policy_verdict"], "traffic_policy_verdict = 'REJECT'")
}

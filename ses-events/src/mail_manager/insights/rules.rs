//! Queries for the actions of rule sets.

use mailtrail_wire::OpenEnum as _;
use mailtrail_wire::insights::Quoted;

use super::{ParameterError, Query};
use crate::mail_manager::RuleActionName;

/// Finds the way of one message through a rule set, the latest action first.
///
/// See [Amazon SES/Mail Manager logging](https://docs.aws.amazon.com/ses/latest/dg/eb-logging.html#rule-set-queries).
///
/// # Errors
///
/// Returns an error if the ID contains a control character.
///
/// ```
/// use ses_events::mail_manager::insights;
///
/// assert_eq!(
///     insights::actions_on_message("message-id-123")?.to_string(),
///     "fields @timestamp, @message, @logStream, @log
/// | filter message_id = 'message-id-123'
/// | sort @timestamp desc
/// | limit 10000",
/// );
/// # Ok::<(), insights::ParameterError>(())
/// ```
pub fn actions_on_message(message_id: &str) -> Result<Query, ParameterError> {
    let message_id = Quoted::single(message_id)?;
    Ok(Query::new(&["message_id"], format_args!("message_id = {message_id}")))
}

/// Finds failed actions with a name.
///
/// See [Amazon SES/Mail Manager logging](https://docs.aws.amazon.com/ses/latest/dg/eb-logging.html#rule-set-queries).
///
/// # Errors
///
/// Returns an error if the name is not a known one and contains a control character.
///
/// ```
/// use ses_events::mail_manager::{RuleActionName, insights};
///
/// assert_eq!(
///     insights::failed_actions(&RuleActionName::WriteToS3)?.to_string(),
///     "fields @timestamp, @message, @logStream, @log
/// | filter action_metadata.action_name = 'WRITE_TO_S3'
///     and action_metadata.action_status = 'FAILURE'
/// | sort @timestamp desc
/// | limit 10000",
/// );
/// # Ok::<(), insights::ParameterError>(())
/// ```
pub fn failed_actions(action_name: &RuleActionName) -> Result<Query, ParameterError> {
    let action_name = Quoted::single(action_name.as_str())?;
    Ok(Query::new(
        &["action_metadata.action_name", "action_metadata.action_status"],
        format_args!(
            "action_metadata.action_name = {action_name}
    and action_metadata.action_status = 'FAILURE'"
        ),
    ))
}

/// Finds messages that did not meet the conditions of the rule with an index in the rule set.
///
/// See [Amazon SES/Mail Manager logging](https://docs.aws.amazon.com/ses/latest/dg/eb-logging.html#rule-set-queries).
///
/// ```
/// use ses_events::mail_manager::insights;
///
/// assert_eq!(
///     insights::messages_passed_over(2).to_string(),
///     "fields @timestamp, @message, @logStream, @log
/// | filter recipients_matched = '[]'
///     and rule_index = 2
/// | sort @timestamp desc
/// | limit 10000",
/// );
/// ```
pub fn messages_passed_over(rule_index: u64) -> Query {
    Query::new(
        &["recipients_matched", "rule_index"],
        format_args!(
            "recipients_matched = '[]'
    and rule_index = {rule_index}"
        ),
    )
}

//! Actions of rules on messages.

use mailtrail_wire::{Extra, Number, Wire};

use super::{RuleActionName, RuleActionStatus};

/// Action of a rule on a message, and its outcome.
///
/// See [Amazon SES/Mail Manager logging](https://docs.aws.amazon.com/ses/latest/dg/eb-logging.html#rule-set-logs).
///
/// ```
/// use ses_events::Document as _;
/// use ses_events::mail_manager::{RuleActionMetadata, RuleActionName};
///
/// let action = RuleActionMetadata::from_json(r#"{"action_name": "RELAY", "action_index": 2, "action_status": "SUCCESS"}"#)?;
/// assert_eq!(action.action_name, Some(RuleActionName::Relay));
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct RuleActionMetadata {
    /// Name of the action.
    #[wire(name = "action_name")]
    pub action_name: Option<RuleActionName>,
    /// Place of the action in the rule.
    #[wire(name = "action_index")]
    pub action_index: Option<Number>,
    /// Outcome of the action.
    #[wire(name = "action_status")]
    pub action_status: Option<RuleActionStatus>,
    /// Why the action failed, such as a role that lacks a permission; absent otherwise.
    #[wire(name = "action_failure", content = "text")]
    pub action_failure: Option<String>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

//! Logs of rule sets.

use mailtrail_wire::{Either, Extra, List, Number, Wire};

use super::RuleActionMetadata;

/// Action of a rule on a message, or a rule that did not match it.
///
/// Logged once per message and action. For a rule that does not match there is one line without an action, its
/// `recipients_matched` empty. Its log type is `APPLICATION_LOGS`. A delivery can be set up to omit all fields except the required ones.
///
/// See [Amazon SES/Mail Manager logging](https://docs.aws.amazon.com/ses/latest/dg/eb-logging.html#rule-set-logs).
///
/// ```
/// use ses_events::Document as _;
/// use ses_events::mail_manager::RuleSetLog;
///
/// let log = RuleSetLog::from_json(r#"{"rule_name": "store", "rule_index": 1, "recipients_matched": []}"#)?;
/// assert!(log.recipients_matched.iter().flatten().next().is_none() && log.action_metadata.is_none());
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[wire(errata = crate::ERRATA)]
#[non_exhaustive]
pub struct RuleSetLog {
    /// ARN of the rule set.
    #[wire(name = "resource_arn", required, content = "arn")]
    pub resource_arn: Option<String>,
    /// Time of the event, in milliseconds since 1970.
    #[wire(name = "event_timestamp", required)]
    pub event_timestamp: Option<Number>,
    /// Time of the line; only where the delivery asks for it, in a form that no page shows.
    #[wire(content = "time")]
    pub timestamp: Option<Either<String, Number>>,
    /// Identifier of the message, by which the ingress endpoint knows it, too.
    #[wire(name = "message_id", required, content = "id")]
    pub message_id: Option<String>,
    /// Identifier of the rule set; only where the delivery asks for it.
    #[wire(name = "rule_set_id", content = "id")]
    pub rule_set_id: Option<String>,
    /// Name of the rule set.
    #[wire(name = "rule_set_name", required, content = "name")]
    pub rule_set_name: Option<String>,
    /// Name of the rule.
    #[wire(name = "rule_name", content = "name")]
    pub rule_name: Option<String>,
    /// Place of the rule in the rule set.
    #[wire(name = "rule_index")]
    pub rule_index: Option<Number>,
    /// Recipients for whom the conditions of the rule hold; empty if they hold for none.
    #[wire(name = "recipients_matched", content = "address")]
    pub recipients_matched: Option<List<String>>,
    /// Action, and its outcome; absent for a rule that did not match.
    #[wire(name = "action_metadata")]
    pub action_metadata: Option<RuleActionMetadata>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

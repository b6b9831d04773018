//! Evaluated statements of traffic policies.

use mailtrail_wire::{Extra, List, Number, Wire};

use super::{TrafficPolicyAction, TrafficPolicyCondition, TrafficPolicyScope};

/// One step in the evaluation of a traffic policy: a statement, the default action, or the limit on the size.
///
/// A statement has `conditions`. The default action, taken if no statement matched, has the `type` `DefaultAction`. A
/// message that is larger than the policy allows has both sizes. Names within are in camel case, unlike those of the log.
///
/// See [Amazon SES/Mail Manager logging](https://docs.aws.amazon.com/ses/latest/dg/eb-logging.html#ingress-endpoint-logs-traffic).
///
/// ```
/// use ses_events::mail_manager::{TrafficPolicyAction, TrafficPolicyEvaluation};
/// use ses_events::{Document as _, Is as _};
///
/// let text = r#"{"action": "DENY", "policyStatementMatched": true, "type": "DefaultAction", "scope": "Recipient"}"#;
/// let step = TrafficPolicyEvaluation::from_json(text)?;
/// assert_eq!(step.action, Some(TrafficPolicyAction::Deny));
/// assert!(step.r#type.is("DefaultAction"));
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct TrafficPolicyEvaluation {
    /// What the statement, default or limit asks for.
    pub action: Option<TrafficPolicyAction>,
    /// Conditions of the statement.
    pub conditions: Option<List<TrafficPolicyCondition>>,
    /// Whether the statement matched.
    pub policy_statement_matched: Option<bool>,
    /// Always `DefaultAction`; absent for statements and limits.
    #[wire(content = "public")]
    pub r#type: Option<String>,
    /// What default or limit is about; absent for statements.
    pub scope: Option<TrafficPolicyScope>,
    /// Largest size that the policy allows, in bytes; only if the message is larger.
    pub allowed_message_size: Option<Number>,
    /// Size of the message, in bytes; only if it is larger than the policy allows.
    pub received_message_size: Option<Number>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

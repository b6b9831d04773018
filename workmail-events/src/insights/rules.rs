//! Queries for email flow rules.

use super::FieldPath::{FirstRuleAction, FirstRuleActionRecipient, RuleName, RuleType};
use super::Query;

/// Outgoing mail to which an email flow rule applied, the latest first.
///
/// Of several actions only the first is shown.
///
/// See [Amazon WorkMail/Using CloudWatch Insights with Amazon WorkMail](https://docs.aws.amazon.com/workmail/latest/adminguide/cw-insights.html).
///
/// ```
/// assert_eq!(
///     workmail_events::insights::outbound_rules_applied().to_string(),
///     r#"fields @timestamp, event.ruleName, event.ruleActions.0.action
/// | sort @timestamp desc
/// | filter event.ruleType = "OUTBOUND_RULE""#,
/// );
/// ```
pub fn outbound_rules_applied() -> Query {
    Query::new(
        &[RuleName, FirstRuleAction, RuleType],
        r#"fields @timestamp, event.ruleName, event.ruleActions.0.action
| sort @timestamp desc
| filter event.ruleType = "OUTBOUND_RULE""#,
    )
}

/// Incoming mail to which an email flow rule applied, the latest first.
///
/// Of several actions only the first is shown, and of its recipients only the first.
///
/// See [Amazon WorkMail/Using CloudWatch Insights with Amazon WorkMail](https://docs.aws.amazon.com/workmail/latest/adminguide/cw-insights.html).
///
/// ```
/// assert_eq!(
///     workmail_events::insights::inbound_rules_applied().to_string(),
///     r#"fields @timestamp, event.ruleName, event.ruleActions.0.action, event.ruleActions.0.recipients.0
/// | sort @timestamp desc
/// | filter event.ruleType = "INBOUND_RULE""#,
/// );
/// ```
pub fn inbound_rules_applied() -> Query {
    Query::new(
        &[RuleName, FirstRuleAction, FirstRuleActionRecipient, RuleType],
        r#"fields @timestamp, event.ruleName, event.ruleActions.0.action, event.ruleActions.0.recipients.0
| sort @timestamp desc
| filter event.ruleType = "INBOUND_RULE""#,
    )
}

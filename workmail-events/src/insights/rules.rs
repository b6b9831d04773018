//! Queries for email flow rules.

use super::FieldPath::{FirstRuleAction, FirstRuleActionRecipient, RuleName, RuleType};
use super::Query;

/// Finds outgoing messages to which an email flow rule applied, the latest first.
///
/// It shows only the first of several actions.
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

/// Finds incoming messages to which an email flow rule applied, the latest first.
///
/// It shows only the first of several actions, and only the first recipient of that.
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

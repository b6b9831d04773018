//! Actions of rules.

use mailtrail_wire::{Extra, List, Wire};

/// One action that a rule took, and for whom.
///
/// Recipients of one message can meet different actions, which is why there is a list of these. AWS's field tables omit
/// the members; two of its sample queries use them.
///
/// See [Amazon WorkMail/Using CloudWatch Insights with Amazon WorkMail](https://docs.aws.amazon.com/workmail/latest/adminguide/cw-insights.html).
///
/// ```
/// use workmail_events::{Document as _, Is as _, RuleAction};
///
/// let action = RuleAction::from_json(r#"{"action": "DROP", "recipients": ["jane@example.com"]}"#)?;
/// assert!(action.action.is("DROP"));
/// assert!(action.recipients.as_ref().is_some_and(|recipients| recipients[0] == "jane@example.com"));
/// # Ok::<(), workmail_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct RuleAction {
    /// What was done. Neither its values nor their spelling are documented: the console, the responses of Lambda functions and mailbox
    /// rules all have their own names for actions.
    #[wire(evidence = "implied", content = "public")]
    pub action: Option<String>,
    /// Recipients for whom it was done; the one sample query of AWS that uses them is about inbound rules.
    #[wire(evidence = "implied", content = "address")]
    pub recipients: Option<List<String>>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

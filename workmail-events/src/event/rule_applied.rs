//! Rules that applied to messages.

use mailtrail_wire::{Extra, List, Wire};

use crate::{EventName, RuleAction, RuleType};

/// Rule that a message met, and what was done.
///
/// Sent for incoming and outgoing messages, for rules of the organization and of single mailboxes.
///
/// See [Amazon WorkMail/Monitoring Amazon WorkMail email event logs](https://docs.aws.amazon.com/workmail/latest/adminguide/cw-events.html).
///
/// ```
/// use workmail_events::{Document as _, Is as _, RuleApplied, RuleType};
///
/// let text = r#"{
///     "eventName": "RULE_APPLIED",
///     "ruleType": "OUTBOUND_RULE",
///     "ruleActions": [{"action": "DROP"}]
/// }"#;
/// let event = RuleApplied::from_json(text)?;
/// assert_eq!(event.rule_type, Some(RuleType::OutboundRule));
/// assert!(event.rule_actions.iter().flatten().any(|it| it.action.is("DROP")));
/// # Ok::<(), workmail_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct RuleApplied {
    /// Always `RULE_APPLIED`. AWS's field tables omit it; its sample queries use it.
    #[wire(required, evidence = "implied", one_of("RULE_APPLIED"))]
    pub event_name: Option<EventName>,
    /// Name of the rule. Type not documented, presumably text.
    #[wire(content = "name")]
    pub rule_name: Option<String>,
    /// Kind of the rule.
    pub rule_type: Option<RuleType>,
    /// What was done, which can differ between recipients; AWS's sample queries show a list of objects.
    pub rule_actions: Option<List<RuleAction>>,
    /// Folder that a mailbox rule moves or copies messages to; how it is written for other rules is open, `null`
    /// included.
    #[wire(nullable, content = "path")]
    pub target_folder: Option<String>,
    /// Address that a mailbox rule forwards or redirects messages to; how it is written for other rules is open, `null`
    /// included.
    #[wire(nullable, content = "address")]
    pub target_recipient: Option<String>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

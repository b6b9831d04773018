//! Contradictions within a response to a rule.

use mailtrail_wire::{JsonKind, JsonRef};

use crate::{MessageFlowActionType, OpenEnum as _};

/// Part of an answer that another part contradicts or leaves without effect.
///
/// Each value is of its type, so that checking against the shape finds nothing.
///
/// ```
/// use workmail_events::{Json, contradictions};
///
/// let answer = Json::parse(
///     r#"{"actions": [{"action": {"type": "DROP"}, "recipients": ["jane@example.com"], "allRecipients": true}]}"#,
/// )?;
/// let found = contradictions(answer.view());
/// assert_eq!(found[0].pointer, "/actions/0/recipients");
/// assert_eq!(found[0].message, "`recipients` beside `allRecipients`, which stands for all");
/// assert_eq!(found[0].help, "remove one of them");
/// assert_eq!(found[0].expected, "`recipients` or `allRecipients`");
/// assert_eq!(found[0].found, "both");
/// # Ok::<(), workmail_events::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Contradiction {
    /// JSON pointer of the part in the answer.
    pub pointer: String,
    /// What is wrong, in one line.
    pub message: String,
    /// What to do.
    pub help: &'static str,
    /// What was expected there.
    pub expected: String,
    /// What stands there.
    pub found: String,
}

/// Returns the contradictions within a response to a synchronous rule, in their order; none for anything else.
///
/// An action is for the recipients that it names or for all that no other action names, and only `BOUNCE` has a message to
/// send back. An action for nobody is not a contradiction, but an issue of its shape.
///
/// ```
/// use workmail_events::{Json, contradictions};
///
/// let text = r#"{"actions": [{"action": {"type": "DROP", "parameters": {"bounceMessage": "no"}}, "allRecipients": true}]}"#;
/// let found = contradictions(Json::parse(text)?.view());
/// assert_eq!(found[0].pointer, "/actions/0/action/parameters/bounceMessage");
/// # Ok::<(), workmail_events::Error>(())
/// ```
pub fn contradictions(answer: JsonRef<'_>) -> Vec<Contradiction> {
    let actions = answer.get("/actions").filter(|actions| actions.kind() == JsonKind::List);
    let actions = actions.into_iter().flat_map(JsonRef::items).enumerate();
    actions.flat_map(|(index, action)| [for_whom(index, action), without_bounce(index, action)]).flatten().collect()
}

/// Recipients beside a flag that stands for all.
fn for_whom(index: usize, action: JsonRef<'_>) -> Option<Contradiction> {
    let [recipients, all] = action.probe(["recipients", "allRecipients"]);
    let all = all?;
    let is_for_all = all.as_bool() == Some(true) || all.as_str().is_some_and(|text| matches!(&*text, "true" | "True"));
    let names_some = recipients?.kind() == JsonKind::List && recipients?.items().next().is_some();
    (is_for_all && names_some).then(|| Contradiction {
        pointer: format!("/actions/{index}/recipients"),
        message: "`recipients` beside `allRecipients`, which stands for all".into(),
        help: "remove one of them",
        expected: "`recipients` or `allRecipients`".into(),
        found: "both".into(),
    })
}

/// A text to send back in an action that is known to send nothing back.
fn without_bounce(index: usize, action: JsonRef<'_>) -> Option<Contradiction> {
    let action_type = action.get("/action/type")?.as_str()?;
    let action_type = MessageFlowActionType::from(&*action_type);
    let is_text = action.get("/action/parameters/bounceMessage")?.kind() == JsonKind::Text;
    (is_text && action_type.is_known() && action_type != MessageFlowActionType::Bounce).then(|| Contradiction {
        pointer: format!("/actions/{index}/action/parameters/bounceMessage"),
        message: format!("`bounceMessage` in a `{action_type}` action"),
        help: "remove it: only `BOUNCE` sends a message back",
        expected: "`bounceMessage` with `BOUNCE` alone".into(),
        found: format!("one with `{action_type}`"),
    })
}

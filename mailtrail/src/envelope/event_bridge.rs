//! What each kind of Amazon SES event on Amazon EventBridge means.

use mailtrail_wire::JsonRef;
use ses_events::{DetailType, EventType, Spelling};

use crate::typed::Contradiction;

/// Whether a `detail-type` is that of a sending event.
pub(super) fn is_sending(kind: &str) -> bool {
    DetailType::from(kind).event_type().is_some()
}

/// Whether `detail-type` and event contradict each other.
pub(super) fn contradictions(view: JsonRef<'_>) -> Vec<Contradiction> {
    contradiction(view).into_iter().collect()
}

fn contradiction(view: JsonRef<'_>) -> Option<Contradiction> {
    let [kind, detail] = view.probe(["detail-type", "detail"]);
    let (kind, [event, notification]) = (kind?.as_str()?, detail?.probe(["eventType", "notificationType"]));
    DetailType::from(&*kind).event_type()?;
    let member = if event.is_some() { "eventType" } else { "notificationType" };
    let event = event.or(notification)?.as_str()?;
    let right = EventType::from(&*event).spelling(Spelling::DetailType);
    if right == Some(&*kind) {
        return None;
    }
    let help = match right {
        Some(right) => format!("write `{right}`, or correct `{member}`"),
        None => format!("no `detail-type` of a sending event goes with that `{member}`"),
    };
    Some(Contradiction {
        pointer: "/detail-type".into(),
        message: format!("`detail-type` is `{kind}`, but `{member}` is `{event}`"),
        expected: right.map_or_else(|| "another `detail-type`".into(), |right| format!("`{right}`")),
        found: format!("`\"{kind}\"`"),
        help,
    })
}

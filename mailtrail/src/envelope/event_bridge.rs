//! What the kinds of events of Amazon SES say, as Amazon EventBridge delivers them.

use mailtrail_wire::JsonRef;
use ses_events::{DetailType, EventType, Spelling};

/// Whether a `detail-type` is that of a sending event.
pub(super) fn is_sending(kind: &str) -> bool {
    DetailType::from(kind).event_type().is_some()
}

/// Whether kind and event contradict each other: where, what the event demands, and what the kind is.
pub(super) fn contradiction(view: JsonRef<'_>) -> Option<(&'static str, String, String)> {
    let [kind, detail] = view.probe(["detail-type", "detail"]);
    let (kind, [event, notification]) = (kind?, detail?.probe(["eventType", "notificationType"]));
    DetailType::from(&*kind.as_str()?).event_type()?;
    let event = event.or(notification)?.as_str()?;
    let right = EventType::from(&*event).spelling(Spelling::DetailType);
    if right.is_some_and(|right| kind == right) {
        return None;
    }
    let expected = right.map_or_else(
        || format!("another kind than that of a sending event, since the event is a `{event}`"),
        |right| format!("`{right}`, the kind of `{event}` events"),
    );
    Some(("/detail-type", expected, format!("`{}`", kind.text())))
}

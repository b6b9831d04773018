//! Details of events of Amazon SES on Amazon EventBridge.

use mailtrail_wire::OpenEnum as _;
use serde_json::json;
use ses_events::EventType;

use super::{Case, is};

/// Conditions as the reader has them.
pub(super) fn cases() -> Vec<Case> {
    let types: Vec<_> = EventType::VALUES.iter().map(|value| value.text).collect();
    let sending =
        json!({ "anyOf": [is("mail", &json!({ "type": "object" })), is("eventType", &json!({ "enum": types }))] });
    vec![
        (sending, Some("SendingEvent")),
        (is("data", &json!({ "type": "string" })), Some("AdvisorDetail")),
        (is("data", &json!({ "type": "object" })), Some("SendingStatusDetail")),
    ]
}

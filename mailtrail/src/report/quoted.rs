//! Texts in reports that are JSON.

use mailtrail_wire::Writer;

use super::plain_json;

/// A text as a JSON string, with everything escaped that could deceive who reads it on a terminal.
pub(super) fn quoted(text: &str) -> String {
    let mut writer = Writer::default();
    writer.text(text);
    plain_json(&writer.into_text()).into_owned()
}

//! Rows of Logs Insights without the message: the record is assembled from its fields.

use std::collections::BTreeMap;

use mailtrail_wire::{Document as _, JsonRef, Reader, Wire as _, Writer};
use time::OffsetDateTime;
use workmail_events::EventRecord;

use super::time::of_row;

/// Record of a row, and its time; nothing if the row has the whole message, or no field of a record.
pub(super) fn read(text: &str) -> Option<(EventRecord, Option<OffsetDateTime>)> {
    let row = JsonRef::ahead(&Reader::new(text));
    let mut tree = Node::default();
    for item in row.items() {
        let [field, value] = item.probe(["field", "value"]);
        let (field, value) = (field?.as_str()?, value?.as_str()?);
        if field == "@message" {
            return None;
        }
        if !field.starts_with('@') {
            tree.insert(&field, &value);
        }
    }
    tree.has_event().then(|| {
        let mut json = String::new();
        tree.write(&mut json);
        EventRecord::from_json(&json).ok().map(|record| (record, of_row(row)))
    })?
}

/// What stands at a dotted path: a text, or more paths.
#[derive(Default)]
struct Node {
    text: Option<String>,
    inner: BTreeMap<String, Node>,
}

/// How deep paths may go.
const DEEPEST: usize = 16;

impl Node {
    fn insert(&mut self, path: &str, text: &str) {
        let mut node = self;
        for name in path.splitn(DEEPEST, '.') {
            node = node.inner.entry(name.to_owned()).or_default();
        }
        node.text = Some(text.to_owned());
    }

    fn has_event(&self) -> bool {
        self.inner.get("event").is_some_and(|event| event.inner.contains_key("eventName"))
    }

    /// Names that are numbers make a list; Insights leaves out what it was not asked for, so numbers may be missing.
    fn write(&self, json: &mut String) {
        if self.inner.is_empty() {
            let mut writer = Writer::default();
            self.text.clone().unwrap_or_default().write_to(&mut writer);
            json.push_str(&writer.into_text());
            return;
        }
        let is_list = self.inner.keys().all(|name| name.bytes().all(|byte| byte.is_ascii_digit()));
        json.push(if is_list { '[' } else { '{' });
        let mut items: Vec<_> = self.inner.iter().collect();
        items.sort_by_key(|(name, _)| if is_list { name.parse().unwrap_or(usize::MAX) } else { 0 });
        for (index, (name, node)) in items.into_iter().enumerate() {
            if index > 0 {
                json.push(',');
            }
            if !is_list {
                let mut writer = Writer::default();
                name.clone().write_to(&mut writer);
                json.push_str(&writer.into_text());
                json.push(':');
            }
            node.write(json);
        }
        json.push(if is_list { ']' } else { '}' });
    }
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn fields_make_a_record() {
        let row = r#"[
            {"field": "@timestamp", "value": "2026-03-02 08:15:30.120"},
            {"field": "traceId", "value": "trace-\"EXAMPLE"},
            {"field": "event.eventName", "value": "ORGANIZATION_EMAIL_RECEIVED"},
            {"field": "event.recipients.1", "value": "mary@example.com"},
            {"field": "event.recipients.0", "value": "jane@example.com"}
        ]"#;
        let (record, at) = read(row).unwrap();
        assert_eq!(record.trace_id.as_deref(), Some("trace-\"EXAMPLE"));
        assert_eq!(record.recipients().unwrap(), ["jane@example.com", "mary@example.com"]);
        assert_eq!(at.unwrap().unix_timestamp(), 1_772_439_330);
    }

    #[test]
    fn other_rows_are_none() {
        for row in [
            "[]",
            r#"[{"field": "@message", "value": "{}"}]"#,
            r#"[{"field": "c", "value": "7"}]"#,
            r#"[{"field": "event.eventName"}]"#,
        ] {
            assert!(read(row).is_none(), "{row}");
        }
    }
}

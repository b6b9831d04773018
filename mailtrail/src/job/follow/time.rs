//! When a log event happened, by the word of CloudWatch Logs.

use mailtrail_wire::{JsonKind, JsonRef, Reader, TextValue as _, Timestamp};
use time::OffsetDateTime;

use crate::scope::Scope;

/// Time of the log event whose message a document is.
pub(super) fn of_log_event(scope: &Scope<'_>) -> Option<OffsetDateTime> {
    let (outer, pointer) = scope.outer()?;
    let outer = JsonRef::ahead(&Reader::new(outer.text));
    let around = outer.get(pointer.rsplit_once('/')?.0)?;
    of_row(outer).or_else(|| of_milliseconds(around))
}

/// Time in a row of Logs Insights.
pub(super) fn of_row(row: JsonRef<'_>) -> Option<OffsetDateTime> {
    let time = row.items().find_map(|item| {
        let [field, value] = item.probe(["field", "value"]);
        field.filter(|field| *field == "@timestamp").and(value)?.as_str()
    });
    of_text(&time?)
}

/// Time in the member `timestamp`, which counts milliseconds since 1970.
fn of_milliseconds(event: JsonRef<'_>) -> Option<OffsetDateTime> {
    let [timestamp] = event.probe(["timestamp"]);
    let timestamp = timestamp.filter(|value| value.kind() == JsonKind::Number)?.as_u64()?;
    OffsetDateTime::from_unix_timestamp_nanos(i128::from(timestamp) * 1_000_000).ok()
}

/// Time as text; without a zone it is UTC.
pub(super) fn of_text(text: &str) -> Option<OffsetDateTime> {
    Timestamp::parse(text).map(|timestamp| timestamp.instant())
}

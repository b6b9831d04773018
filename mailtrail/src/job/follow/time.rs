//! The time of a log event, as CloudWatch Logs gives it.

use mailtrail_wire::{JsonKind, JsonRef, Reader, TextValue as _, Timestamp};
use time::OffsetDateTime;

use crate::envelope::Scope;

/// Time of the log event whose message a document is.
pub(in crate::job) fn of_log_event(scope: &Scope<'_>) -> Option<OffsetDateTime> {
    let (outer, pointer) = scope.outer()?;
    let time = pointer.rsplit_once('/').and_then(|(around, _)| {
        let view = JsonRef::ahead(&Reader::new(outer.text));
        // Going there by its pointer takes as long as there are events before it.
        let event = || scope.around().map_or_else(|| view.get(around), |it| Some(JsonRef::ahead(&Reader::new(it))));
        of_row(view).or_else(|| of_event(event()?))
    });
    time.or_else(|| of_log_event(outer))
}

/// Time in a row of Logs Insights.
pub(super) fn of_row(row: JsonRef<'_>) -> Option<OffsetDateTime> {
    let time = row.items().find_map(|item| {
        let [field, value] = item.probe(["field", "value"]);
        field.filter(|field| *field == "@timestamp").and(value)?.as_str()
    });
    of_text(&time?)
}

/// Time of an event of a log: text, or milliseconds since 1970.
fn of_event(event: JsonRef<'_>) -> Option<OffsetDateTime> {
    let of_value = |time: JsonRef<'_>| {
        if time.kind() == JsonKind::Number {
            return of_milliseconds(time.as_u64()?);
        }
        let text = time.as_str()?;
        text.parse().ok().map_or_else(|| of_text(&text), of_milliseconds)
    };
    // Where it stands before the message, nobody has to go over that.
    let usual = event.probe(["timestamp"])[0].and_then(of_value);
    usual.or_else(|| event.probe(["@timestamp", "time"]).into_iter().flatten().find_map(of_value))
}

fn of_milliseconds(milliseconds: u64) -> Option<OffsetDateTime> {
    OffsetDateTime::from_unix_timestamp_nanos(i128::from(milliseconds) * 1_000_000).ok()
}

/// Time at the beginning of a line of a log: a date with a time of day, or seconds or milliseconds since 1970.
pub(in crate::job) fn of_words(words: &str) -> Option<OffsetDateTime> {
    const SECONDS: usize = 10;
    const MILLISECONDS: usize = 13;
    let words = words.trim_start().trim_start_matches('[');
    let mut tokens = words.split([' ', '\t', ']']);
    let (first, second) = (tokens.next()?, tokens.next().unwrap_or_default());
    let digits = first.bytes().all(|byte| byte.is_ascii_digit()).then_some(first.len());
    let since = |scale: i128| {
        let number: i128 = first.parse().ok()?;
        OffsetDateTime::from_unix_timestamp_nanos(number * scale).ok()
    };
    match digits {
        Some(SECONDS) => since(1_000_000_000),
        Some(MILLISECONDS) => since(1_000_000),
        _ => of_text(&first.replace(',', ".")).or_else(|| of_text(&format!("{first}T{second}").replace(',', "."))),
    }
}

/// Time as text; without a zone it is UTC.
pub(super) fn of_text(text: &str) -> Option<OffsetDateTime> {
    Timestamp::parse(text).map(|timestamp| timestamp.instant())
}

//! The time of a document, in milliseconds since 1970.

use mailtrail_wire::{JsonKind, JsonRef};
use time::OffsetDateTime;
use time::format_description::well_known::Rfc3339;

use crate::envelope::Scope;
use crate::job::follow::time::of_log_event;

/// Where documents have their time, the surest first.
const PLACES: &[&str] = &[
    "/eventTime",
    "/mail/timestamp",
    "/event_timestamp",
    "/event/messageTimestamp",
    "/ses/mail/timestamp",
    "/time",
    "/timestamp",
    "/Timestamp",
    "/Sns/Timestamp",
    "/EventTime",
    "/Time",
    "/timeWindow/windowStart",
    "/digestEndTime",
    "/queryCompleteTime",
    "/window/startDate",
    "/startTime",
    "/detail/eventTime",
    "/detail/mail/timestamp",
];

/// Milliseconds in a day of the year 5138: numbers above are no seconds.
const SECONDS: i64 = 100_000_000_000;

/// The time of a document, or else that of the log event that it is the message of.
pub(super) fn of(document: JsonRef<'_>, scope: &Scope<'_>) -> Option<i64> {
    PLACES.iter().find_map(|place| of_value(document.get(place)?)).or_else(|| {
        let at = of_log_event(scope)?;
        i64::try_from(at.unix_timestamp_nanos() / 1_000_000).ok()
    })
}

fn of_value(value: JsonRef<'_>) -> Option<i64> {
    let number = |text: &str| {
        let whole: i64 = text.split('.').next()?.parse().ok()?;
        Some(if whole < SECONDS { whole * 1_000 } else { whole })
    };
    match value.kind() {
        JsonKind::Number => number(value.text().trim()),
        JsonKind::Text => {
            let text = value.as_str()?;
            let parsed = OffsetDateTime::parse(&text, &Rfc3339)
                .or_else(|_| OffsetDateTime::parse(&format!("{text}Z"), &Rfc3339));
            match parsed {
                Ok(at) => i64::try_from(at.unix_timestamp_nanos() / 1_000_000).ok(),
                Err(_) => text.parse::<i64>().ok().and_then(|_| number(&text)),
            }
        }
        _ => None,
    }
}

/// A moment as text, in UTC.
pub(super) fn told(at: i64) -> Option<String> {
    let moment = OffsetDateTime::from_unix_timestamp_nanos(i128::from(at) * 1_000_000).ok()?;
    moment.format(&Rfc3339).ok()
}

//! Times as people write them.

use std::fmt;

use mailtrail_wire::{TextValue as _, Timestamp};
use time::macros::format_description;
use time::{Date, Duration, OffsetDateTime, Time};

/// Which end of a range a time is.
///
/// ```
/// assert_ne!(mailtrail::Bound::Since, mailtrail::Bound::Until);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// The earliest time: a date means its beginning.
    Since,
    /// The latest time: a date means its end.
    Until,
}

/// Reads a time: `2026-03-02T08:15:30Z` in any form of RFC 3339, a date in UTC, or how long ago it was: `90s`, `30m`, `2h`, `7d`, `1w`.
///
/// # Errors
///
/// If it is none of these.
///
/// ```
/// use mailtrail::{Bound, moment};
/// use time::macros::datetime;
///
/// let now = datetime!(2026-03-02 08:15:30 UTC);
/// assert_eq!(moment("2h", Bound::Since, now)?, datetime!(2026-03-02 06:15:30 UTC));
/// assert_eq!(moment("2026-03-01", Bound::Since, now)?, datetime!(2026-03-01 00:00 UTC));
/// assert_eq!(moment("2026-03-01", Bound::Until, now)?, datetime!(2026-03-01 23:59:59.999999999 UTC));
/// assert_eq!(moment("2026-03-01T10:00:00+01:00", Bound::Since, now)?, datetime!(2026-03-01 09:00 UTC));
/// assert!(moment("yesterday", Bound::Since, now).is_err());
/// # Ok::<(), mailtrail::UnknownTime>(())
/// ```
pub fn moment(text: &str, bound: Bound, now: OffsetDateTime) -> Result<OffsetDateTime, UnknownTime> {
    let text = text.trim();
    let found = ago(text, now).or_else(|| date(text, bound)).or_else(|| Timestamp::parse(text).map(|it| it.instant()));
    found.ok_or_else(|| UnknownTime(text.to_owned()))
}

fn ago(text: &str, now: OffsetDateTime) -> Option<OffsetDateTime> {
    let unit = text.chars().last()?;
    let seconds = match unit {
        's' => 1,
        'm' => 60,
        'h' => 60 * 60,
        'd' => 24 * 60 * 60,
        'w' => 7 * 24 * 60 * 60,
        _ => return None,
    };
    let number = &text[..text.len() - 1];
    if number.is_empty() || !number.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    now.checked_sub(Duration::seconds(number.parse::<i64>().ok()?.checked_mul(seconds)?))
}

fn date(text: &str, bound: Bound) -> Option<OffsetDateTime> {
    let date = Date::parse(text, format_description!("[year]-[month]-[day]")).ok()?;
    Some(match bound {
        Bound::Since => date.midnight().assume_utc(),
        Bound::Until => date.with_time(Time::MAX).assume_utc(),
    })
}

/// A text is no time.
///
/// ```
/// use mailtrail::{Bound, moment};
///
/// let error = moment("soon", Bound::Since, time::OffsetDateTime::UNIX_EPOCH).unwrap_err();
/// assert_eq!(error.to_string(), "expected a time such as 2026-03-02T08:15:30Z, 2026-03-02 or 2h, found `soon`");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownTime(String);

impl fmt::Display for UnknownTime {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "expected a time such as 2026-03-02T08:15:30Z, 2026-03-02 or 2h, found `{}`", self.0)
    }
}

impl std::error::Error for UnknownTime {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_no_time_is_refused() {
        for text in
            ["", "h", "-2h", "2x", "2é", "99999999999999999999d", "999999999999d", "2026-02-30", "2026-3-2", "12"]
        {
            assert!(moment(text, Bound::Since, OffsetDateTime::UNIX_EPOCH).is_err(), "{text}");
        }
    }
}

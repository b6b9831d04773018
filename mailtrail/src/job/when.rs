//! Times as people write them.

use std::str::FromStr;

use mailtrail_wire::{TextValue as _, Timestamp};
use time::{Duration, OffsetDateTime};

/// A time as people write it: RFC 3339 (`2026-03-02T08:15:30Z`), a date (`2026-03-02`), or how long ago (`90s`, `15m`, `2h`, `3d`, `1w`, `1h30m`).
///
/// Times without a zone are in UTC.
///
/// ```
/// use mailtrail::When;
/// use time::macros::datetime;
///
/// let now = datetime!(2026-03-02 12:00 UTC);
/// assert_eq!("2h".parse::<When>()?.earliest(now), datetime!(2026-03-02 10:00 UTC));
/// assert_eq!("2026-03-01".parse::<When>()?.earliest(now), datetime!(2026-03-01 0:00 UTC));
/// assert_eq!("2026-03-01".parse::<When>()?.latest(now), datetime!(2026-03-01 23:59:59.999999999 UTC));
/// assert_eq!("2026-03-01T09:00:00+01:00".parse::<When>()?.latest(now), datetime!(2026-03-01 8:00 UTC));
/// assert!("soon".parse::<When>().is_err());
/// # Ok::<(), String>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct When(Form);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    At(OffsetDateTime),
    /// Day that begins then.
    Day(OffsetDateTime),
    Ago(Duration),
}

impl When {
    /// Returns the time, or the first moment of the day.
    ///
    /// ```
    /// let now = time::OffsetDateTime::UNIX_EPOCH + time::Duration::DAY;
    /// assert_eq!("1d".parse::<mailtrail::When>()?.earliest(now), time::OffsetDateTime::UNIX_EPOCH);
    /// # Ok::<(), String>(())
    /// ```
    pub fn earliest(self, now: OffsetDateTime) -> OffsetDateTime {
        match self.0 {
            Form::At(at) | Form::Day(at) => at,
            Form::Ago(ago) => now.saturating_sub(ago),
        }
    }

    /// Returns the time, or the last moment of the day.
    ///
    /// ```
    /// let now = time::OffsetDateTime::UNIX_EPOCH;
    /// let end = "1970-01-01".parse::<mailtrail::When>()?.latest(now);
    /// assert_eq!(end + time::Duration::NANOSECOND, now + time::Duration::DAY);
    /// # Ok::<(), String>(())
    /// ```
    pub fn latest(self, now: OffsetDateTime) -> OffsetDateTime {
        match self.0 {
            Form::Day(at) => at.saturating_add(Duration::DAY).saturating_sub(Duration::NANOSECOND),
            Form::At(_) | Form::Ago(_) => self.earliest(now),
        }
    }
}

impl FromStr for When {
    type Err = String;

    /// Reads a time; the error says what was expected.
    fn from_str(text: &str) -> Result<Self, String> {
        const DATE: usize = 10;
        let text = text.trim();
        let instant = |text: &str| Timestamp::parse(text).map(|timestamp| timestamp.instant());
        let day = || instant(&format!("{text}T00:00:00Z")).filter(|_| text.len() == DATE);
        let minute = || instant(&format!("{}:00Z", text.replacen(' ', "T", 1)));
        let form = ago(text).map(Form::Ago).or_else(|| day().map(Form::Day)).or_else(|| {
            let at = instant(text).or_else(|| instant(&text.replacen(' ', "T", 1))).or_else(minute);
            at.map(Form::At)
        });
        let expected = "expected a time such as 2026-03-02T08:15:30Z, a date such as 2026-03-02, or how long ago, such as 30m, 2h or 7d";
        form.map(Self).ok_or_else(|| expected.to_owned())
    }
}

/// A duration out of numbers with units.
fn ago(text: &str) -> Option<Duration> {
    let (mut rest, mut all) = (text, 0_i64);
    while !rest.is_empty() {
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let number: i64 = rest.get(..digits)?.parse().ok()?;
        let seconds = match rest.as_bytes().get(digits)? {
            b's' => 1,
            b'm' => 60,
            b'h' => 3_600,
            b'd' => 86_400,
            b'w' => 604_800,
            _ => return None,
        };
        all = all.checked_add(number.checked_mul(seconds)?)?;
        rest = rest.get(digits + 1..)?;
    }
    (!text.is_empty()).then(|| Duration::seconds(all))
}

#[cfg(test)]
mod tests {
    use super::*;
    use time::macros::datetime;

    #[test]
    fn spellings() {
        let now = datetime!(2026-03-02 12:00 UTC);
        for (text, earliest, latest) in [
            ("90s", datetime!(2026-03-02 11:58:30 UTC), datetime!(2026-03-02 11:58:30 UTC)),
            ("1h30m", datetime!(2026-03-02 10:30 UTC), datetime!(2026-03-02 10:30 UTC)),
            ("1w", datetime!(2026-02-23 12:00 UTC), datetime!(2026-02-23 12:00 UTC)),
            ("2026-02-28", datetime!(2026-02-28 0:00 UTC), datetime!(2026-02-28 23:59:59.999999999 UTC)),
            (" 2026-02-28T10:00 ", datetime!(2026-02-28 10:00 UTC), datetime!(2026-02-28 10:00 UTC)),
            ("2026-02-28 10:00", datetime!(2026-02-28 10:00 UTC), datetime!(2026-02-28 10:00 UTC)),
            ("2026-02-28 10:00:01.5", datetime!(2026-02-28 10:00:01.5 UTC), datetime!(2026-02-28 10:00:01.5 UTC)),
            ("2026-02-28T10:00:00-02:00", datetime!(2026-02-28 12:00 UTC), datetime!(2026-02-28 12:00 UTC)),
        ] {
            let when: When = text.parse().unwrap();
            assert_eq!((when.earliest(now), when.latest(now)), (earliest, latest), "{text}");
        }
        assert_eq!("99999999999w".parse::<When>().unwrap().earliest(now).year(), -9999);
        for text in ["", "h", "2", "2y", "2h3", "-2h", "2026-02-30", "tomorrow", "99999999999999999999d", "2é"] {
            assert!(text.parse::<When>().is_err(), "{text}");
        }
    }
}

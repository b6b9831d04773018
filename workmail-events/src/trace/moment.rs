//! Times of the log.

use std::fmt;

use time::{OffsetDateTime, UtcOffset};

/// Where the time of an event comes from, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Source {
    /// Log event around the record.
    Log,
    /// Record itself.
    Own,
    /// Latest time that was known when the record came; good for an order, not for a statement.
    Assumed,
}

/// Time of an event, and how it is known. The lesser of two is the better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct Moment {
    pub(crate) source: Source,
    pub(crate) at: Option<OffsetDateTime>,
}

impl Moment {
    /// Time, unless it is assumed.
    pub(crate) fn known(self) -> Option<OffsetDateTime> {
        if self.source == Source::Assumed { None } else { self.at }
    }
}

/// Writes an instant in UTC, with milliseconds if it has any.
pub(crate) struct Utc(pub(crate) OffsetDateTime);

impl fmt::Display for Utc {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let at = self.0.checked_to_offset(UtcOffset::UTC).unwrap_or(self.0);
        let (year, month, day) = at.to_calendar_date();
        let (hour, minute, second, milli) = at.to_hms_milli();
        write!(formatter, "{year:04}-{:02}-{day:02}T{hour:02}:{minute:02}:{second:02}", u8::from(month))?;
        if milli > 0 {
            write!(formatter, ".{milli:03}")?;
        }
        formatter.write_str("Z")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn written_in_utc() {
        let at = OffsetDateTime::from_unix_timestamp_nanos(1_772_439_330_120_999_999).unwrap();
        assert_eq!(Utc(at).to_string(), "2026-03-02T08:15:30.120Z");
        let at = at.replace_millisecond(0).unwrap().to_offset(UtcOffset::from_hms(-9, 0, 0).unwrap());
        assert_eq!(Utc(at).to_string(), "2026-03-02T08:15:30Z");
    }

    #[test]
    fn the_log_knows_best() {
        let at = OffsetDateTime::UNIX_EPOCH;
        let moment = |source, at| Moment { source, at };
        assert!(moment(Source::Log, Some(at)) < moment(Source::Own, Some(at)));
        assert!(moment(Source::Own, Some(at)) < moment(Source::Assumed, None));
        assert_eq!(moment(Source::Assumed, Some(at)).known(), None);
    }
}

//! What is wrong with a string of a certain form.

/// Something unusual or impossible in a string of a certain form. Its [`Display`](std::fmt::Display) describes it in
/// words, and [`as_str`](Self::as_str) is its stable name.
///
/// ```
/// use mailtrail_wire::{Flaw, TextValue, Timestamp};
///
/// assert_eq!(Timestamp::flaws("2026-01-02 03:04:05"), [Flaw::Space, Flaw::NoZone]);
/// assert_eq!(Timestamp::flaws("2026-13-02T03:04:05Z")[0].to_string(), "there is no month 13");
/// assert_eq!(Timestamp::flaws("2026-02-31T03:04:05Z")[0].to_string(), "February has no day 31");
/// assert_eq!(Timestamp::flaws("yesterday"), []);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Flaw {
    /// A time without a zone.
    NoZone,
    /// A date without a time.
    NoTime,
    /// A space where a `T` belongs.
    Space,
    /// A lowercase `t` or `z`, or lowercase letters where capitals belong.
    LowerCase,
    /// A space before the offset.
    SpaceBeforeOffset,
    /// An offset without its colon, such as `+0000`.
    OffsetWithoutColon,
    /// A time without hyphens and colons, such as `20260102T030405Z`.
    Compact,
    /// Capitals where lowercase letters belong.
    UpperCase,
    /// A month that does not exist.
    Month(u8),
    /// A day that its month does not have.
    Day {
        /// The year.
        year: u16,
        /// The month.
        month: u8,
        /// The day.
        day: u8,
    },
    /// An hour that does not exist.
    Hour(u8),
    /// A minute that does not exist.
    Minute(u8),
    /// A second that does not exist; AWS writes no leap seconds.
    Second(u8),
    /// An offset that is too large.
    Offset,
    /// Too few or too many characters.
    Length {
        /// Number of characters expected.
        expected: usize,
        /// Number of characters found.
        found: usize,
    },
    /// A character that does not belong here.
    Character(char),
}

impl Flaw {
    /// Returns the stable name.
    ///
    /// ```
    /// assert_eq!(mailtrail_wire::Flaw::NoZone.as_str(), "no-zone");
    /// ```
    pub fn as_str(self) -> &'static str {
        match self {
            Self::NoZone => "no-zone",
            Self::NoTime => "no-time",
            Self::Space => "space",
            Self::LowerCase => "lower-case",
            Self::SpaceBeforeOffset => "space-before-offset",
            Self::OffsetWithoutColon => "offset-without-colon",
            Self::Compact => "compact",
            Self::UpperCase => "upper-case",
            Self::Month(_) => "month",
            Self::Day { .. } => "day",
            Self::Hour(_) => "hour",
            Self::Minute(_) => "minute",
            Self::Second(_) => "second",
            Self::Offset => "offset",
            Self::Length { .. } => "length",
            Self::Character(_) => "character",
        }
    }
}

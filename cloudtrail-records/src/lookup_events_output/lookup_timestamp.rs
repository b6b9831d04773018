//! Times in API output that clients write as strings.

use std::str;

use mailtrail_wire::{Content, TextForm, TextShape, TextValue, Timestamp};
use time::{Duration, OffsetDateTime};

/// Time of an event as a client writes it in a text.
///
/// The API itself answers with a number. The AWS CLI and the SDKs print RFC 3339 with an offset, Python's `str` puts a
/// blank for the `T`, tools that convert to UTC leave the zone out; PowerShell's `ConvertTo-Json` writes
/// `/Date(1772439330000)/`, the milliseconds since 1970. The text stays as it was read.
///
/// See [AWS CloudTrail API Reference/Event](https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_Event.html).
///
/// ```
/// use cloudtrail_records::LookupTimestamp;
///
/// for text in ["2026-03-02T09:15:30+01:00", "2026-03-02 08:15:30", "/Date(1772439330000)/"] {
///     let time: LookupTimestamp = text.parse()?;
///     assert_eq!(time.instant().unix_timestamp(), 1_772_439_330);
///     assert_eq!(time.to_string(), text);
/// }
/// assert!("Monday, March 2, 2026 8:15:30 AM".parse::<LookupTimestamp>().is_err());
/// # Ok::<(), cloudtrail_records::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LookupTimestamp {
    instant: OffsetDateTime,
    text: Box<str>,
}

impl LookupTimestamp {
    /// Returns the instant.
    ///
    /// ```
    /// use cloudtrail_records::LookupTimestamp;
    ///
    /// let time: LookupTimestamp = "/Date(1500)/".parse()?;
    /// assert_eq!((time.instant().unix_timestamp(), time.instant().millisecond()), (1, 500));
    /// # Ok::<(), cloudtrail_records::Error>(())
    /// ```
    pub fn instant(&self) -> OffsetDateTime {
        self.instant
    }
}

/// Most digits of milliseconds: enough to the year 5138.
const MOST_DIGITS: usize = 14;

/// Forms of a [`Timestamp`], and the one that PowerShell writes.
const PATTERN: &str = concat!(
    "^[0-9]{4}(-[0-9]{2}){2}[Tt ][0-9]{2}(:[0-9]{2}){2}(\\.[0-9]+)?([Zz]| ?[+-][0-9]{2}:?[0-9]{2})?$",
    "|^[0-9]{8}T[0-9]{6}Z$|^/Date\\(-?[0-9]{1,14}\\)/$",
);

impl TextValue for LookupTimestamp {
    const TEXT: &'static TextShape = &TextShape {
        name: "LookupTimestamp",
        description: "Instant in RFC 3339 form or one near it, or in the form of PowerShell, `/Date(1772439330000)/`.",
        pattern: PATTERN,
        usual: PATTERN,
        rules: Timestamp::TEXT.rules,
        examples: &["2026-01-02T03:04:05+00:00"],
    };

    const CONTENT: Content = Content::Time;

    fn parse(text: &str) -> Option<Self> {
        Some(Self { instant: instant(text)?, text: text.into() })
    }

    fn form(text: &str) -> TextForm {
        if instant(text).is_some() { TextForm::Usual } else { TextForm::Unreadable }
    }

    fn as_str(&self) -> &str {
        &self.text
    }
}

mailtrail_wire::text_value!(LookupTimestamp);

fn instant(text: &str) -> Option<OffsetDateTime> {
    Timestamp::parse(text).map(|time| time.instant()).or_else(|| of_power_shell(text))
}

fn of_power_shell(text: &str) -> Option<OffsetDateTime> {
    let number = text.strip_prefix("/Date(")?.strip_suffix(")/")?;
    let digits = number.strip_prefix('-').unwrap_or(number);
    if !(1..=MOST_DIGITS).contains(&digits.len()) || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    OffsetDateTime::UNIX_EPOCH.checked_add(Duration::milliseconds(number.parse().ok()?))
}

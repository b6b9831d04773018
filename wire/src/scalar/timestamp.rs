//! Instants that keep the text they were read from.

mod flaws;
mod rules;
mod usual;

use std::borrow::Cow;
use std::io::Write as _;
use std::str;

use smol_str::SmolStr;
use time::format_description::BorrowedFormatItem;
use time::format_description::well_known::Rfc3339;
use time::macros::format_description;
use time::{Date, Month, OffsetDateTime, PrimitiveDateTime, Time};

use self::usual::Usual;
use crate::{Content, Flaw, TextForm, TextShape, TextValue};

/// An instant, and its text.
///
/// The usual form is RFC 3339 (`2026-01-02T03:04:05Z`, with or without fraction, `Z` or an offset). These are read too, and reported
/// as unusual when checking: a space or a lowercase `t` instead of the `T`, a lowercase `z`, no zone (taken as UTC), a space
/// before the offset or no colon in it (`03:04:05 +0000`), and the basic form `20260102T030405Z`. Digits beyond nanoseconds are kept only in the text.
///
/// Two timestamps are equal if their texts are; they order by instant.
///
/// ```
/// use mailtrail_wire::{Document as _, Timestamp};
///
/// let at = Timestamp::from_json("\"2026-01-02T03:04:05.120Z\"")?;
/// assert_eq!(at.instant().millisecond(), 120);
/// assert_eq!(at.to_string(), "2026-01-02T03:04:05.120Z");
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Timestamp {
    instant: OffsetDateTime,
    text: SmolStr,
}

const BASIC: &[BorrowedFormatItem<'_>] = format_description!("[year][month][day]T[hour][minute][second]Z");

/// With and without hyphens; a fraction; `Z`, an offset or nothing. Which numbers there may be is a matter of the [`rules`].
const PATTERN: &str = concat!(
    "^[0-9]{4}(-[0-9]{2}){2}[Tt ][0-9]{2}(:[0-9]{2}){2}(\\.[0-9]+)?([Zz]| ?[+-][0-9]{2}:?[0-9]{2})?$",
    "|^[0-9]{8}T[0-9]{6}Z$",
);

/// The same with hyphens, a `T`, and a zone as RFC 3339 has it; a small `z` is of the rest.
const USUAL: &str = "^[0-9]{4}(-[0-9]{2}){2}T[0-9]{2}(:[0-9]{2}){2}(\\.[0-9]+)?(Z|[+-][0-9]{2}:[0-9]{2})$";

impl Timestamp {
    /// Returns the instant, in the offset that was written.
    ///
    /// ```
    /// use mailtrail_wire::{TextValue as _, Timestamp};
    ///
    /// let at = Timestamp::parse("1970-01-01 00:01:00").unwrap();
    /// assert_eq!(at.instant().unix_timestamp(), 60);
    /// ```
    pub fn instant(&self) -> OffsetDateTime {
        self.instant
    }
}

impl TextValue for Timestamp {
    const TEXT: &'static TextShape = &TextShape {
        name: "Timestamp",
        description: "Instant in RFC 3339 form; a blank for the `T`, a missing zone (UTC), ` +0000` and the basic form are tolerated.",
        pattern: PATTERN,
        usual: USUAL,
        rules: rules::RULES,
        examples: &["2026-01-02T03:04:05Z"],
    };

    const CONTENT: Content = Content::Time;

    fn parse(text: &str) -> Option<Self> {
        Some(Self { instant: instant(text)?, text: text.into() })
    }

    fn as_str(&self) -> &str {
        self.text.as_str()
    }

    fn form(text: &str) -> TextForm {
        if Usual::of(text).is_some() {
            return TextForm::Usual;
        }
        match any_instant(text) {
            Some(_) if is_usual(text) => TextForm::Usual,
            Some(_) => TextForm::Unusual,
            None => TextForm::Unreadable,
        }
    }

    fn flaws(text: &str) -> Vec<Flaw> {
        flaws::flaws(text)
    }
}

crate::text_value!(Timestamp);

impl From<OffsetDateTime> for Timestamp {
    /// The instant in RFC 3339 form; years outside 0 to 9999 are cut to that range.
    fn from(instant: OffsetDateTime) -> Self {
        let text = instant.format(&Rfc3339).unwrap_or_else(|_| "9999-12-31T23:59:59Z".into());
        Self { instant, text: text.as_str().into() }
    }
}

fn instant(text: &str) -> Option<OffsetDateTime> {
    usual_instant(text).or_else(|| any_instant(text))
}

/// Reads what [`Usual`] is, without the general parser.
fn usual_instant(text: &str) -> Option<OffsetDateTime> {
    let Usual { year, month, day, hour, minute, second, fraction } = Usual::of(text)?;
    let nanosecond = match fraction {
        [] => 0,
        // What is behind the ninth digit is left to the general parser.
        digits => {
            let missing = u32::try_from(9_usize.checked_sub(digits.len())?).ok()?;
            digits.iter().fold(0, |value, digit| value * 10 + u32::from(digit - b'0')) * 10_u32.pow(missing)
        }
    };
    let date = Date::from_calendar_date(i32::from(year), Month::try_from(month).ok()?, day).ok()?;
    let time = Time::from_hms_nano(hour, minute, second, nanosecond).ok()?;
    Some(PrimitiveDateTime::new(date, time).assume_utc())
}

fn two_digits(tens: u8, ones: u8) -> Option<u8> {
    let (tens, ones) = (tens.wrapping_sub(b'0'), ones.wrapping_sub(b'0'));
    (tens < 10 && ones < 10).then(|| 10 * tens + ones)
}

#[cold]
fn any_instant(text: &str) -> Option<OffsetDateTime> {
    match text.as_bytes().get(10)? {
        b'T' | b't' | b' ' => {
            let instant = if text.ends_with(['Z', 'z']) || has_offset(text) {
                OffsetDateTime::parse(text, &Rfc3339).ok()
            } else {
                joined(plain_offset(text).unwrap_or([text, "Z", "", ""]))
            };
            // Leap seconds are accepted by the parser, but AWS smears them: a 60 is a mistake.
            instant.filter(|_| text.get(17..19) != Some("60"))
        }
        _ => PrimitiveDateTime::parse(text, BASIC).ok().map(PrimitiveDateTime::assume_utc),
    }
}

/// Whether an offset ends the text as RFC 3339 has it.
fn has_offset(text: &str) -> bool {
    text.len()
        .checked_sub(6)
        .is_some_and(|at| at > 10 && matches!(text.as_bytes()[at], b'+' | b'-') && text.as_bytes()[at - 1] != b' ')
}

/// Parts of a text with its offset as RFC 3339 has it, where there is a blank before it or no colon in it.
fn plain_offset(text: &str) -> Option<[&str; 4]> {
    let at = text.rfind(['+', '-']).filter(|at| *at > 10)?;
    let (time, offset) = text.split_at(at);
    let time = time.strip_suffix(' ').unwrap_or(time);
    let (hours, minutes) = offset.split_at_checked(3)?;
    Some([time, hours, ":", minutes.strip_prefix(':').unwrap_or(minutes)])
}

/// Reads an instant whose text comes in parts, without allocating for those of usual length.
fn joined(parts: [&str; 4]) -> Option<OffsetDateTime> {
    let mut bytes = [0; 64];
    let mut rest = &mut bytes[..];
    let fits = parts.iter().all(|part| rest.write_all(part.as_bytes()).is_ok());
    let length = rest.len();
    let text =
        if fits { Cow::Borrowed(str::from_utf8(&bytes[..64 - length]).ok()?) } else { Cow::Owned(parts.concat()) };
    OffsetDateTime::parse(&text, &Rfc3339).ok()
}

fn is_usual(text: &str) -> bool {
    text.as_bytes().get(10) == Some(&b'T') && (text.ends_with('Z') || has_offset(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fractions_may_have_more_digits_than_an_instant() {
        let nanosecond = |fraction: &str| instant(&format!("2026-01-02T03:04:05.{fraction}Z")).unwrap().nanosecond();
        assert_eq!((nanosecond("4"), nanosecond("430000001")), (400_000_000, 430_000_001));
        for digits in [10, 20, 40] {
            assert_eq!(nanosecond(&"9".repeat(digits)), 999_999_999);
        }
    }

    #[test]
    fn judges_forms() {
        for text in ["2026-01-02T03:04:05Z", "2026-01-02T03:04:05.120Z", "2026-01-02T03:04:05+01:00"] {
            assert_eq!(Timestamp::form(text), TextForm::Usual, "{text}");
        }
        for text in [
            "2026-01-02 03:04:05",
            "2026-01-02 03:04:05.123456789",
            "2026-01-02T03:04:05",
            "2026-01-02t03:04:05z",
            "20260102T030405Z",
            "2026-01-02 03:04:05+11:00",
            "2026-01-02 03:04:05.1234567890123Z",
            "2026-01-02T03:04:05 +0000",
            "2026-01-02T03:04:05 +00:00",
            "2026-01-02T03:04:05.120-0700",
        ] {
            assert_eq!(Timestamp::form(text), TextForm::Unusual, "{text}");
        }
        for text in [
            "",
            "Z",
            "2026-01-02",
            "2026-02-30T03:04:05Z",
            "2026-01-02T24:00:00Z",
            "2016-12-31T23:59:60Z",
            "yesterday at noon",
            "2026-01-02é03:04:05Z",
            "2026-01-02T03: 04: 05Z",
            "2026-01-02T03:04:05  +0000",
            "2026-01-02T03:04:05 +00",
            "2026-01-02T03:04:05 Z",
            "2026-01-02T03:04:05+0:000",
        ] {
            assert_eq!(Timestamp::form(text), TextForm::Unreadable, "{text}");
        }
    }

    #[test]
    fn keeps_the_text_and_knows_the_instant() {
        for text in ["2026-01-02T03:04:05.120Z", "2026-01-02 03:04:05.120", "2026-01-02T04:04:05.12+01:00"] {
            let at = Timestamp::parse(text).unwrap();
            assert_eq!(at.to_string(), text);
            assert_eq!(at.instant().unix_timestamp_nanos(), 1_767_323_045_120_000_000, "{text}");
        }
    }

    #[test]
    fn the_short_way_and_the_long_one_agree() {
        let mut texts = vec!["2016-12-31T23:59:60Z".to_owned(), "2026-01-02T03:04:05z".to_owned()];
        for (from, to) in [(0, 24), (5, 32), (8, 40), (11, 30), (14, 70), (17, 70)] {
            for number in 0..to {
                let mut text = "2024-02-29T03:04:05Z".to_owned();
                text.replace_range(from..from + 2, &format!("{number:02}"));
                texts.push(text);
            }
        }
        for at in 0..20 {
            for odd in [" ", "-", ":", "T", "0", "Z", "/"] {
                let mut text = "2024-02-29T03:04:05Z".to_owned();
                text.replace_range(at..=at, odd);
                texts.push(text);
            }
        }
        for fraction in [".0Z", ".120Z", ".123456789Z", ".1234567890Z", ".Z", ".12x"] {
            texts.extend(texts.clone().iter().take(300).map(|text| text.replace('Z', fraction)));
        }
        for text in texts {
            if let Some(usual) = usual_instant(&text) {
                assert_eq!(Some(usual), any_instant(&text), "{text}");
            }
            assert_eq!(instant(&text), any_instant(&text), "{text}");
            let is_usual = any_instant(&text).is_some() && is_usual(&text);
            assert_eq!(Timestamp::form(&text) == TextForm::Usual, is_usual, "{text}");
        }
    }
}

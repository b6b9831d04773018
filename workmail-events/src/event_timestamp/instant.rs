//! Instants from strings and numbers.

use std::borrow::Cow;
use std::iter;
use std::ops::RangeInclusive;
use std::str;

use mailtrail_wire::{TextValue as _, Timestamp};
use time::OffsetDateTime;

/// Numbers from here on are milliseconds.
const MILLISECONDS: u64 = 100_000_000_000;

/// How many digits a text has that counts seconds or milliseconds: shorter ones may be a day such as `20260302`, longer
/// ones a day and a time.
const DIGITS: RangeInclusive<usize> = 9..=13;

pub(super) fn of_text(text: &str) -> Option<OffsetDateTime> {
    if let Some(timestamp) = Timestamp::parse(text) {
        return Some(timestamp.instant());
    }
    let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
    if is_digits(whole) && is_digits(fraction) {
        return if DIGITS.contains(&whole.len()) { of_decimal(text) } else { None };
    }
    let mut day = *b"0000-00-00T00:00:00Z";
    *day.first_chunk_mut()? = *<&[u8; 10]>::try_from(text.as_bytes()).ok()?;
    Some(Timestamp::parse(str::from_utf8(&day).ok()?)?.instant())
}

/// Instant of a number in any spelling that JSON has.
pub(super) fn of_number(text: &str) -> Option<OffsetDateTime> {
    let decimal = if text.contains(['e', 'E']) {
        Cow::Owned(format!("{:.6}", text.parse::<f64>().ok()?))
    } else {
        Cow::Borrowed(text)
    };
    of_decimal(&decimal)
}

/// Instant of a number without an exponent; digits beyond the nanosecond are dropped.
fn of_decimal(text: &str) -> Option<OffsetDateTime> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let negative = whole.starts_with('-');
    let whole: i64 = whole.parse().ok()?;
    let places = if whole.unsigned_abs() >= MILLISECONDS { 6 } else { 9 };
    let digits = fraction.bytes().chain(iter::repeat(b'0')).take(places);
    let below = digits.fold(0, |value, digit| value * 10 + i128::from(digit.wrapping_sub(b'0')));
    let nanoseconds = i128::from(whole) * 10_i128.pow(u32::try_from(places).ok()?);
    let nanoseconds = if negative { nanoseconds - below } else { nanoseconds + below };
    OffsetDateTime::from_unix_timestamp_nanos(nanoseconds).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn nanoseconds(found: Option<OffsetDateTime>) -> Option<i128> {
        found.map(OffsetDateTime::unix_timestamp_nanos)
    }

    #[test]
    fn numbers() {
        for (text, expected) in [
            ("0", Some(0)),
            ("-0.5", Some(-500_000_000)),
            ("1772439330", Some(1_772_439_330_000_000_000)),
            ("1772439330.123456789999", Some(1_772_439_330_123_456_789)),
            ("1772439330123", Some(1_772_439_330_123_000_000)),
            ("1772439330123.4567891", Some(1_772_439_330_123_456_789)),
            ("1.772439330123E12", Some(1_772_439_330_123_000_000)),
            ("1.77243933025e9", Some(1_772_439_330_250_000_000)),
            ("99999999999", Some(99_999_999_999_000_000_000)),
            ("100000000000", Some(100_000_000_000_000_000)),
            ("-100000000000", Some(-100_000_000_000_000_000)),
            ("300000000000000", None),
            ("123456789012345678901234567890", None),
            ("1e400", None),
            ("-1e400", None),
        ] {
            assert_eq!(nanoseconds(of_number(text)), expected, "{text}");
        }
    }

    #[test]
    fn texts() {
        for (text, expected) in [
            ("1772439330", Some(1_772_439_330_000_000_000)),
            ("1772439330123", Some(1_772_439_330_123_000_000)),
            ("1772439330.5", Some(1_772_439_330_500_000_000)),
            ("2026-03-02T08:15:30.120Z", Some(1_772_439_330_120_000_000)),
            ("2026-03-02 08:15:30", Some(1_772_439_330_000_000_000)),
            ("2026-03-02T09:15:30 +0100", Some(1_772_439_330_000_000_000)),
            ("2026-03-02", Some(1_772_409_600_000_000_000)),
            ("20260302T081530Z", Some(1_772_439_330_000_000_000)),
            ("20260302", None),
            ("20260302081530", None),
            ("1772439330.", Some(1_772_439_330_000_000_000)),
            (".5", None),
            ("-1772439330", None),
            ("2026-02-30", None),
            ("next week", None),
            ("", None),
        ] {
            assert_eq!(nanoseconds(of_text(text)), expected, "{text}");
        }
    }
}

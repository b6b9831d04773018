//! Times as numbers, as many programs write them.

use mailtrail_wire::{TextValue as _, Timestamp};
use time::OffsetDateTime;

/// The instant of a number of seconds, or of thousandths and so on down to billionths, since 1970: which one, its length tells.
pub(super) fn instant(number: &str) -> Option<String> {
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    let scale = match whole.len() {
        9 | 10 => 9,
        12 | 13 => 6,
        15 | 16 => 3,
        18 | 19 => 0,
        _ => return None,
    };
    let digits = fraction.bytes().chain(std::iter::repeat(b'0')).take(scale);
    let nanoseconds = digits.fold(whole.parse::<i128>().ok(), |number, digit| {
        digit.is_ascii_digit().then_some(number? * 10 + i128::from(digit - b'0'))
    });
    let instant = OffsetDateTime::from_unix_timestamp_nanos(nanoseconds?).ok()?;
    Some(Timestamp::from(instant).as_str().to_owned())
}

#[cfg(test)]
mod tests {
    use super::instant;

    #[test]
    fn numbers_are_read_by_their_length() {
        let at = |number| instant(number).unwrap_or_default();
        assert_eq!(at("1772439330"), "2026-03-02T08:15:30Z");
        assert_eq!(at("1772439330.25"), "2026-03-02T08:15:30.25Z");
        assert_eq!(at("1772439330120"), "2026-03-02T08:15:30.12Z");
        assert_eq!(at("1772439330000001"), "2026-03-02T08:15:30.000001Z");
        assert_eq!(at("1772439330000000001"), "2026-03-02T08:15:30.000000001Z");
        for strange in ["", "5", "-1772439330", "1.7e9", "20260302", "1772439330.x"] {
            assert_eq!(at(strange), "", "{strange}");
        }
    }
}

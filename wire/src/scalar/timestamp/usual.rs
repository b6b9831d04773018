//! Timestamps as nearly all are written, eight bytes at a time.

use time::{Month, util};

const ONES: u64 = 0x0101_0101_0101_0101;
const HIGHS: u64 = ONES * 0x80;

/// Numbers of an instant in UTC that exists, such as `2026-01-02T03:04:05Z` or `2026-01-02T03:04:05.120Z`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Usual<'t> {
    pub(super) year: u16,
    pub(super) month: u8,
    pub(super) day: u8,
    pub(super) hour: u8,
    pub(super) minute: u8,
    pub(super) second: u8,
    /// Digits of the fraction, at least one if there is any.
    pub(super) fraction: &'t [u8],
}

impl<'t> Usual<'t> {
    pub(super) fn of(text: &'t str) -> Option<Self> {
        let (date, rest) = text.as_bytes().split_first_chunk()?;
        let (day, rest) = rest.split_first_chunk()?;
        let (time, end) = rest.split_first_chunk()?;
        let fraction = match end {
            [b'Z'] => &[][..],
            [b'.', fraction @ .., b'Z'] if !fraction.is_empty() && fraction.iter().all(u8::is_ascii_digit) => fraction,
            _ => return None,
        };
        let [y0, y1, y2, y3, _, m0, m1, _] = digits(*date, *b"0000-00-")?;
        let [h0, h1, _, n0, n1, _, s0, s1] = digits(*time, *b"00:00:00")?;
        let [d0, d1, b'T'] = *day else { return None };
        let usual = Self {
            year: 100 * u16::from(10 * y0 + y1) + u16::from(10 * y2 + y3),
            month: 10 * m0 + m1,
            day: super::two_digits(d0, d1)?,
            hour: 10 * h0 + h1,
            minute: 10 * n0 + n1,
            second: 10 * s0 + s1,
            fraction,
        };
        usual.exists().then_some(usual)
    }

    fn exists(&self) -> bool {
        let days = || Month::try_from(self.month).map_or(0, |month| util::days_in_month(month, i32::from(self.year)));
        matches!(self.month, 1..=12)
            && (matches!(self.day, 1..=28) || self.day > 28 && self.day <= days())
            && self.hour < 24
            && self.minute < 60
            && self.second < 60
    }
}

/// Values of the digits that stand where a form has zeros, if all else is as in the form.
#[inline]
fn digits(text: [u8; 8], form: [u8; 8]) -> Option<[u8; 8]> {
    // What, added to a value, sets the highest bit of one that is too large.
    let limits = u64::from_le_bytes(form.map(|byte| if byte == b'0' { 0x7f - 9 } else { 0x7f }));
    let values = u64::from_le_bytes(text) ^ u64::from_le_bytes(form);
    ((values | values.wrapping_add(limits)) & HIGHS == 0).then(|| values.to_le_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_what_exists_and_nothing_else() {
        for text in ["2026-01-02T03:04:05Z", "2024-02-29T23:59:59.1Z", "0000-12-31T00:00:00.0123456789Z"] {
            assert!(Usual::of(text).is_some(), "{text}");
            for at in 0..text.len() {
                for byte in (0..0x80_u8).filter(|byte| !byte.is_ascii_digit() && *byte != text.as_bytes()[at]) {
                    let mut wrong = text.as_bytes().to_vec();
                    wrong[at] = byte;
                    assert_eq!(Usual::of(std::str::from_utf8(&wrong).unwrap()), None, "{wrong:?}");
                }
                assert_eq!(Usual::of(&text[..at]), None);
            }
        }
        for text in [
            "2026-00-02T03:04:05Z",
            "2026-13-02T03:04:05Z",
            "2026-02-29T03:04:05Z",
            "2026-04-31T03:04:05Z",
            "2026-01-00T03:04:05Z",
            "2026-01-02T24:04:05Z",
            "2026-01-02T03:60:05Z",
            "2026-01-02T03:04:60Z",
            "2026-01-02T03:04:05.Z",
            "2026-01-02T03:04:05.1é2Z",
            "20é6-01-02T03:04:05Z",
        ] {
            assert_eq!(Usual::of(text), None, "{text}");
        }
    }
}

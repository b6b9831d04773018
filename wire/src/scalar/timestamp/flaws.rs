//! What is wrong with a text that should be a timestamp.

use time::{Month, util};

use crate::Flaw;

/// Everything unusual about a timestamp that can be read; if its date or time is impossible, that alone. Nothing if the
/// text looks like no timestamp at all.
pub(super) fn flaws(text: &str) -> Vec<Flaw> {
    match parts(text) {
        Some(parts) => {
            let impossible = parts.impossible();
            if impossible.is_empty() { parts.unusual } else { impossible }
        }
        None => Vec::new(),
    }
}

/// A text that is a timestamp but for its numbers.
struct Parts {
    year: u16,
    /// Month, day, hour, minute and second.
    numbers: [u8; 5],
    /// Hours and minutes of the offset.
    offset: [u8; 2],
    unusual: Vec<Flaw>,
}

impl Parts {
    fn impossible(&self) -> Vec<Flaw> {
        let [month, day, hour, minute, second] = self.numbers;
        let days = Month::try_from(month).map_or(31, |month| util::days_in_month(month, i32::from(self.year)));
        let flaws = [
            (!(1..=12).contains(&month)).then_some(Flaw::Month(month)),
            (!(1..=days).contains(&day)).then_some(Flaw::Day { year: self.year, month, day }),
            (hour > 23).then_some(Flaw::Hour(hour)),
            (minute > 59).then_some(Flaw::Minute(minute)),
            (second > 59).then_some(Flaw::Second(second)),
            (self.offset[0] > 23 || self.offset[1] > 59).then_some(Flaw::Offset),
        ];
        flaws.into_iter().flatten().collect()
    }
}

fn parts(text: &str) -> Option<Parts> {
    let mut rest = Rest(text.as_bytes());
    let mut unusual = Vec::new();
    let century = rest.two()?;
    let year = u16::from(century) * 100 + u16::from(rest.two()?);
    let compact = !rest.take(b"-");
    let separated = |rest: &mut Rest<'_>, separator: &[u8]| (compact || rest.take(separator)).then(|| rest.two())?;
    let month = rest.two()?;
    let day = separated(&mut rest, b"-")?;
    if rest.0.is_empty() {
        let flaws = if compact { vec![Flaw::Compact, Flaw::NoTime] } else { vec![Flaw::NoTime] };
        return Some(Parts { year, numbers: [month, day, 0, 0, 0], offset: [0; 2], unusual: flaws });
    }
    match rest.next()? {
        b'T' => {}
        b' ' => unusual.push(Flaw::Space),
        b't' => unusual.push(Flaw::LowerCase),
        _ => return None,
    }
    let hour = rest.two()?;
    let minute = separated(&mut rest, b":")?;
    let second = separated(&mut rest, b":")?;
    if compact {
        unusual.push(Flaw::Compact);
    }
    if rest.take(b".") {
        let digits = rest.0.iter().take_while(|byte| byte.is_ascii_digit()).count();
        rest.0 = rest.0.get(digits.max(1)..)?;
    }
    let offset = zone(&mut rest, &mut unusual)?;
    Some(Parts { year, numbers: [month, day, hour, minute, second], offset, unusual })
}

/// `Z`, an offset or nothing, up to the end.
fn zone(rest: &mut Rest<'_>, unusual: &mut Vec<Flaw>) -> Option<[u8; 2]> {
    let mut offset = [0; 2];
    if rest.0.is_empty() {
        unusual.push(Flaw::NoZone);
    } else if rest.take(b"z") {
        if !unusual.contains(&Flaw::LowerCase) {
            unusual.push(Flaw::LowerCase);
        }
    } else if !rest.take(b"Z") {
        if rest.take(b" ") {
            unusual.push(Flaw::SpaceBeforeOffset);
        }
        if !matches!(rest.next()?, b'+' | b'-') {
            return None;
        }
        offset[0] = rest.two()?;
        if !rest.take(b":") {
            unusual.push(Flaw::OffsetWithoutColon);
        }
        offset[1] = rest.two()?;
    }
    rest.0.is_empty().then_some(offset)
}

/// What has not been looked at yet.
struct Rest<'t>(&'t [u8]);

impl Rest<'_> {
    fn next(&mut self) -> Option<u8> {
        let (first, rest) = self.0.split_first()?;
        self.0 = rest;
        Some(*first)
    }

    fn take(&mut self, bytes: &[u8]) -> bool {
        let rest = self.0.strip_prefix(bytes);
        self.0 = rest.unwrap_or(self.0);
        rest.is_some()
    }

    /// A number of two digits.
    fn two(&mut self) -> Option<u8> {
        let (tens, ones) = (self.next()?, self.next()?);
        super::two_digits(tens, ones)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{TextForm, TextValue as _, Timestamp};

    #[test]
    fn tells_forms_apart() {
        for (text, expected) in [
            ("2026-01-02 03:04:05Z", &[Flaw::Space][..]),
            ("2026-01-02T03:04:05", &[Flaw::NoZone]),
            ("2026-01-02T03:04:05.120", &[Flaw::NoZone]),
            ("2026-01-02 03:04:05", &[Flaw::Space, Flaw::NoZone]),
            ("2026-01-02t03:04:05z", &[Flaw::LowerCase]),
            ("2026-01-02T03:04:05 +0000", &[Flaw::SpaceBeforeOffset, Flaw::OffsetWithoutColon]),
            ("2026-01-02T03:04:05 +00:00", &[Flaw::SpaceBeforeOffset]),
            ("2026-01-02T03:04:05.1-0700", &[Flaw::OffsetWithoutColon]),
            ("20260102T030405Z", &[Flaw::Compact]),
        ] {
            assert_eq!(flaws(text), expected, "{text}");
            assert_eq!(Timestamp::form(text), TextForm::Unusual, "{text}");
        }
    }

    #[test]
    fn says_what_is_impossible() {
        for (text, expected) in [
            ("2026-13-02T03:04:05Z", &[Flaw::Month(13)][..]),
            ("2026-00-02T03:04:05Z", &[Flaw::Month(0)]),
            ("2026-02-29T03:04:05Z", &[Flaw::Day { year: 2026, month: 2, day: 29 }]),
            ("2026-04-31 03:04:05", &[Flaw::Day { year: 2026, month: 4, day: 31 }]),
            ("2026-01-02T24:60:61Z", &[Flaw::Hour(24), Flaw::Minute(60), Flaw::Second(61)]),
            ("2026-01-02T03:04:60Z", &[Flaw::Second(60)]),
            ("2026-01-02T03:04:05+24:00", &[Flaw::Offset]),
            ("20261302T030405Z", &[Flaw::Month(13)]),
            ("2026-01-02", &[Flaw::NoTime]),
        ] {
            assert_eq!(flaws(text), expected, "{text}");
            assert_eq!(Timestamp::form(text), TextForm::Unreadable, "{text}");
        }
    }

    #[test]
    fn finds_nothing_in_what_is_usual_or_no_timestamp() {
        for text in
            ["", "yesterday", "2026-1-2T03:04:05Z", "2026-01-02T03:04:05 Z", "1767323045", "2026-01-02é03:04:05Z"]
        {
            assert_eq!(flaws(text), [], "{text}");
        }
        for text in ["2026-01-02T03:04:05Z", "2024-02-29T03:04:05.120+01:00"] {
            assert_eq!(flaws(text), [], "{text}");
        }
    }
}

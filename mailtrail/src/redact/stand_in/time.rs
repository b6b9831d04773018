//! Times: all shifted by the same, in the form that they have.

use time::{Date, Duration, Month, OffsetDateTime, PrimitiveDateTime, Time};

use super::StandIns;

/// Forms of times: `Y`, `O`, `D` for year, month and day with all digits, `d` for a day with one or two, `h`, `m`, `s`, `N` for the name of
/// the month, `W` for that of the day, `t` for the letter or the blank before the time of day; all else stands for itself.
const FORMS: &[&str] = &[
    "Y-O-Dth:m:s",
    "Y-O-Dth:m",
    "Y-O-D",
    "YODThms",
    "YODThm",
    "Y/O/D h:m:s",
    "Y/O/D/h",
    "Y/O/D",
    "D/N/Y:h:m:s",
    "W, d N Y h:m:s",
    "W, d N Y h:m",
    "d N Y h:m:s",
    "W N d h:m:s Y",
    "N d, Y h:m:s",
];

const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const DAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

impl StandIns {
    /// The shifted time; nothing if it stays, or if the text is none. What stands behind it, such as fractions and a zone, stays.
    pub(in crate::redact) fn time(&self, text: &str) -> Option<String> {
        let shift = self.shift?;
        if is_policy_version(text) {
            return None;
        }
        if let Some(new) = epoch(text, shift) {
            return Some(new);
        }
        let (length, new) = self.time_at(text)?;
        Some(new + &text[length..])
    }

    /// The time that a text begins with: its length, and the shifted one.
    pub(in crate::redact) fn time_at(&self, text: &str) -> Option<(usize, String)> {
        let shift = self.shift?;
        text.bytes().next().filter(u8::is_ascii_alphanumeric)?;
        FORMS.iter().find_map(|form| {
            let (parts, length) = Parts::read(form, text)?;
            if is_policy_version(&text[..length]) {
                return None;
            }
            let time = parts.time()?.checked_add(shift)?;
            (time.year() >= 1000 && time.year() < 10_000).then(|| (length, parts.write(form, time)))
        })
    }
}

/// Whether a date is the version of the language of IAM policies, which has these two.
fn is_policy_version(text: &str) -> bool {
    matches!(text, "2012-10-17" | "2008-10-17")
}

/// A number of seconds, milliseconds, microseconds or nanoseconds since 1970, with a fraction or not; those of this century.
fn epoch(text: &str, shift: Duration) -> Option<String> {
    let whole = text.find(['.', 'e', 'E']).map_or(text, |at| &text[..at]);
    let unit = match whole.len() {
        10 => 1,
        13 => 1_000,
        16 => 1_000_000,
        19 => 1_000_000_000,
        _ => return None,
    };
    if text[whole.len()..].contains(['e', 'E']) || !text[whole.len()..].bytes().skip(1).all(|it| it.is_ascii_digit()) {
        return None;
    }
    let number: i64 = whole.bytes().all(|it| it.is_ascii_digit()).then(|| whole.parse().ok())??;
    let new = number.checked_add(shift.whole_seconds().checked_mul(unit)?)?;
    OffsetDateTime::from_unix_timestamp(new / unit).ok()?;
    (new > 0).then(|| format!("{new}{}", &text[whole.len()..]))
}

/// Parts of a time as they were read.
#[derive(Clone, Copy, Default)]
struct Parts {
    year: i32,
    month: u8,
    day: u8,
    hour: u8,
    minute: u8,
    second: u8,
    between: char,
    has_short_day: bool,
    is_leap: bool,
}

impl Parts {
    /// Reads a time of a form from the beginning of a text, and tells its length.
    fn read(form: &str, text: &str) -> Option<(Self, usize)> {
        let mut it = Self { day: 1, ..Self::default() };
        let mut at = 0;
        for part in form.chars() {
            let rest = text.get(at..)?;
            let number = |digits: usize| -> Option<u16> {
                let text = rest.get(..digits)?;
                text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok())?
            };
            let small = || number(2).and_then(|number| u8::try_from(number).ok());
            let name = |names: &[&str]| names.iter().position(|name| rest.starts_with(name));
            at += match part {
                'Y' => {
                    it.year = i32::from(number(4)?);
                    4
                }
                'O' => {
                    it.month = small()?;
                    2
                }
                'D' => {
                    it.day = small()?;
                    2
                }
                'd' => {
                    it.has_short_day = rest.as_bytes().get(1).is_none_or(|byte| !byte.is_ascii_digit());
                    let digits = if it.has_short_day { 1 } else { 2 };
                    it.day = u8::try_from(number(digits)?).ok()?;
                    digits
                }
                'h' => {
                    it.hour = small()?;
                    2
                }
                'm' => {
                    it.minute = small()?;
                    2
                }
                's' => {
                    it.second = small()?;
                    it.is_leap = it.second == 60;
                    2
                }
                'N' => {
                    it.month = u8::try_from(name(&MONTHS)? + 1).ok()?;
                    3
                }
                'W' => {
                    name(&DAYS)?;
                    3
                }
                't' => {
                    it.between = rest.chars().next().filter(|char| matches!(char, 'T' | 't' | ' ' | '_'))?;
                    1
                }
                other => {
                    rest.starts_with(other).then_some(())?;
                    other.len_utf8()
                }
            };
        }
        // A number that goes on is another one.
        let goes_on = text[at..].starts_with(|char: char| char.is_ascii_digit());
        (!goes_on && (1900..2200).contains(&it.year)).then_some((it, at))
    }

    fn time(self) -> Option<PrimitiveDateTime> {
        let date = Date::from_calendar_date(self.year, Month::try_from(self.month).ok()?, self.day).ok()?;
        let second = if self.is_leap { 59 } else { self.second };
        Some(PrimitiveDateTime::new(date, Time::from_hms(self.hour, self.minute, second).ok()?))
    }

    fn write(self, form: &str, time: PrimitiveDateTime) -> String {
        let month = usize::from(u8::from(time.month())) - 1;
        let mut out = String::with_capacity(24);
        for part in form.chars() {
            let two = |number: u8| format!("{number:02}");
            let text = match part {
                'Y' => format!("{:04}", time.year()),
                'O' => two(u8::from(time.month())),
                'd' if self.has_short_day => time.day().to_string(),
                'D' | 'd' => two(time.day()),
                'h' => two(time.hour()),
                'm' => two(time.minute()),
                's' if self.is_leap => "60".to_owned(),
                's' => two(time.second()),
                'N' => MONTHS[month].to_owned(),
                'W' => DAYS[usize::from(time.weekday().number_days_from_monday())].to_owned(),
                't' => self.between.to_string(),
                other => other.to_string(),
            };
            out.push_str(&text);
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::redact::keyed::Keyed;

    #[test]
    fn every_form_stays() {
        let it = StandIns::new(Keyed::of("k"), Some(Duration::hours(25)));
        for (text, expected) in [
            ("2026-03-02T08:15:30Z", "2026-03-03T09:15:30Z"),
            ("2026-03-02T08:15:30.120Z", "2026-03-03T09:15:30.120Z"),
            ("2026-12-31 23:59:60.5+01:00", "2027-01-02 00:59:60.5+01:00"),
            ("20260302T0815Z", "20260303T0915Z"),
            ("2026-03-02", "2026-03-03"),
            ("2026/03/02", "2026/03/03"),
            ("02/Mar/2026:08:15:30 +0000", "03/Mar/2026:09:15:30 +0000"),
            ("Mon, 2 Mar 2026 08:15:30 +0000", "Tue, 3 Mar 2026 09:15:30 +0000"),
            ("Mon Mar 02 08:15:30 2026", "Tue Mar 03 09:15:30 2026"),
            ("1772439330", "1772529330"),
            ("1772439330120", "1772529330120"),
            ("1772439330.25", "1772529330.25"),
        ] {
            assert_eq!(it.time(text).as_deref(), Some(expected), "{text}");
        }
        for text in ["", "yesterday", "2026-13-02", "202603021", "12345", "2026-03-021"] {
            assert_eq!(it.time(text), None, "{text}");
        }
        assert_eq!(StandIns::new(Keyed::of("k"), None).time("2026-03-02"), None);
    }
}

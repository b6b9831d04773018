//! Reading and writing the parts of a time by its form.

use time::{Date, Month, PrimitiveDateTime, Time};

/// The year of a time without one, if none stands behind it.
const YEAR: i32 = 2024;

const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const LONG_MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const DAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];

/// Parts of a time as they were read.
#[derive(Clone, Copy, Default)]
pub(super) struct Parts {
    year: i32,
    month: u8,
    day: u8,
    hour: u8,
    minute: u8,
    second: u8,
    between: char,
    has_short_day: bool,
    has_short_hour: bool,
    is_leap: bool,
}

impl Parts {
    /// Reads a time of a form from the beginning of a text, and tells its length.
    pub(super) fn read(form: &str, text: &str) -> Option<(Self, usize)> {
        let mut it = Self { day: 1, ..Self::default() };
        if !form.contains('Y') {
            it.year = year_in(text);
        }
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
                'e' => {
                    // Who writes a zero before a single digit writes no blank.
                    it.has_short_day = !rest.starts_with('0');
                    it.day = if rest.starts_with(' ') { rest.get(1..2)?.parse().ok()? } else { small()? };
                    2
                }
                'h' => {
                    it.hour = small()?;
                    2
                }
                'i' => {
                    it.has_short_hour = rest.as_bytes().get(1).is_none_or(|byte| !byte.is_ascii_digit());
                    let digits = if it.has_short_hour { 1 } else { 2 };
                    it.hour = u8::try_from(number(digits)?).ok().filter(|hour| (1..=12).contains(hour))? % 12;
                    digits
                }
                'p' => {
                    it.hour += if rest.starts_with("PM") { 12 } else { rest.starts_with("AM").then_some(0)? };
                    2
                }
                'F' => {
                    let index = name(&LONG_MONTHS)?;
                    it.month = u8::try_from(index + 1).ok()?;
                    LONG_MONTHS[index].len()
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

    pub(super) fn time(self) -> Option<PrimitiveDateTime> {
        let date = Date::from_calendar_date(self.year, Month::try_from(self.month).ok()?, self.day).ok()?;
        let second = if self.is_leap { 59 } else { self.second };
        Some(PrimitiveDateTime::new(date, Time::from_hms(self.hour, self.minute, second).ok()?))
    }

    pub(super) fn write(self, form: &str, time: PrimitiveDateTime) -> String {
        let month = usize::from(u8::from(time.month())) - 1;
        let mut out = String::with_capacity(24);
        for part in form.chars() {
            let two = |number: u8| format!("{number:02}");
            let text = match part {
                'Y' => format!("{:04}", time.year()),
                'O' => two(u8::from(time.month())),
                'e' if self.has_short_day => format!("{:>2}", time.day()),
                'd' if self.has_short_day => time.day().to_string(),
                'i' if self.has_short_hour => ((time.hour() + 11) % 12 + 1).to_string(),
                'i' => two((time.hour() + 11) % 12 + 1),
                'p' => if time.hour() < 12 { "AM" } else { "PM" }.to_owned(),
                'F' => LONG_MONTHS[month].to_owned(),
                'D' | 'd' | 'e' => two(time.day()),
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

/// The year that stands in a text, for a time that has none.
fn year_in(text: &str) -> i32 {
    let bytes = text.as_bytes();
    let is_year = |window: &[u8]| {
        window[0] == b'2'
            && window[1] == b'0'
            && window[2..4].iter().all(u8::is_ascii_digit)
            && matches!(window[4], b'-' | b'/')
    };
    let near = &bytes[..bytes.len().min(4096)];
    let at = near.windows(5).position(is_year);
    at.and_then(|at| text.get(at..at + 4)?.parse().ok()).unwrap_or(YEAR)
}

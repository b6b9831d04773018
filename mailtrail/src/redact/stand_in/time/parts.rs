//! Reading and writing the parts of a time by its form.

use time::{Date, Duration, Month, PrimitiveDateTime, Time};

/// Years of a time without one, if nothing tells of it: the second is for the day that the first lacks.
const YEARS: [i32; 2] = [2023, 2024];

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
    zone: [u8; 3],
    has_short_day: bool,
    has_short_hour: bool,
    /// Whether nothing tells of the year.
    is_of_any_year: bool,
}

impl Parts {
    /// Reads a time of a form from the beginning of a text, and tells its length; a year that it lacks is that behind it, or of its file.
    pub(super) fn read(form: &str, text: &str, year: Option<i32>) -> Option<(Self, usize)> {
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
                'z' => {
                    let length = rest.bytes().take_while(u8::is_ascii_uppercase).count();
                    it.zone = *rest.as_bytes().get(..length)?.first_chunk().filter(|_| length == 3)?;
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
        if !form.contains('Y') {
            let year = year_in(&text[at..]).or(year);
            it.is_of_any_year = year.is_none();
            it.year = year.unwrap_or(YEARS[usize::from((it.month, it.day) == (2, 29))]);
        }
        // A number that goes on is another one.
        let goes_on = text[at..].starts_with(|char: char| char.is_ascii_digit());
        (!goes_on && (1900..2200).contains(&it.year)).then_some((it, at))
    }

    pub(super) fn time(self) -> Option<PrimitiveDateTime> {
        let date = Date::from_calendar_date(self.year, Month::try_from(self.month).ok()?, self.day).ok()?;
        let second = if self.second == 60 { 59 } else { self.second };
        Some(PrimitiveDateTime::new(date, Time::from_hms(self.hour, self.minute, second).ok()?))
    }

    /// The time a while later. Of any year, the days of one year follow each other in a circle: none is lost, and none comes twice.
    pub(super) fn later(self, shift: Duration) -> Option<PrimitiveDateTime> {
        let time = self.time()?;
        if !self.is_of_any_year {
            return time.checked_add(shift);
        }
        let begin = Date::from_ordinal_date(self.year, 1).ok()?.midnight();
        let year = i64::from(time::util::days_in_year(self.year)) * 86_400;
        let seconds = ((time - begin).whole_seconds() + shift.whole_seconds()).rem_euclid(year);
        begin.checked_add(Duration::seconds(seconds))
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
                's' if self.second == 60 => "60".to_owned(),
                's' => two(time.second()),
                'N' => MONTHS[month].to_owned(),
                'W' => DAYS[usize::from(time.weekday().number_days_from_monday())].to_owned(),
                't' => self.between.to_string(),
                'z' => self.zone.iter().copied().map(char::from).collect(),
                other => other.to_string(),
            };
            out.push_str(&text);
        }
        out
    }
}

/// The first year that stands in a text, in a date.
pub(super) fn year_in(text: &str) -> Option<i32> {
    let bytes = text.as_bytes();
    let is_year = |window: &[u8]| {
        window[0] == b'2'
            && window[1] == b'0'
            && window[2..4].iter().all(u8::is_ascii_digit)
            && matches!(window[4], b'-' | b'/')
            && window[5..7].iter().all(u8::is_ascii_digit)
            && window[7] == window[4]
    };
    let near = &bytes[..bytes.len().min(4096)];
    let at = near.windows(8).position(is_year)?;
    text.get(at..at + 4)?.parse().ok()
}

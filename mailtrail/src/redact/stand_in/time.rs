//! Times: all shifted by the same, in the form that they have.

mod parts;

use time::{Date, Duration, Month, OffsetDateTime, PrimitiveDateTime, Time};

use self::parts::{Parts, year_in};
use super::StandIns;

/// Forms of times: `Y`, `O`, `D` for year, month and day with all digits, `d` for a day with one or two, `e` for one with a blank before a single
/// digit, `h`, `m`, `s`, `i` and `p` for an hour of twelve and its half of the day, `N` for the name of the month, `F` for all of it, `W` for
/// the name of the day, `z` for three letters of a zone, `t` for the letter or the blank before the time of day; all else stands for itself.
const FORMS: &[&str] = &[
    "Y-O-Dth:m:s",
    "Y-O-Dth:m",
    "Y-O-D-h-m-s",
    "Y-O-D-h",
    "Y-O-D",
    "YODThms",
    "YODThm",
    "Y/O/D h:m:s",
    "Y/O/D/h",
    "Y/O/D",
    "D/N/Y:h:m:s",
    "W, d N Y h:m:s",
    "W, d N Y h:m",
    "W, e N Y h:m:s",
    "W, D-N-Y h:m:s",
    "W, d N Y",
    "d N Y h:m:s",
    "D-N-Y h:m:s",
    "D-N-Y",
    "W N d h:m:s Y",
    "W N e h:m:s Y",
    "N d, Y, i:m:s p",
    "N d, Y i:m:s p",
    "N d, Y h:m:s",
    "F d, Y i:m:s p",
    "F d, Y h:m",
    "F d, Y",
    "N d, Y",
    "N e h:m:s",
    "N d h:m:s",
    "d N Y",
    "W N e h:m:s z Y",
    "D.O.Y h:m:s",
    "D.O.Y h:m",
    "D.O.Y",
    "O/D/Y h:m:s",
    "O/D/Y h:m",
    "O/D/Y i:m:s p",
    "O/D/Y",
    "d F Y h:m:s",
    "d F Y h:m",
    "d F Y",
];

/// A date without signs, in names of files.
const COMPACT: &str = "YOD";

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
        let first = text.bytes().next().filter(u8::is_ascii_alphanumeric)?;
        if first == b'y' {
            return partitions(text, shift);
        }
        FORMS.iter().find_map(|form| moved(form, text, shift, self.year))
    }

    /// The same text with all times in it shifted; nothing if there are none.
    ///
    /// In names of files, a date without signs is one, too.
    pub(in crate::redact) fn times_in(&self, text: &str, is_file: bool) -> Option<String> {
        let shift = self.shift?;
        let (mut out, mut done) = (String::new(), 0);
        for (at, new) in self.times(text, is_file.then_some(shift)) {
            out.push_str(&text[done..at.start]);
            out.push_str(&new);
            done = at.end;
        }
        (done > 0).then(|| out + &text[done..])
    }

    /// All times in a text, with where they stand.
    pub(in crate::redact) fn times<'a>(
        &'a self,
        text: &'a str,
        compact: Option<Duration>,
    ) -> impl Iterator<Item = (std::ops::Range<usize>, String)> + 'a {
        let bytes = text.as_bytes();
        let moment = self.shift.filter(|shift| shift.whole_seconds() % 86_400 != 0).and_then(|_| moment_in(text));
        let mut from = 0;
        std::iter::from_fn(move || {
            while from < bytes.len() {
                let at = from;
                from += 1;
                let is_begun = at == 0 || !bytes[at - 1].is_ascii_alphanumeric();
                if !is_begun || !(bytes[at].is_ascii_digit() || bytes[at].is_ascii_uppercase() || bytes[at] == b'y') {
                    continue;
                }
                let rest = &text[at..];
                let found = self.time_at(rest).or_else(|| moved(COMPACT, rest, compact?, None));
                let found = found.map(|(length, new)| {
                    let day = moment.and_then(|moment| day_of(&rest[..length], moment, self.shift?));
                    (length, day.unwrap_or(new))
                });
                if let Some((length, new)) = found {
                    from = at + length;
                    return Some((at..from, new));
                }
            }
            None
        })
    }

    /// Takes note of the year that the times of a file have, by its beginning.
    pub(in crate::redact) fn note_year(&mut self, beginning: &str) {
        const SIGHT: usize = 64 * 1024;
        if self.shift.is_some() {
            let near = &beginning[..beginning.floor_char_boundary(SIGHT)];
            self.year = near.as_bytes().chunks(4000).zip(0..).find_map(|(_, index)| {
                let begin = near.floor_char_boundary(index * 4000);
                year_in(&near[begin..])
            });
        }
    }

    /// Whether a text is a day or a moment in a form that people write, and nothing else but a fraction and a zone.
    pub(in crate::redact) fn is_written_time(text: &str) -> bool {
        // What was before there were logs of AWS may be the day on which somebody was born.
        let year = || text.split(|char: char| !char.is_ascii_digit()).find_map(|it| it.get(..4)?.parse::<u16>().ok());
        text.len() <= 48
            && epoch(text, Duration::ZERO).is_none()
            && (Self::is_time(text) || is_compact(text))
            && (text.contains(':') || year().is_some_and(|year| year >= 2006))
    }

    /// Whether a text is a time and nothing else, but for a fraction and a zone.
    pub(in crate::redact) fn is_time(text: &str) -> bool {
        let is_rest = |rest: &str| {
            rest.len() <= 20 && rest.bytes().all(|byte| byte.is_ascii_digit() || b"+-:.,ZUTCGM ()".contains(&byte))
        };
        epoch(text, Duration::ZERO).is_some()
            || FORMS
                .iter()
                .any(|form| moved(form, text, Duration::ZERO, None).is_some_and(|(length, _)| is_rest(&text[length..])))
    }
}

/// The first moment in a name of a file: `20260302T0815`.
fn moment_in(text: &str) -> Option<Parts> {
    let at = text.match_indices('T').map(|(at, _)| at).find(|at| {
        at.checked_sub(8)
            .is_some_and(|begin| text.get(begin..at + 5).is_some_and(|it| Parts::read("YODThm", it, None).is_some()))
    })?;
    Parts::read("YODThm", text.get(at - 8..at + 5)?, None).map(|(parts, _)| parts)
}

/// What becomes of the day of a moment, so that both go together whatever the shift is.
fn day_of(text: &str, moment: Parts, shift: Duration) -> Option<String> {
    let form = ["Y-O-D", "Y/O/D", COMPACT]
        .into_iter()
        .find(|form| Parts::read(form, text, None).is_some_and(|(_, length)| length == text.len()))?;
    let (day, _) = Parts::read(form, text, None)?;
    let is_its = day.time()?.date() == moment.time()?.date();
    is_its.then(|| Some(day.write(form, moment.later(shift)?)))?
}

/// Whether a text is a day of these decades without signs.
fn is_compact(text: &str) -> bool {
    text.len() == 8
        && matches!(text.get(..2), Some("19" | "20"))
        && moved(COMPACT, text, Duration::ZERO, None).is_some_and(|(length, _)| length == 8)
}

/// Length of the time in ISO 8601 that a text begins with, its fraction and zone included; 0 if it begins with none.
pub(in crate::redact) fn moment_length(text: &str) -> usize {
    const FORM: &[u8] = b"0000-00-00T00:00:00";
    let is_time = |(byte, form): (u8, &u8)| match form {
        b'0' => byte.is_ascii_digit(),
        b'T' => matches!(byte, b'T' | b' '),
        sign => byte == *sign,
    };
    if text.len() < FORM.len() || !text.bytes().zip(FORM).all(is_time) {
        return 0;
    }
    let rest = &text[FORM.len()..];
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let fraction = rest.strip_prefix(['.', ',']).map_or(0, digits).min(9);
    let fraction = if fraction > 0 { fraction + 1 } else { 0 };
    let zone = &rest[fraction..];
    let zone = match zone.bytes().next() {
        Some(b'Z') => 1,
        Some(b'+' | b'-') if digits(&zone[1..]) == 4 => 5,
        Some(b'+' | b'-') if digits(&zone[1..]) == 2 && zone[3..].starts_with(':') && digits(&zone[4..]) == 2 => 6,
        _ => 0,
    };
    FORM.len() + fraction + zone
}

/// The time of a form that a text begins with: its length, and the shifted one.
fn moved(form: &str, text: &str, shift: Duration, year: Option<i32>) -> Option<(usize, String)> {
    let (parts, length) = Parts::read(form, text, year)?;
    if is_policy_version(&text[..length]) {
        return None;
    }
    let time = parts.later(shift)?;
    (time.year() >= 1000 && time.year() < 10_000).then(|| (length, parts.write(form, time)))
}

/// `year=2026/month=03/day=02/hour=08`, as folders are named: the month and what follows in one digit or two, the hour or not.
fn partitions(text: &str, shift: Duration) -> Option<(usize, String)> {
    const NAMES: [&str; 4] = ["year=", "/month=", "/day=", "/hour="];
    let (mut at, mut numbers, mut widths, mut count) = (0, [0_u16; 4], [0; 4], 0);
    for name in NAMES {
        let Some(digits) = text[at..].strip_prefix(name) else { break };
        let width = digits.bytes().take_while(u8::is_ascii_digit).count();
        numbers[count] = digits[..width].parse().ok()?;
        widths[count] = width;
        at += name.len() + width;
        count += 1;
    }
    let small = |number: u16| u8::try_from(number).ok();
    let date =
        Date::from_calendar_date(i32::from(numbers[0]), Month::try_from(small(numbers[1])?).ok()?, small(numbers[2])?);
    let time = PrimitiveDateTime::new(date.ok()?, Time::from_hms(small(numbers[3])?, 0, 0).ok()?).checked_add(shift)?;
    let new = [time.year().unsigned_abs(), u8::from(time.month()).into(), time.day().into(), time.hour().into()];
    let parts = NAMES.iter().zip(new).zip(widths).take(count);
    let parts: Vec<_> = parts.map(|((name, number), width)| format!("{name}{number:0width$}")).collect();
    let out = parts.concat();
    (count >= 3 && widths[0] == 4).then_some((at, out))
}

/// Whether a date is the version of the language of IAM policies, which has these two, or that of Lambda's functions in names of resources.
fn is_policy_version(text: &str) -> bool {
    matches!(text, "2012-10-17" | "2008-10-17" | "2015-03-31")
}

/// A number of seconds, milliseconds, microseconds or nanoseconds since 1970, with a fraction or not; those of this century.
fn epoch(text: &str, shift: Duration) -> Option<String> {
    if text.contains(['e', 'E']) {
        return scientific(text, shift);
    }
    let whole = text.find('.').map_or(text, |at| &text[..at]);
    let unit = match whole.len() {
        10 => 1,
        13 => 1_000,
        16 => 1_000_000,
        19 => 1_000_000_000,
        _ => return None,
    };
    if !text[whole.len()..].bytes().skip(1).all(|it| it.is_ascii_digit()) {
        return None;
    }
    let number: i64 = whole.bytes().all(|it| it.is_ascii_digit()).then(|| whole.parse().ok())??;
    let new = number.checked_add(shift.whole_seconds().checked_mul(unit)?)?;
    OffsetDateTime::from_unix_timestamp(new / unit).ok()?;
    (new > 0).then(|| format!("{new}{}", &text[whole.len()..]))
}

/// The same of seconds or milliseconds as Java and JSON write numbers with a fraction: `1.77243933E9`.
fn scientific(text: &str, shift: Duration) -> Option<String> {
    let (number, power) = text.split_once(['e', 'E'])?;
    let (first, fraction) = number.split_once('.').unwrap_or((number, ""));
    let digits: usize = match power.trim_start_matches('+') {
        "9" | "09" => 9,
        "12" => 12,
        _ => return None,
    };
    let is_number = first.len() == 1 && fraction.len() <= 24 && fraction.bytes().all(|byte| byte.is_ascii_digit());
    if !is_number || !first.starts_with(|char: char| matches!(char, '1'..='9')) {
        return None;
    }
    let padded = format!("{fraction:0<digits$}");
    let whole = epoch(&format!("{first}{}", &padded[..digits]), shift)?;
    if whole.len() != digits + 1 {
        return None;
    }
    let new = format!("{}{}", &whole[1..], &padded[digits..]);
    // As many digits as before, and more if they are needed.
    let kept = new.trim_end_matches('0').len().max(fraction.len());
    let dot = if kept > 0 { "." } else { "" };
    let end = &text[number.len()..];
    Some(format!("{}{dot}{}{end}", &whole[..1], &new[..kept]))
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
            ("1.77243933E9", "1.77252933E9"),
            ("1.77243933012E9", "1.77252933012E9"),
            ("1.772439330120E12", "1.772529330120E12"),
            ("1.7724E9", "1.77249E9"),
            ("Mar  2 08:15:30", "Mar  3 09:15:30"),
            ("Mar 28 23:15:30", "Mar 30 00:15:30"),
            ("Mar 2 08:15:30 at 2026-03-02", "Mar 3 09:15:30 at 2026-03-02"),
            ("Feb 28 08:15:30 at 2026-02-28", "Mar  1 09:15:30 at 2026-02-28"),
            ("Mar 02 08:15:30", "Mar 03 09:15:30"),
            ("Mon Mar  2 08:15:30 2026", "Tue Mar  3 09:15:30 2026"),
            ("Mon, 02-Mar-2026 08:15:30 GMT", "Tue, 03-Mar-2026 09:15:30 GMT"),
            ("Mar 2, 2026 11:15:30 AM", "Mar 3, 2026 12:15:30 PM"),
            ("Mar 2, 2026, 1:05:30 PM", "Mar 3, 2026, 2:05:30 PM"),
            ("March 2, 2026", "March 3, 2026"),
            ("2026-03-02-08-15-30-AB12", "2026-03-03-09-15-30-AB12"),
            ("year=2026/month=03/day=02/hour=08/x", "year=2026/month=03/day=03/hour=09/x"),
            ("year=2026/month=3/day=2", "year=2026/month=3/day=3"),
        ] {
            assert_eq!(it.time(text).as_deref(), Some(expected), "{text}");
        }
        for text in ["", "yesterday", "2026-13-02", "202603021", "12345", "2026-03-021"] {
            assert_eq!(it.time(text), None, "{text}");
        }
        let key = "AWSLogs/111122223333/CloudTrail/us-east-1/2026/03/02/111122223333_CloudTrail_us-east-1_20260302T0815Z_EXAMPLE.json.gz";
        assert_eq!(
            it.times_in(key, false),
            Some(key.replace("03/02", "03/03").replace("20260302T0815Z", "20260303T0915Z"))
        );
        assert_eq!(it.times_in("backup_20260302.json", true).as_deref(), Some("backup_20260303.json"));
        assert_eq!(it.times_in("a 202603021 2012-10-17 2015-03-31/functions 10.20.30.40", true), None);
        assert_eq!(StandIns::new(Keyed::of("k"), None).time("2026-03-02"), None);
    }
}

//! Phones and places that are numbers.

use super::{Sort, StandIns, is_account};
use crate::redact::keyed::take;

impl StandIns {
    /// A phone without its plus is a number of fiction too; twelve digits are what an account of them would be, as they are elsewhere.
    pub(in crate::redact) fn phone_of_digits(&mut self, phone: &str) -> String {
        if is_account(phone) {
            return self.account(phone);
        }
        self.phone(phone)
    }

    /// Another day of a life, in the same form; nothing if a text is no day.
    pub(in crate::redact) fn birth(&self, day: &str) -> Option<String> {
        let is_day = day.len() <= 32 && day.bytes().filter(u8::is_ascii_digit).count() >= 4;
        let is_sign = |byte: u8| byte.is_ascii_digit() || b"-/.:TZ +".contains(&byte);
        if !is_day || !day.bytes().all(is_sign) {
            return None;
        }
        let mut hash = self.key.hash(Sort::Place, day.as_bytes());
        let mut draw = |below| take(&mut hash, below);
        let (year, month, date) = (1950 + draw(50), 1 + draw(12), 1 + draw(28));
        let bytes = day.as_bytes();
        let is_iso = bytes.len() >= 10
            && bytes[..4].iter().all(u8::is_ascii_digit)
            && bytes[4] == bytes[7]
            && !bytes[4].is_ascii_digit();
        if is_iso {
            let sign = char::from(bytes[4]);
            return Some(format!("{year}{sign}{month:02}{sign}{date:02}{}", &day[10..]));
        }
        // `02.03.1987`, `3/2/1987`: days and months below eleven are both.
        let parts = day.split_inclusive(|char: char| !char.is_ascii_digit()).map(|part| {
            let bare = part.trim_end_matches(|char: char| !char.is_ascii_digit());
            let new = match bare.len() {
                0 => String::new(),
                1 => (1 + draw(9)).to_string(),
                2 => format!("{:02}", 1 + draw(12)),
                4 => year.to_string(),
                8 => format!("{year}{month:02}{date:02}"),
                length => (0..length).map(|_| char::from(b"123456789"[draw(9)])).collect(),
            };
            new + &part[bare.len()..]
        });
        Some(parts.collect())
    }

    /// The code of another place with as many digits; nothing if a text is no code of digits.
    pub(in crate::redact) fn postal(&self, code: &str) -> Option<String> {
        let is_code = (3..=10).contains(&code.len()) && code.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
        let mut hash = self.key.hash(Sort::Place, code.as_bytes());
        // A number begins with no zero.
        let mut other = |char| if char == '-' { char } else { char::from(b"123456789"[take(&mut hash, 9)]) };
        is_code.then(|| code.chars().map(&mut other).collect())
    }

    /// Degrees of another place with as many digits; nothing if a text is no number of degrees.
    pub(in crate::redact) fn degrees(&self, degrees: &str, most: u32) -> Option<String> {
        let bare = degrees.strip_prefix('-').unwrap_or(degrees);
        let (whole, fraction) = bare.split_once('.').unwrap_or((bare, ""));
        let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        let value: u32 = whole.parse().ok().filter(|_| is_digits(whole) && is_digits(fraction))?;
        if value > most || fraction.len() > 20 {
            return None;
        }
        let mut hash = self.key.hash(Sort::Place, degrees.as_bytes());
        // Of as many digits.
        let (first, end) = match whole.len() {
            1 => (0, 10),
            2 => (10, 90),
            _ => (100, 180),
        };
        let range = end - first;
        let drawn = u32::try_from(take(&mut hash, range)).unwrap_or_default();
        // Of whole degrees nothing else tells one from the other.
        let is_same = fraction.is_empty() && first + drawn == value;
        let new = first + (drawn + u32::from(is_same)) % range;
        let digits: String = (0..fraction.len()).map(|_| char::from(b"0123456789"[take(&mut hash, 10)])).collect();
        let sign = &degrees[..degrees.len() - bare.len()];
        let dot = if bare.contains('.') { "." } else { "" };
        Some(format!("{sign}{new}{dot}{digits}"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::redact::keyed::Keyed;

    #[test]
    fn places_and_phones_keep_their_form() {
        let mut it = StandIns::new(Keyed::of("k"), None);
        for (text, most) in [("52.520008", 90), ("-0.12", 180), ("179.999", 180), ("9", 90)] {
            let new = it.degrees(text, most).unwrap();
            assert_eq!(
                (new.len(), new.find('.'), new.starts_with('-')),
                (text.len(), text.find('.'), text.starts_with('-'))
            );
            assert!(new != text && new.parse::<f64>().unwrap().abs() <= f64::from(most), "{new}");
        }
        for day in ["1987-03-02", "02.03.1987", "3/2/1987", "19870302", "1987-03-02T00:00:00Z"] {
            let new = it.birth(day).unwrap();
            assert!(new.len() == day.len() && new != day, "{new}");
        }
        for text in ["north", "1e3", "400", ""] {
            assert_eq!(it.degrees(text, 180), None, "{text}");
        }
        assert!(it.phone_of_digits("4917055512345").starts_with("1555"));
        assert_eq!(it.phone_of_digits("491705551234"), it.account("491705551234"));
    }
}

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
        for text in ["north", "1e3", "400", ""] {
            assert_eq!(it.degrees(text, 180), None, "{text}");
        }
        assert!(it.phone_of_digits("4917055512345").starts_with("1555"));
        assert_eq!(it.phone_of_digits("491705551234"), it.account("491705551234"));
    }
}

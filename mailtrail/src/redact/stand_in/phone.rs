//! Phone numbers: those of fiction.

use super::{Sort, StandIns};
use crate::redact::keyed::take;

/// Whether a text is a phone number with its country.
pub(in crate::redact) fn is_phone(text: &str) -> bool {
    let Some(rest) = text.strip_prefix('+') else { return false };
    let digits = rest.bytes().filter(u8::is_ascii_digit).count();
    (8..=15).contains(&digits)
        && rest.bytes().all(|byte| byte.is_ascii_digit() || b" -().".contains(&byte))
        && !rest.starts_with('0')
}

/// Whether a phone number is one of fiction.
pub(in crate::redact) fn is_fiction(text: &str) -> bool {
    text.bytes().filter(u8::is_ascii_digit).take(4).eq(*b"1555")
}

impl StandIns {
    pub(super) fn phone(&self, phone: &str) -> String {
        if is_fiction(phone) {
            return phone.to_owned();
        }
        let digits: Vec<u8> = phone.bytes().filter(u8::is_ascii_digit).collect();
        let mut hash = self.key.hash(Sort::Phone, &digits);
        let mut new = "1555".chars().chain(std::iter::from_fn(|| char::from_digit(take(&mut hash, 10) as u32, 10)));
        phone.chars().map(|char| if char.is_ascii_digit() { new.next().unwrap_or('0') } else { char }).collect()
    }
}

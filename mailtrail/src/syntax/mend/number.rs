//! Numbers in forms that JSON does not have.

use mailtrail_wire::Reader;

use super::edits::Doubt;
use super::mender::Mender;
use crate::syntax::SyntaxKind;

impl Mender<'_> {
    /// What begins like a number.
    pub(super) fn number(&mut self) {
        let start = self.at;
        let rest = self.text.rest(start);
        let of_number = |char: char| char.is_ascii_alphanumeric() || matches!(char, '+' | '-' | '.' | '_');
        let length = rest.find(|char| !of_number(char)).unwrap_or(rest.len());
        let (token, end) = (&rest[..length], start + length);
        if is_number(token) {
            self.good += 1;
        } else if ["-Infinity", "+Infinity", "-inf", "-NaN"].contains(&token) {
            self.fault(SyntaxKind::NotFinite, start, None);
            self.edits.replace(start..end, "null", Doubt::Value);
        } else if self.text.rest(end).is_empty() && is_number(&format!("{token}0")) {
            // The end of the text cuts it.
            self.edits.insert_after(end, "0", Doubt::Value);
        } else if let Some(number) = plain(token) {
            self.fault(SyntaxKind::InvalidNumber, start, None);
            self.edits.replace(start..end, number, Doubt::Value);
        } else {
            self.bare(SyntaxKind::BareString);
            return;
        }
        self.at = end;
        self.completed(start, end);
    }
}

fn is_number(token: &str) -> bool {
    let mut reader = Reader::new(token);
    reader.number().is_ok() && reader.end().is_ok()
}

/// The number as JSON spells it.
fn plain(token: &str) -> Option<String> {
    let (sign, digits) = match token.as_bytes().first()? {
        b'-' => ("-", &token[1..]),
        b'+' => ("", &token[1..]),
        _ => ("", token),
    };
    let digits = digits.replace('_', "");
    let radix = match digits.get(..2) {
        Some("0x" | "0X") => 16,
        Some("0o" | "0O") => 8,
        Some("0b" | "0B") => 2,
        _ => 10,
    };
    if radix != 10 {
        return u64::from_str_radix(&digits[2..], radix).ok().map(|number| format!("{sign}{number}"));
    }
    let digits = digits.trim_end_matches(['L', 'l', 'n', 'f', 'F', 'd', 'D', 'm', 'M']);
    let (whole, rest) = digits.split_at(digits.find(['.', 'e', 'E']).unwrap_or(digits.len()));
    let whole = whole.trim_start_matches('0');
    let whole = if whole.is_empty() { "0" } else { whole };
    let (fraction, exponent) = rest.split_at(rest.find(['e', 'E']).unwrap_or(rest.len()));
    let fraction = if fraction == "." { "" } else { fraction };
    let number = format!("{sign}{whole}{fraction}{exponent}");
    (digits.contains(|char: char| char.is_ascii_digit()) && is_number(&number)).then_some(number)
}

//! Texts that are written in other letters: base64 of either alphabet, hexadecimal digits. What they say is replaced, and written in the same way.

use base64::Engine as _;
use base64::engine::general_purpose::{GeneralPurpose, STANDARD, STANDARD_NO_PAD, URL_SAFE, URL_SAFE_NO_PAD};

use super::edits::Edits;
use super::opaque::pass_on;
use super::redactor::{DEEPEST, Redactor};
use super::unread::Unread;

/// Shortest text in base64: what is shorter may be text by chance.
const SHORTEST: usize = 16;

/// Least number of hexadecimal digits.
const SHORTEST_HEX: usize = 24;

/// How a text is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Base64 { is_url: bool, is_padded: bool },
    Hex { is_upper: bool },
}

/// A text that was written in other letters.
#[derive(Debug)]
pub(super) struct Coded<'a> {
    pub(super) inner: String,
    /// What stands before it.
    prefix: &'a str,
    form: Form,
    /// Length of lines and what ends them, if there are several.
    lines: Option<(usize, &'a str)>,
    /// What ends the last line.
    tail: &'a str,
}

impl<'a> Coded<'a> {
    /// What a text says, if that is a text.
    pub(super) fn of(text: &'a str) -> Option<Self> {
        let bytes = text.as_bytes();
        if bytes.len() < SHORTEST || !begins(bytes) || bytes.len() == 36 && bytes[8] == b'-' && bytes[13] == b'-' {
            return None;
        }
        let first = memchr::memchr(b'\n', bytes).filter(|at| *at >= SHORTEST);
        let Some(first) = first else { return Self::of_line(text) };
        let end = if bytes[first - 1] == b'\r' { "\r\n" } else { "\n" };
        let length = first + 1 - end.len();
        let is_even = text.trim_end().split(end).all(|line| line.len() <= length);
        let tail = if text.ends_with(end) { end } else { "" };
        let joined = text.replace(end, "");
        let Coded { inner, form, .. } = Coded::of_line(&joined)?;
        is_even.then_some(Self { inner, prefix: "", form, lines: Some((length, end)), tail })
    }

    fn of_line(text: &'a str) -> Option<Self> {
        let (prefix, digits) = text.split_at(if text.starts_with("0x") { 2 } else { 0 });
        let (bytes, form) = hex(digits).or_else(|| if prefix.is_empty() { base64(text) } else { None })?;
        let inner = String::from_utf8(bytes).ok().filter(|inner| is_text(inner))?;
        Some(Self { inner, prefix, form, lines: None, tail: "" })
    }

    /// Another text, written as this one was.
    pub(super) fn again(&self, new: &str) -> String {
        let text = match self.form {
            Form::Base64 { is_url, is_padded } => engine(is_url, is_padded).encode(new),
            Form::Hex { is_upper } => {
                let digits: &[u8; 16] = if is_upper { b"0123456789ABCDEF" } else { b"0123456789abcdef" };
                let digit = |at: u8| char::from(digits[usize::from(at)]);
                new.bytes().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)]).collect()
            }
        };
        let Some((length, end)) = self.lines else { return format!("{}{text}", self.prefix) };
        let mut out = String::with_capacity(text.len() + text.len() / length * end.len());
        for (index, char) in text.chars().enumerate() {
            if index > 0 && index % length == 0 {
                out.push_str(end);
            }
            out.push(char);
        }
        out.push_str(self.tail);
        out
    }
}

/// Whether the first letters may be those of a text: of most words in these letters, the first bytes tell that they are none.
fn begins(bytes: &[u8]) -> bool {
    if matches!(bytes[0], b'0' | b'2'..=b'7')
        && bytes[..SHORTEST].iter().all(|byte| byte.is_ascii_hexdigit() || *byte == b'x')
    {
        return true;
    }
    let mut bits = 0;
    for byte in &bytes[..8] {
        let value = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' | b'_' => 63,
            _ => return false,
        };
        bits = bits << 6 | u64::from(value);
    }
    !bits.to_be_bytes()[2..].iter().any(|byte| is_control(*byte))
}

fn engine(is_url: bool, is_padded: bool) -> &'static GeneralPurpose {
    match (is_url, is_padded) {
        (false, true) => &STANDARD,
        (false, false) => &STANDARD_NO_PAD,
        (true, true) => &URL_SAFE,
        (true, false) => &URL_SAFE_NO_PAD,
    }
}

fn base64(text: &str) -> Option<(Vec<u8>, Form)> {
    let bytes = text.trim_end_matches('=').as_bytes();
    let is_plain = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/');
    let is_of_url = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    let length = bytes.iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
    let is_url = matches!(bytes.get(length), Some(b'-' | b'_'));
    if !(if is_url { bytes[length..].iter().all(is_of_url) } else { bytes[length..].iter().all(is_plain) }) {
        return None;
    }
    let is_padded = text.len() > bytes.len() || text.len().is_multiple_of(4);
    let decoded = engine(is_url, is_padded).decode(text).ok()?;
    Some((decoded, Form::Base64 { is_url, is_padded }))
}

fn hex(text: &str) -> Option<(Vec<u8>, Form)> {
    let bytes = text.as_bytes();
    if bytes.len() < SHORTEST_HEX || !bytes.len().is_multiple_of(2) || !bytes.iter().all(u8::is_ascii_hexdigit) {
        return None;
    }
    let has = |is: fn(&u8) -> bool| bytes.iter().any(is);
    let is_upper = has(u8::is_ascii_uppercase);
    // Digits alone are a number.
    if is_upper == has(u8::is_ascii_lowercase) {
        return None;
    }
    let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    let decoded = bytes.as_chunks::<2>().0.iter().map(|[high, low]| Some(digit(*high)? << 4 | digit(*low)?));
    Some((decoded.collect::<Option<Vec<u8>>>()?, Form::Hex { is_upper }))
}

fn is_control(byte: u8) -> bool {
    byte < b' ' && !matches!(byte, b'\n' | b'\r' | b'\t') || byte == 0x7f
}

/// Whether bytes are a text of somebody, and no number that looks like one.
fn is_text(text: &str) -> bool {
    !text.bytes().any(is_control) && !text.contains(char::REPLACEMENT_CHARACTER)
}

impl Redactor {
    /// Replaces in what a text says that is written in other letters; answers whether it is, and if it is the guard who asks, whether it found anything.
    pub(super) fn coded(&mut self, text: &str, at: usize, out: &mut Edits) -> bool {
        let Some(coded) = Coded::of(text) else { return false };
        let left = self.unpacks.checked_sub(coded.inner.len() as u64);
        let Some(left) = left.filter(|_| self.depth < DEEPEST) else {
            self.unread(if left.is_some() { Unread::Depth } else { Unread::Bytes }, text, at, out);
            return true;
        };
        self.unpacks = left;
        let mut edits = self.buffer();
        self.depth += 1;
        if self.is_guard || coded.inner.starts_with(['{', '[']) {
            self.mixed(&coded.inner, 0, &mut edits);
        } else {
            self.prose(&coded.inner, 0, &mut edits);
        }
        self.depth -= 1;
        let is_found = !edits.is_empty();
        if self.is_guard {
            pass_on(&edits, at..at + text.len(), out);
            self.give_back(edits);
            return is_found;
        }
        let mut new = String::with_capacity(coded.inner.len());
        edits.apply(&coded.inner, &mut new);
        if !self.may_pack(new.len() as u64) {
            self.unread(Unread::Bytes, text, at, out);
        } else if let Some((first, _)) = edits.iter().next() {
            out.push(at..at + text.len(), first.content, &coded.again(&new));
        }
        self.give_back(edits);
        true
    }

    /// The same for a word in a text, which may be packed as well.
    pub(super) fn coded_word(&mut self, word: &str, at: usize, out: &mut Edits) -> bool {
        if word.len() < SHORTEST {
            return false;
        }
        if word.starts_with("H4sI") {
            return self.nested(word, at, out);
        }
        self.coded(word, at, out)
    }

    /// The whole text of a mail in the form in which it stands.
    pub(super) fn mail_text(&self, text: &str) -> String {
        match Coded::of(text).filter(|coded| coded.inner.contains(['\n', ':'])) {
            Some(coded) => coded.again(&self.stand_ins.mail(&coded.inner)),
            None => self.stand_ins.mail(text),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_written_again_as_they_were() {
        let text = "mail to jane@example.com\nand to joe>>?";
        let wrapped = STANDARD
            .encode(text)
            .as_bytes()
            .chunks(20)
            .map(|it| String::from_utf8_lossy(it).into_owned())
            .collect::<Vec<_>>();
        for coded in [
            STANDARD.encode(text),
            STANDARD_NO_PAD.encode(text),
            URL_SAFE_NO_PAD.encode(text),
            "6a616e65406578616d706c652e636f6d".to_owned(),
            "6A616E65406578616D706C652E636F6D".to_owned(),
            "0x6a616e65406578616d706c652e636f6d".to_owned(),
            wrapped.join("\r\n"),
        ] {
            let it = Coded::of(&coded).unwrap_or_else(|| panic!("{coded}"));
            assert!(it.inner.contains("jane@example.com"), "{coded}");
            assert_eq!(it.again(&it.inner), coded);
        }
        for text in [
            "7c9e6679-7425-40de-944b-e07fc1f90ae7",
            "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b",
            "49590338271490256608559692538361",
            "AROAQWERTYUIOPASDFGH",
            "DescribeInstances",
            "name-abcdefghij",
            "",
        ] {
            assert!(Coded::of(text).is_none(), "{text}");
        }
    }
}

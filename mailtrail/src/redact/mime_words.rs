//! Words of headers that are encoded, `=?utf-8?B?…?=`, and addresses with `=40` in them.

use std::fmt::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use mailtrail_wire::Content;

use super::edits::Edits;
use super::opaque::pass_on;
use super::redactor::{DEEPEST, Redactor};
use super::stand_in::split_address;

/// An encoded word: its letters, and how they are written.
#[derive(Debug)]
struct Encoded<'a> {
    text: String,
    charset: &'a str,
    letter: char,
}

impl<'a> Encoded<'a> {
    fn of(word: &'a str) -> Option<Self> {
        let mut parts = word.strip_prefix("=?")?.strip_suffix("?=")?.splitn(3, '?');
        let (charset, letter, text) = (parts.next()?, parts.next()?, parts.next()?);
        let letter = letter.chars().next().filter(|_| letter.len() == 1)?;
        let bytes = match letter {
            'B' | 'b' => STANDARD.decode(text).ok()?,
            'Q' | 'q' => quoted(text, true),
            _ => return None,
        };
        // What is no UTF-8 is Latin-1, most likely.
        let text = String::from_utf8(bytes)
            .unwrap_or_else(|error| error.as_bytes().iter().map(|byte| char::from(*byte)).collect());
        Some(Self { text, charset, letter })
    }

    fn again(&self, new: &str) -> String {
        let is_latin = self.charset.len() > 6 && self.charset[..4].eq_ignore_ascii_case("iso-");
        let bytes: Vec<u8> = if is_latin && new.chars().all(|char| u8::try_from(char).is_ok()) {
            new.chars().filter_map(|char| u8::try_from(char).ok()).collect()
        } else {
            new.as_bytes().to_vec()
        };
        let text = if self.letter.eq_ignore_ascii_case(&'b') { STANDARD.encode(bytes) } else { unquoted(&bytes) };
        format!("=?{}?{}?{text}?=", self.charset, self.letter)
    }
}

/// The bytes of a text in which they stand behind equals signs.
fn quoted(text: &str, is_header: bool) -> Vec<u8> {
    let bytes = text.as_bytes();
    let digit = |at: usize| bytes.get(at).and_then(|byte| char::from(*byte).to_digit(16));
    let (mut out, mut at) = (Vec::with_capacity(bytes.len()), 0);
    while let Some(byte) = bytes.get(at) {
        let code = digit(at + 1).zip(digit(at + 2)).and_then(|(high, low)| u8::try_from(high << 4 | low).ok());
        match (byte, code) {
            (b'=', Some(code)) => {
                out.push(code);
                at += 2;
            }
            (b'_', _) if is_header => out.push(b' '),
            _ => out.push(*byte),
        }
        at += 1;
    }
    out
}

fn unquoted(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len() + 8);
    for byte in bytes {
        match byte {
            b' ' => out.push('_'),
            byte if byte.is_ascii_alphanumeric() || b"!*+-/.".contains(byte) => out.push(char::from(*byte)),
            byte => _ = write!(out, "={byte:02X}"),
        }
    }
    out
}

impl Redactor {
    /// Replaces in a word of a header that is encoded, or in an address whose sign is; answers whether it is one.
    pub(super) fn mime_word(&mut self, word: &str, at: usize, out: &mut Edits) -> bool {
        if word.starts_with("=?") {
            let Some(encoded) = Encoded::of(word).filter(|_| self.depth < DEEPEST) else { return false };
            let mut edits = self.buffer();
            self.depth += 1;
            if self.is_guard {
                self.guard(&encoded.text, 0, &mut edits);
            } else {
                self.prose(&encoded.text, 0, &mut edits);
            }
            self.depth -= 1;
            if self.is_guard {
                pass_on(&edits, at..at + word.len(), out);
            } else if let Some((first, _)) = edits.iter().next() {
                let mut new = String::with_capacity(encoded.text.len());
                edits.apply(&encoded.text, &mut new);
                out.push(at..at + word.len(), first.content, &encoded.again(&new));
            }
            self.give_back(edits);
            return true;
        }
        let Some(address) = quoted_address(word) else { return false };
        if self.is_guard {
            if let Some(content) = super::looks::looks_real(&address) {
                out.push(at..at + word.len(), content, "");
            }
            return true;
        }
        let new = self.stand_ins.by_form(&address).unwrap_or_else(|| address.clone());
        if new != address {
            self.put(Content::Address, word, &new.replace('@', "=40"), at, out);
        }
        true
    }
}

/// The address that a word is whose sign is written with an equals sign.
fn quoted_address(word: &str) -> Option<String> {
    let at = memchr::memmem::find(word.as_bytes(), b"=40").filter(|at| *at > 0)?;
    let rest = &word[at + 3..];
    let is_one = rest.contains('.') && !rest.contains(['=', '/', ':', '&']) && !word[..at].contains(['/', ':', '&']);
    let text = is_one.then(|| String::from_utf8(quoted(word, false)).ok())??;
    split_address(&text).is_some_and(|(_, domain)| super::stand_in::is_host(domain)).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_written_again_as_they_were() {
        for (word, text) in [
            ("=?utf-8?B?SmFuZSBSb2U=?=", "Jane Roe"),
            ("=?UTF-8?Q?J=C3=BCrgen_Roe?=", "J\u{fc}rgen Roe"),
            ("=?ISO-8859-1?q?J=FCrgen?=", "J\u{fc}rgen"),
        ] {
            let it = Encoded::of(word).unwrap();
            assert_eq!((&*it.text, it.again(text)), (text, word.to_owned()));
        }
        for word in ["=?utf-8?X?a?=", "=?utf-8?B?a", "=?=", "=?a?="] {
            assert!(Encoded::of(word).is_none(), "{word}");
        }
        assert_eq!(quoted_address("jane=40example.com").as_deref(), Some("jane@example.com"));
        assert!(quoted_address("a=40b").is_none() && quoted_address("x=401.5").is_none());
    }
}

//! Strings: finds their end sixteen bytes at a time, and resolves escapes.

use std::borrow::Cow;

use wide::u8x16;

use super::Reader;
use crate::{Fault, FaultKind};

const ONES: u64 = 0x0101_0101_0101_0101;
const HIGHS: u64 = ONES * 0x80;
const BACKSLASHES: u64 = ONES * 0x5c;
/// Turns a quote into a blank, and what is below a blank into something else below it.
const QUOTE_TO_BLANK: u64 = ONES * (b'"' ^ b' ') as u64;
const BEHIND_BLANK: u64 = ONES * 0x21;
const WORD: usize = size_of::<u64>();
/// Bytes that are looked at together.
pub(super) const BLOCK: usize = 16;

/// Word with the highest bit of the first byte that is a quote, a backslash or a control character, if there is one; bits of bytes behind
/// it and of bytes that are not ASCII may be there, too.
#[inline]
const fn candidates(word: u64) -> u64 {
    let control_or_quote = (word ^ QUOTE_TO_BLANK).wrapping_sub(BEHIND_BLANK);
    let backslash = (word ^ BACKSLASHES).wrapping_sub(ONES);
    (control_or_quote | backslash) & HIGHS
}

/// Which bytes of a block are quotes, backslashes or control characters: a bit each.
#[inline]
pub(super) fn specials(block: [u8; BLOCK]) -> u32 {
    const QUOTES: u8x16 = u8x16::new([b'"'; BLOCK]);
    const BACKSLASHES: u8x16 = u8x16::new([b'\\'; BLOCK]);
    const LAST_CONTROL: u8x16 = u8x16::new([0x1f; BLOCK]);
    let block = u8x16::new(block);
    let found = block.cmp_eq(QUOTES) | block.cmp_eq(BACKSLASHES) | block.min(LAST_CONTROL).cmp_eq(block);
    found.move_mask().cast_unsigned()
}

/// Offset of the first quote, backslash or control character at or after `at`.
#[inline]
pub(crate) fn special(bytes: &[u8], mut at: usize) -> usize {
    let Some(last) = bytes.len().checked_sub(BLOCK) else { return special_in_tail(bytes, at) };
    while at <= last
        && let Some(block) = bytes[at..].first_chunk()
    {
        let found = specials(*block);
        if found != 0 {
            return at + found.trailing_zeros() as usize;
        }
        at += BLOCK;
    }
    special_near_end(bytes, at)
}

/// The same within the last bytes of a text, which make no block.
#[cold]
fn special_near_end(bytes: &[u8], at: usize) -> usize {
    let (Some(block), Some(rest @ 1..)) = (bytes.last_chunk(), bytes.len().checked_sub(at)) else {
        return special_in_tail(bytes, at);
    };
    let found = specials(*block) >> (BLOCK - rest.min(BLOCK));
    if found == 0 { bytes.len() } else { at + found.trailing_zeros() as usize }
}

/// The same within the last bytes of a text that is shorter than a block.
fn special_in_tail(bytes: &[u8], at: usize) -> usize {
    let tail = bytes.get(at..).unwrap_or_default();
    bytes.len() - tail.len() + tail.iter().position(|byte| is_special(*byte)).unwrap_or(tail.len())
}

fn is_special(byte: u8) -> bool {
    matches!(byte, b'"' | b'\\' | ..0x20)
}

/// Whether a text can be written as it stands.
#[inline]
pub(crate) fn is_plain(text: &[u8]) -> bool {
    let word = |bytes: &[u8; WORD]| {
        let word = u64::from_le_bytes(*bytes);
        candidates(word) & !word
    };
    if let Some(last) = text.last_chunk() {
        let (blocks, _) = text.as_chunks();
        blocks.iter().fold(specials(*last), |found, block| found | specials(*block)) == 0
    } else if let (Some(first), Some(last)) = (text.first_chunk(), text.last_chunk()) {
        word(first) | word(last) == 0
    } else {
        !text.iter().any(|byte| is_special(*byte))
    }
}

impl<'a> Reader<'a> {
    /// Reads a text if one without escapes stands here; else the place stays, and reading it the long way tells why.
    ///
    /// What it gives fits two registers, unlike a fault.
    #[inline]
    pub(crate) fn plain(&mut self) -> Option<&'a str> {
        self.plain_here()
    }

    /// The same without a call, for the few places that most texts come by.
    #[allow(clippy::inline_always, reason = "a twentieth of reading: most fields are texts")]
    #[inline(always)]
    pub(crate) fn plain_here(&mut self) -> Option<&'a str> {
        if self.peek() != Some(b'"') {
            return None;
        }
        let start = self.at + 1;
        let bytes = self.text.as_bytes();
        let end = special(bytes, start);
        if bytes.get(end) != Some(&b'"') {
            return None;
        }
        let inner = self.text.get(start..end)?;
        self.at = end + 1;
        Some(inner)
    }

    /// Goes behind the text that stands here if it has no escapes; else the place stays.
    #[allow(clippy::inline_always, reason = "a tenth of checking: most values are texts")]
    #[inline(always)]
    pub(crate) fn skip_plain(&mut self) -> bool {
        if self.peek() != Some(b'"') {
            return false;
        }
        let bytes = self.text.as_bytes();
        let end = special(bytes, self.at + 1);
        let is_plain = bytes.get(end) == Some(&b'"');
        if is_plain {
            self.at = end + 1;
        }
        is_plain
    }

    /// Goes behind the text that stands here if it has no escapes and is as wanted; else the place stays.
    #[inline]
    pub(crate) fn skip_plain_if(&mut self, is_wanted: impl FnOnce(&str) -> bool) -> bool {
        let start = self.at;
        if self.plain().is_some_and(is_wanted) {
            return true;
        }
        self.at = start;
        false
    }

    /// Reads a text whose opening quote stands here: what is between the quotes, and what escapes it has.
    #[inline]
    pub(crate) fn quoted(&mut self) -> Result<(&'a str, Escapes), Fault> {
        let start = self.at + 1;
        let bytes = self.text.as_bytes();
        let mut end = special(bytes, start);
        let mut escapes = Escapes::None;
        // Most texts have no escapes: only they come out of the way.
        if bytes.get(end) != Some(&b'"') {
            (end, escapes) = escaped_end(bytes, end)?;
        }
        self.at = end + 1;
        Ok((&self.text[start..end], escapes))
    }
}

/// Escapes of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Escapes {
    /// None at all.
    None,
    /// Some, but none of a surrogate.
    Plain,
    /// Some, and surrogates among them, in pairs or not.
    Surrogates,
}

impl Escapes {
    pub(crate) fn any(self) -> bool {
        self != Self::None
    }
}

/// Offset of the closing quote of a text that has something special at `at` that is no quote, and its escapes.
#[cold]
fn escaped_end(bytes: &[u8], mut at: usize) -> Result<(usize, Escapes), Fault> {
    let mut escapes = Escapes::Plain;
    loop {
        match bytes.get(at) {
            Some(b'"') => return Ok((at, escapes)),
            Some(b'\\') => {
                let next = after_escape(bytes, at)?;
                if let [b'\\', b'u', b'd' | b'D', b'8'..=b'9' | b'a'..=b'f' | b'A'..=b'F', ..] = bytes[at..next] {
                    escapes = Escapes::Surrogates;
                }
                at = special(bytes, next);
            }
            Some(_) => return Err(Fault::new(FaultKind::ControlCharacter, at)),
            None => return Err(Fault::new(FaultKind::End, bytes.len())),
        }
    }
}

/// Offset behind the escape that begins at `at`.
fn after_escape(bytes: &[u8], at: usize) -> Result<usize, Fault> {
    match bytes.get(at + 1) {
        Some(b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't') => Ok(at + 2),
        Some(b'u') => {
            for offset in at + 2..at + 6 {
                match bytes.get(offset) {
                    Some(byte) if byte.is_ascii_hexdigit() => {}
                    Some(_) => return Err(Fault::new(FaultKind::InvalidEscape, at)),
                    None => return Err(Fault::new(FaultKind::End, bytes.len())),
                }
            }
            Ok(at + 6)
        }
        Some(_) => Err(Fault::new(FaultKind::InvalidEscape, at)),
        None => Err(Fault::new(FaultKind::End, bytes.len())),
    }
}

/// Text without its escapes; nothing if a surrogate stands alone.
pub(crate) fn unescape(inner: &str) -> Option<String> {
    let mut text = String::with_capacity(inner.len());
    let mut rest = inner;
    while let Some(at) = memchr::memchr(b'\\', rest.as_bytes()) {
        text.push_str(&rest[..at]);
        rest = &rest[at..];
        text.push(char::from_u32(next_unit(&mut rest)?)?);
    }
    text.push_str(rest);
    Some(text)
}

/// A name as text; one with an unpaired surrogate as it is written.
pub(crate) fn shown((inner, escaped): (&str, bool)) -> Cow<'_, str> {
    match escaped.then(|| unescape(inner)) {
        Some(Some(text)) => Cow::Owned(text),
        _ => Cow::Borrowed(inner),
    }
}

/// A name or text without its escapes, as UTF-8; unpaired surrogates become bytes that no UTF-8 has.
pub(crate) fn unescaped((inner, escaped): (&str, bool)) -> Cow<'_, [u8]> {
    if !escaped {
        return Cow::Borrowed(inner.as_bytes());
    }
    let mut bytes = Vec::with_capacity(inner.len());
    for unit in decode_units(inner) {
        if let Some(char) = char::from_u32(unit) {
            bytes.extend_from_slice(char.encode_utf8(&mut [0; 4]).as_bytes());
        } else {
            bytes.push(0xff);
            bytes.extend(unit.to_be_bytes());
        }
    }
    Cow::Owned(bytes)
}

/// Code points of the inside of a text, escapes undone and surrogate pairs joined; lone surrogates stay as they are.
pub(crate) fn decode_units(inner: &str) -> impl Iterator<Item = u32> + '_ {
    let mut rest = inner;
    std::iter::from_fn(move || next_unit(&mut rest))
}

/// Takes a character or an escape from the beginning of the inside of a text; nothing at its end.
#[inline]
fn next_unit(rest: &mut &str) -> Option<u32> {
    let mut chars = rest.chars();
    let first = chars.next()?;
    if first != '\\' {
        *rest = chars.as_str();
        return Some(u32::from(first));
    }
    let unit = match chars.next()? {
        'b' => 0x08,
        'f' => 0x0c,
        'n' => 0x0a,
        'r' => 0x0d,
        't' => 0x09,
        'u' => {
            let high = hex4(chars.as_str())?;
            let tail = &chars.as_str()[4..];
            if let (0xd800..=0xdbff, Some(low)) = (high, low_surrogate(tail)) {
                *rest = &tail[6..];
                return Some(0x1_0000 + ((high - 0xd800) << 10) + (low - 0xdc00));
            }
            *rest = tail;
            return Some(high);
        }
        other => u32::from(other),
    };
    *rest = chars.as_str();
    Some(unit)
}

fn low_surrogate(tail: &str) -> Option<u32> {
    hex4(tail.strip_prefix("\\u")?).filter(|unit| (0xdc00..=0xdfff).contains(unit))
}

fn hex4(text: &str) -> Option<u32> {
    u32::from_str_radix(text.get(..4)?, 16).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_specials_at_every_distance_and_after_high_bytes() {
        for special_byte in [b'"', b'\\', 0x00, 0x1f, b'\n'] {
            for filler in ["a", "é", " ", "\u{7f}", "!"] {
                for count in 0..40 {
                    let mut bytes = filler.repeat(count).into_bytes();
                    let expected = bytes.len();
                    bytes.push(special_byte);
                    assert_eq!(special(&bytes, 0), expected, "{special_byte:#x} behind {count} × {filler:?}");
                    assert_eq!(special(&bytes, expected + 1), expected + 1);
                    assert_eq!(special(&bytes[..expected], 0), expected, "nothing behind {count} × {filler:?}");
                    bytes.extend_from_slice(b"\"\\trailing");
                    assert_eq!(special(&bytes, 0), expected, "{special_byte:#x} after {count} × {filler:?}");
                }
            }
        }
    }

    #[test]
    fn joins_pairs_and_keeps_lone_surrogates_apart() {
        assert_eq!(unescape(r"\ud83d\ude00").as_deref(), Some("😀"));
        assert_eq!(unescape(r"\ud83d"), None);
        assert_eq!(unescape(r"\ude00\ud83d"), None);
        assert_eq!(decode_units(r"\ud83dx\ude00").collect::<Vec<_>>(), [0xd83d, 0x78, 0xde00]);
        assert_eq!(unescape(r#"\"\\\/\b\f\n\r\t\u00e9"#).as_deref(), Some("\"\\/\u{8}\u{c}\n\r\té"));
    }
}

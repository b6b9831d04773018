//! Bytes to text, piece by piece.

use std::char::REPLACEMENT_CHARACTER;

/// Bytes of U+FFFD in UTF-8.
pub(super) const REPLACEMENT_LENGTH: usize = REPLACEMENT_CHARACTER.len_utf8();

/// Most bytes that [`unfinished`] can return.
pub(super) const LONGEST_UNFINISHED: usize = 3;

/// Makes a text of bytes, of which those before `from` are known to be some; each maximal invalid sequence behind becomes
/// U+FFFD and is reported with its place in the text.
pub(super) fn text(bytes: Vec<u8>, from: usize, invalid: impl FnMut(usize, &[u8])) -> String {
    String::from_utf8(bytes).unwrap_or_else(|error| {
        let mut bytes = error.into_bytes();
        let rest = bytes.split_off(from);
        // What was a text still is one.
        let mut text = String::from_utf8(bytes).unwrap_or_default();
        append(&mut text, &rest, invalid);
        text
    })
}

/// Appends bytes to a text; each maximal invalid sequence becomes U+FFFD and is reported with its place in the text.
fn append(text: &mut String, bytes: &[u8], mut invalid: impl FnMut(usize, &[u8])) {
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        if !chunk.invalid().is_empty() {
            invalid(text.len(), chunk.invalid());
            text.push(REPLACEMENT_CHARACTER);
        }
    }
}

/// Length of the tail that begins a character and needs more bytes.
///
/// Tails that no byte could complete may count too: together with the bytes that follow they decode to the same text.
pub(super) fn unfinished(bytes: &[u8]) -> usize {
    let tail = bytes.iter().rev().take(LONGEST_UNFINISHED);
    for (length, &byte) in (1..).zip(tail) {
        let needed = match byte {
            0x80..=0xbf => continue,
            0xc2..=0xdf => 2,
            0xe0..=0xef => 3,
            0xf0..=0xf4 => 4,
            _ => 1,
        };
        return if needed > length { length } else { 0 };
    }
    0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tails_that_need_more_bytes() {
        assert_eq!(unfinished(b""), 0);
        assert_eq!(unfinished(b"a"), 0);
        for character in ["é", "€", "😀"] {
            let bytes = character.as_bytes();
            assert_eq!(unfinished(bytes), 0, "{character} is whole");
            for length in 1..bytes.len() {
                assert_eq!(unfinished(&bytes[..length]), length, "{character}");
            }
        }
        assert_eq!(unfinished(b"\x80\x80\x80\x80"), 0);
        assert_eq!(unfinished(b"\xff"), 0);
        assert_eq!(unfinished(b"\xe2\x82a"), 0);
    }

    #[test]
    fn each_maximal_invalid_sequence_is_reported_once() {
        let mut text = String::from("x");
        let mut found = Vec::new();
        append(&mut text, b"a\xff\xe2\x82b\xf0\x9f\x98", |at, bytes| {
            found.push((at, bytes.to_vec()));
        });
        assert_eq!(text, "xa\u{fffd}\u{fffd}b\u{fffd}");
        let expected: [(usize, &[u8]); 3] = [(2, b"\xff"), (5, b"\xe2\x82"), (9, b"\xf0\x9f\x98")];
        assert_eq!(found, expected.map(|(at, bytes)| (at, bytes.to_vec())));
    }
}

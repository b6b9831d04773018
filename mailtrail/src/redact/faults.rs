//! What makes a text invalid stays in it: a finding about the file is one about its fixture, too.

use super::edits::Edits;
use super::lossless::is_byte;

impl Edits {
    /// Appends the text with its replacements; each keeps the characters of what it replaces that no valid document has.
    pub(super) fn apply_lossless(&self, text: &str, out: &mut String) {
        let mut at = 0;
        for (edit, new) in self.iter() {
            out.push_str(&text[at..edit.start]);
            out.push_str(new);
            keep(&text[edit.start..edit.end], new, out);
            at = edit.end;
        }
        out.push_str(&text[at..]);
    }
}

/// Appends what is wrong in the old text and not in the new one.
pub(super) fn keep(old: &str, new: &str, out: &mut String) {
    // All bytes at once: most texts have none of these.
    let is_any = |byte: u8| u8::from(byte < 0x20) | u8::from(byte == 0xf4) | u8::from(byte == b'\\');
    if old.bytes().fold(0, |any, byte| any | is_any(byte)) == 0 {
        return;
    }
    let is_wrong = |char: &char| *char < ' ' || is_byte(*char);
    if old.chars().filter(is_wrong).count() != new.chars().filter(is_wrong).count() {
        out.extend(old.chars().filter(is_wrong));
    }
    for half in halves(old) {
        out.push_str(half);
    }
}

/// The escapes in a JSON string that are half a pair of surrogates; in a document in a string, with more backslashes.
fn halves(text: &str) -> impl Iterator<Item = &str> {
    let mut at = 0;
    std::iter::from_fn(move || {
        while let Some(begin) = memchr::memchr(b'\\', &text.as_bytes()[at..]).map(|found| at + found) {
            let signs = text[begin..].bytes().take_while(|byte| *byte == b'\\').count();
            let end = begin + signs + 5;
            at = begin + signs;
            match (unit(text, begin, signs), unit(text, end, signs)) {
                (Some(0xd800..=0xdbff), Some(0xdc00..=0xdfff)) => at = end + signs + 5,
                (Some(0xd800..=0xdfff), _) => {
                    at = end;
                    return text.get(begin..end);
                }
                _ => {}
            }
        }
        None
    })
}

/// The unit of UTF-16 that an escape with so many backslashes stands for.
fn unit(text: &str, at: usize, signs: usize) -> Option<u16> {
    let escape = text.get(at..at + signs + 5)?;
    let digits = escape.trim_start_matches('\\').strip_prefix('u').filter(|digits| digits.len() == 4)?;
    u16::from_str_radix(digits, 16).ok()
}

#[cfg(test)]
mod tests {
    use mailtrail_wire::Content;

    use super::*;

    #[test]
    fn what_is_wrong_stays() {
        for (old, kept) in [
            ("plum", ""),
            ("pl\u{1}um\t", "\u{1}\t"),
            ("pl\u{10ffe9}m", "\u{10ffe9}"),
            (r"\ud83d\ude00 plum", ""),
            (r"plum \ud83d", r"\ud83d"),
            (r"\\ud83d\\ude00 \uDE00\ud83d\n", r"\uDE00\ud83d"),
            (r"plum \\ud83d", r"\\ud83d"),
            ("\\0\u{113e1}\u{1b150}\u{1f59}", ""),
            ("\\ud83d\u{113e1}", "\\ud83d"),
        ] {
            let mut edits = Edits::default();
            edits.push(1..1 + old.len(), Content::Name, "new");
            let mut out = String::new();
            edits.apply_lossless(&format!("<{old}>"), &mut out);
            assert_eq!(out, format!("<new{kept}>"));
        }
    }
}

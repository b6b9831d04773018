//! Texts within texts, and the way back to where their parts stand.

use std::fmt::Write as _;

use super::edits::Edits;

/// A text as it is meant, and where each part of it is written.
#[derive(Debug, Default)]
pub(super) struct Unescaped {
    pub(super) text: String,
    /// Places from which on text and source go together: offset in the text, offset in the source.
    marks: Vec<(usize, usize)>,
    /// Escapes that JSON does not know, by their place in the source: they stay, so that they are found again.
    wrong: Vec<(usize, char)>,
}

impl Unescaped {
    /// What stands between the quotes of a JSON string; half a pair of surrogates becomes U+FFFD.
    pub(super) fn json(source: &str) -> Self {
        let mut it = Self::default();
        let mut at = 0;
        while let Some(length) = memchr::memchr(b'\\', &source.as_bytes()[at..]) {
            it.take(&source[at..at + length], at);
            at += length;
            let (char, bytes) = escape(&source.as_bytes()[at..]);
            if let Some(byte @ 0x20..=0x7e) = source.as_bytes().get(at + 1)
                && !b"\"\\/bfnrtu".contains(byte)
            {
                it.wrong.push((at, char::from(*byte)));
            }
            it.marks.push((it.text.len(), at));
            it.text.push(char);
            at = source.floor_char_boundary(at + bytes);
        }
        it.take(&source[at..], at);
        it.close(source.len());
        it
    }

    /// A cell of a table in which quotes are doubled.
    pub(super) fn doubled(source: &str) -> Self {
        let mut it = Self::default();
        let mut at = 0;
        while let Some(length) = source[at..].find("\"\"") {
            it.take(&source[at..=at + length], at);
            at += length + 2;
        }
        it.take(&source[at..], at);
        it.close(source.len());
        it
    }

    fn take(&mut self, part: &str, at: usize) {
        self.marks.push((self.text.len(), at));
        self.text.push_str(part);
    }

    fn close(&mut self, end: usize) {
        self.marks.push((self.text.len(), end));
    }

    /// Where a place of the text is in the source; as far as possible behind, for the end of a part.
    fn source(&self, at: usize, is_end: bool) -> usize {
        let index = if is_end {
            self.marks.partition_point(|(text, _)| *text < at)
        } else {
            self.marks.partition_point(|(text, _)| *text <= at)
        };
        // A part ends where the next one begins, else within its own.
        if is_end
            && let Some((text, source)) = self.marks.get(index)
            && *text == at
        {
            return *source;
        }
        let (text, source) = self.marks[index.saturating_sub(1)];
        source + (at - text)
    }

    /// Carries replacements in the text over to the source, `shift` bytes behind its beginning.
    pub(super) fn carry(&self, edits: &Edits, shift: usize, write: impl Fn(&str, &mut String), out: &mut Edits) {
        let mut new = String::new();
        for (edit, text) in edits.iter() {
            let range = shift + self.source(edit.start, false)..shift + self.source(edit.end, true);
            new.clear();
            write(text, &mut new);
            for (_, char) in self.wrong.iter().filter(|(at, _)| range.contains(&(shift + at))) {
                // A letter or a digit would be one more of the value, which may be too many.
                new.extend(['\\', if char.is_ascii_alphanumeric() { '-' } else { *char }]);
            }
            out.push(range, edit.content, &new);
        }
    }
}

/// Writes a text into a JSON string.
pub(super) fn write_json(text: &str, out: &mut String) {
    for char in text.chars() {
        match char {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            char if char < ' ' => _ = write!(out, "\\u{:04x}", u32::from(char)),
            char => out.push(char),
        }
    }
}

/// The character that an escape stands for, and its length in bytes.
fn escape(bytes: &[u8]) -> (char, usize) {
    let unit = |at: usize| {
        let hex = bytes.get(at..at + 4).and_then(|hex| std::str::from_utf8(hex).ok())?;
        u32::from_str_radix(hex, 16).ok()
    };
    match bytes.get(1) {
        Some(b'n') => ('\n', 2),
        Some(b'r') => ('\r', 2),
        Some(b't') => ('\t', 2),
        Some(b'b') => ('\u{8}', 2),
        Some(b'f') => ('\u{c}', 2),
        Some(b'u') => match (unit(2), bytes.get(6..8), unit(8)) {
            (Some(high @ 0xd800..0xdc00), Some(b"\\u"), Some(low @ 0xdc00..0xe000)) => {
                let char = 0x1_0000 + ((high - 0xd800) << 10) + (low - 0xdc00);
                (char::from_u32(char).unwrap_or(char::REPLACEMENT_CHARACTER), 12)
            }
            (Some(unit), _, _) => (char::from_u32(unit).unwrap_or(char::REPLACEMENT_CHARACTER), 6),
            _ => (char::REPLACEMENT_CHARACTER, 2),
        },
        Some(byte) if byte.is_ascii() => (char::from(*byte), 2),
        _ => (char::REPLACEMENT_CHARACTER, 1),
    }
}

#[cfg(test)]
mod tests {
    use mailtrail_wire::Content;

    use super::*;

    fn replaced(source: &str, it: &Unescaped, what: &str) -> String {
        let mut edits = Edits::default();
        let at = it.text.find(what).unwrap();
        edits.push(at..at + what.len(), Content::Text, "new");
        let mut carried = Edits::default();
        it.carry(&edits, 0, |text, out| out.push_str(text), &mut carried);
        let mut out = String::new();
        carried.apply(source, &mut out);
        out
    }

    #[test]
    fn parts_are_found_again() {
        for (source, what, expected) in [
            (r"a\nb", "\n", "anewb"),
            (r"a\nb", "a", r"new\nb"),
            (r"a\nb", "b", r"a\nnew"),
            (r"\u003cjane\u003e", "jane", r"\u003cnew\u003e"),
            (r"\u003cj\u0061ne\/", "jane", r"\u003cnew\/"),
            (r"\ud83d\ude00x", "x", r"\ud83d\ude00new"),
            (r"\ud83dx", "x", r"\ud83dnew"),
            ("plain", "lai", "pnewn"),
        ] {
            assert_eq!(replaced(source, &Unescaped::json(source), what), expected, "{source}");
        }
        for (source, what, expected) in
            [(r#"{""a"":1}"#, "a", r#"{""new"":1}"#), (r#"""a"#, "\"", "newa"), (r#"a"""#, "a", r#"new"""#)]
        {
            assert_eq!(replaced(source, &Unescaped::doubled(source), what), expected, "{source}");
        }
    }
}

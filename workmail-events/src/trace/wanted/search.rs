//! Case-insensitive search in a text.

/// Letters in the order of how rare they are in texts of logs; a search begins at the rarest of its own.
const RARE: &[u8] = b"zqjkxwvybgpfumhlcdrsnitoae";

/// A text in small letters that is looked for.
#[derive(Clone, Debug)]
pub(crate) struct Search {
    text: String,
    /// Offset of the byte that the search begins at.
    anchor: usize,
    /// That byte, as a small and as a capital letter; nothing if the text is empty or not ASCII.
    bytes: Option<(u8, u8)>,
}

impl Search {
    pub(crate) fn new(text: String) -> Self {
        let rank = |byte: u8| RARE.iter().position(|rare| *rare == byte).unwrap_or(if byte == b'@' { 10 } else { 20 });
        let anchor = (0..text.len()).min_by_key(|at| rank(text.as_bytes()[*at])).unwrap_or_default();
        let first = text.as_bytes().get(anchor).copied().filter(|_| text.is_ascii());
        Self { text, anchor, bytes: first.map(|byte| (byte, byte.to_ascii_uppercase())) }
    }

    /// Whether it stands in a text.
    pub(crate) fn is_in(&self, text: &str) -> bool {
        text.to_lowercase().contains(&self.text)
    }

    /// Whether it stands in one of the strings of JSON text; nothing if only its strings can tell, because of escapes or because of letters beyond ASCII.
    #[inline]
    pub(crate) fn is_plainly_in(&self, json: &str) -> Option<bool> {
        let (small, capital) = self.bytes?;
        let bytes = json.as_bytes();
        let is_plain = memchr::memchr(b'\\', bytes).is_none() && (json.is_ascii() || !json.contains(becomes_ascii));
        is_plain.then(|| {
            memchr::memchr2_iter(small, capital, bytes).any(|at| {
                let found = at.checked_sub(self.anchor).and_then(|start| bytes.get(start..start + self.text.len()));
                found.is_some_and(|found| found.eq_ignore_ascii_case(self.text.as_bytes()))
            })
        })
    }
}

/// Whether a letter is none of ASCII, and in small letters begins with one.
fn becomes_ascii(char: char) -> bool {
    matches!(char, '\u{130}' | '\u{212a}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_that_become_ascii() {
        let becomes = |char: &char| !char.is_ascii() && char.to_lowercase().any(|small| small.is_ascii());
        assert!(('\0'..=char::MAX).filter(becomes).eq(['\u{130}', '\u{212a}']));
        assert!(('\0'..=char::MAX).filter(becomes).all(becomes_ascii));
    }

    #[test]
    fn is_found_wherever_it_stands() {
        for text in ["j", "jane", "jane@example.com", "eee", "0-1"] {
            let search = Search::new(text.into());
            for (before, after) in [("", ""), ("x", "x"), ("j", "e"), ("jan", "ane"), ("é", "é")] {
                let json = format!("\"{before}{}{after}\"", text.to_uppercase());
                assert_eq!(search.is_plainly_in(&json), Some(true), "{json}");
                let cut = json[..json.len() - after.len() - 2].to_lowercase();
                assert_eq!(search.is_plainly_in(&cut), Some(cut.contains(text)), "{cut}");
            }
        }
        for (text, json) in [("é", "\"é\""), ("", "\"a\""), ("a", r#""\u0061""#), ("k", "\"\u{212a}\"")] {
            assert_eq!(Search::new(text.into()).is_plainly_in(json), None, "{text}");
            assert!(Search::new(text.into()).is_in(json) || json.contains('\\'), "{text}");
        }
    }
}

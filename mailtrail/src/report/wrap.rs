//! Lines of a width.

use unicode_width::UnicodeWidthChar as _;

/// The text in pieces that are no wider than asked for, cut at blanks or, within a longer word, anywhere; only a single character may be wider. There is at
/// least one piece. The blanks at which it is cut, one for each cut, stand in none.
pub(super) fn wrap(text: &str, width: usize) -> Vec<&str> {
    let (mut pieces, mut start, mut blank, mut used) = (Vec::new(), 0, None, 0);
    for (at, char) in text.char_indices() {
        let wide = char.width().unwrap_or_default();
        if used + wide > width && at > start {
            if char == ' ' {
                pieces.push(&text[start..at]);
                (start, blank, used) = (at + 1, None, 0);
                continue;
            }
            let (end, next) = blank.map_or((at, at), |blank| (blank, blank + 1));
            pieces.push(&text[start..end]);
            (start, blank) = (next, None);
            used = text[start..at].chars().filter_map(unicode_width::UnicodeWidthChar::width).sum();
        }
        if char == ' ' && at > start {
            blank = Some(at);
        }
        used += wide;
    }
    pieces.push(&text[start..]);
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn at_blanks_or_within_words() {
        for (text, width, expected) in [
            ("", 5, &[""][..]),
            ("one two", 7, &["one two"]),
            ("one two", 6, &["one", "two"]),
            ("one two", 3, &["one", "two"]),
            ("one two three", 8, &["one two", "three"]),
            ("abcdefgh", 3, &["abc", "def", "gh"]),
            ("a bcdefgh", 3, &["a", "bcd", "efg", "h"]),
            ("a  b", 2, &["a ", "b"]),
            (" a b", 2, &[" a", "b"]),
            ("東京都", 4, &["東京", "都"]),
            ("東京", 1, &["東", "京"]),
        ] {
            assert_eq!(wrap(text, width), expected, "{text:?} {width}");
        }
    }
}

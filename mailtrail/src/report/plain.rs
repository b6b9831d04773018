//! Makes text of the input safe for a terminal and for one line of a report.

use std::borrow::Cow;
use std::fmt::Write as _;

use mailtrail_wire::is_hidden;

/// Escapes every character of a text that could break a line, color a terminal, reverse text or be invisible.
///
/// ```
/// use mailtrail::report::plain;
///
/// assert_eq!(plain("jane@example.com"), "jane@example.com");
/// assert_eq!(plain("a\u{1b}[31m\nb\u{202e}"), r"a\u{1b}[31m\nb\u{202e}");
/// ```
pub fn plain(text: &str) -> Cow<'_, str> {
    escaped(text, |char, out| out.extend(char.escape_default()))
}

/// Escapes the same characters in JSON text. They can only occur in its strings, so its content stays the same.
///
/// ```
/// use mailtrail::report::plain_json;
///
/// assert_eq!(plain_json("\"\u{9b}m \u{202e} \u{e0041}\""), r#""\u009bm \u202e \udb40\udc41""#);
/// ```
pub fn plain_json(json: &str) -> Cow<'_, str> {
    escaped(json, |char, out| {
        for unit in char.encode_utf16(&mut [0; 2]) {
            _ = write!(out, "\\u{unit:04x}");
        }
    })
}

fn escaped(text: &str, escape: impl Fn(char, &mut String)) -> Cow<'_, str> {
    // Printable ASCII, nearly all there is, is looked at byte by byte.
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~')) || !text.contains(is_hidden) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    for char in text.chars() {
        if is_hidden(char) { escape(char, &mut out) } else { out.push(char) }
    }
    Cow::Owned(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_seen_stays() {
        for text in ["", "plain", "Zürich 東京 😀", r#"{"a":"\u001b"}"#, "`\"\\"] {
            assert_eq!(plain(text), text);
            assert_eq!(plain_json(text), text);
        }
    }

    #[test]
    fn nothing_hidden_is_left() {
        for char in ('\0'..=char::MAX).filter(|char| is_hidden(*char)) {
            let text = format!("a{char}b");
            assert!(plain(&text).bytes().all(|byte| matches!(byte, b' '..=b'~')), "{char:?}");
            let json = format!("\"{}\"", plain_json(&text));
            assert_eq!(serde_json::from_str::<String>(&json).unwrap(), format!("a{char}b"), "{json}");
        }
    }
}

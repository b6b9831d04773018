//! Decides whether a document seems to begin somewhere in a line of text.

use mailtrail_wire::Reader;

use super::SIGHT;

/// What begins at a bracket.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Opening {
    /// An object, or something that was meant as one.
    Object,
    /// A list of objects, lists or packed documents.
    List,
    /// A document in a string, which begins with the quote before the bracket.
    Packed,
    /// Nothing of that kind.
    None,
}

/// What begins at a bracket in a text, or at the quote before one; looks at no more than what is near.
pub(super) fn opening(text: &str, at: usize) -> Opening {
    let (before, near) = (&text.as_bytes()[..at], &text.as_bytes()[at..text.len().min(at + SIGHT)]);
    let inner = near.get(1..).unwrap_or_default().trim_ascii_start();
    match near.first() {
        Some(b'"') if matches!(inner.first(), Some(b'{' | b'[')) || begins_packed(inner) => Opening::Packed,
        Some(b'{') if before.ends_with(b"\"") && inner.starts_with(b"\\\"") => Opening::Packed,
        Some(b'{') if begins_member(inner, is_on_line(near)) => Opening::Object,
        Some(b'[') if before.ends_with(b"\"") && inner.starts_with(b"{\\\"") => Opening::Packed,
        Some(b'[') if begins_item(inner) => Opening::List,
        _ => Opening::None,
    }
}

/// Whether what stands behind a quote is a string again that a document begins in, encoded any number of times.
fn begins_packed(inner: &[u8]) -> bool {
    let document = inner.trim_ascii_start();
    let escaped = document.iter().take_while(|byte| matches!(byte, b'\\' | b'"')).count();
    let is_quote = document[..escaped].ends_with(b"\\\"");
    let next = document[escaped..].split_first().map(|(first, rest)| (*first, rest.first().copied()));
    is_quote && matches!(next, Some((b'{' | b'[', Some(b'\\' | b'{' | b'}' | b'['))))
}

/// Whether what stands behind a brace is a member, even one that a program wrote in another notation, or the end.
fn begins_member(inner: &[u8], is_on_line: bool) -> bool {
    match inner.first() {
        Some(b'}') => true,
        // On the line of the brace the colon may be missing; on another line it tells a field from other text.
        Some(b'"') => is_on_line && !matches!(inner.get(1), Some(b'{' | b'[')) || names_field(&inner[1..]),
        Some(b'\'') => inner[1..].contains(&b'\''),
        Some(byte) if byte.is_ascii_alphabetic() || *byte == b'_' => {
            let name = inner.iter().take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'_').count();
            inner.get(name) == Some(&b':') && matches!(inner.get(name + 1), Some(b' ' | b'\n' | b'"' | b'\'' | b'['))
        }
        Some(_) => inner.starts_with("“".as_bytes()),
        None => false,
    }
}

/// Whether what follows the first bracket stands on the same line.
fn is_on_line(near: &[u8]) -> bool {
    near.iter().skip(1).take_while(|byte| byte.is_ascii_whitespace()).all(|byte| *byte != b'\n')
}

/// Whether what stands behind a quote is a name with a colon behind it, as far as can be seen.
fn names_field(inner: &[u8]) -> bool {
    let mut escaped = false;
    let end = inner.iter().position(|byte| {
        let ends = *byte == b'"' && !escaped;
        escaped = *byte == b'\\' && !escaped;
        ends
    });
    match end {
        Some(end) => matches!(inner[end + 1..].trim_ascii_start().first(), None | Some(b':')),
        // A string that holds a document is no name.
        None => !matches!(inner.first(), Some(b'{' | b'[')),
    }
}

/// Whether what stands behind a bracket is an element that is a document.
fn begins_item(inner: &[u8]) -> bool {
    // A list may be the element of a list, and so on.
    let nested = inner.iter().take_while(|byte| **byte == b'[' || byte.is_ascii_whitespace()).count();
    let inner = &inner[nested..];
    match inner.first() {
        Some(b'{') => begins_member(inner[1..].trim_ascii_start(), is_on_line(inner)),
        Some(b'"') => matches!(inner[1..].trim_ascii_start().first(), Some(b'{' | b'[')),
        _ => false,
    }
}

/// Whether a text begins with words in brackets or braces and goes on in the same line, `[INFO] ready`, `{0} of {1}`, and is no
/// array and no object.
pub(super) fn has_tag(text: &str) -> bool {
    if text.starts_with("{\"") {
        return false;
    }
    let line = text.as_bytes().get(..SIGHT).unwrap_or(text.as_bytes());
    let Some((close, ends)) = line.first().and_then(|first| match first {
        b'[' => Some((b']', &b"\"{"[..])),
        b'{' => Some((b'}', &b"\"{[:,'"[..])),
        _ => None,
    }) else {
        return false;
    };
    let is_end = |byte: &u8| *byte == close || *byte == b'\n' || ends.contains(byte);
    let end = line.iter().skip(1).position(is_end).map(|end| end + 1);
    let Some((tag, [found, rest @ ..])) = end.and_then(|end| line.split_at_checked(end)) else {
        return false;
    };
    let goes_on = match rest {
        [b' ' | b'\t', next, ..] => !next.is_ascii_whitespace(),
        // An object is meant as one; what stands alone in brackets is a tag.
        [b'\n', ..] | [b'\r', b'\n', ..] => close == b']',
        [next, ..] => !next.is_ascii_whitespace() && !matches!(next, b',' | b']' | b'}'),
        [] => false,
    };
    *found == close && goes_on && Reader::new(&text[..=tag.len()]).skip().is_err()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_begins_in_a_line() {
        for (text, expected) in [
            ("INFO {\"a\":1}", Opening::Object),
            ("INFO {}", Opening::Object),
            ("event: {\n  \"a\"", Opening::Object),
            ("event: { Records: [", Opening::Object),
            ("event: {'a': 1}", Opening::Object),
            ("body \"{\\\"a\\\":1}\"", Opening::Packed),
            ("got [{\"a\":1}]", Opening::List),
            ("got [ [ {} ] ]", Opening::List),
            ("got [\"{\\\"a\\\":1}\"]", Opening::List),
            ("template {0} done", Opening::None),
            ("set {a, b}", Opening::None),
            ("fn() {", Opening::None),
            ("fn() {\n\"quoted\" words", Opening::None),
            ("event {\"eventType\" \"Bounce\"}", Opening::Object),
            ("[INFO] x", Opening::None),
            ("[1] x", Opening::None),
        ] {
            let at = text.find(['{', '[']).unwrap();
            assert_eq!(opening(text, at), expected, "{text}");
        }
    }

    #[test]
    fn strings_that_are_encoded_more_than_once() {
        let mut text = "{\"a\":1}".to_owned();
        for _ in 0..4 {
            text = serde_json::to_string(&text).unwrap();
            assert_eq!(opening(&text, 0), Opening::Packed, "{text}");
        }
        for text in ["\"\\\"{name}\\\" is missing\"", "\"\\\"a\\\"\"", "\"\"", "\"\\\""] {
            assert_eq!(opening(text, 0), Opening::None, "{text}");
        }
    }

    #[test]
    fn words_in_brackets() {
        let long = format!("[{}] ready", "main".repeat(20));
        for text in [
            "[INFO] ready",
            "[2026-03-02 08:15:30]\tready",
            "[trace] {",
            "[a, b] c",
            "[INFO]: ready",
            "[INFO]ready",
            "[INFO][main] ready",
            "[INFO]\nready",
            "[main, INFO]\r\n{}",
            "{0} of {1}",
            "{name}: {\"a\":1}",
            &long,
        ] {
            assert!(has_tag(text), "{text}");
        }
        for text in [
            "[]",
            "[a],",
            "[a]]",
            "[a]}",
            "[1] 2",
            "[null] {}",
            "[{\"a\":1}] x",
            "[\"a\"] x",
            "[a]",
            "[a\n] b",
            "[a] \n",
            "[a",
            "[",
            "{} x",
            "{oops}",
            "{oops} ",
            "{a: 1} x",
            "{'a'} x",
            "{\"a\"} x",
            "{",
        ] {
            assert!(!has_tag(text), "{text}");
        }
    }
}

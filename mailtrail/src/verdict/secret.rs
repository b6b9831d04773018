//! Secrets in excerpts, where no pointer says which value belongs to which field.

use std::ops::Range;

use mailtrail_wire::{Reader, is_secret, may_be_secret};

use super::{secret_form, veil};

/// Text before a place that is looked at.
const NEAR: usize = 4096;

/// Whether the last name before a place of a broken text is that of a secret: what stands there may be a part of it.
///
/// A name stands before a colon or an equals sign, in quotes or not.
pub(super) fn is_behind_secret(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or(text).as_bytes();
    let near = &before[before.len().saturating_sub(NEAR)..];
    let mut end = near.len();
    while let Some(sign) = near[..end].iter().rposition(|byte| matches!(byte, b':' | b'=')) {
        let (name, is_field) = name_before(&near[..sign]);
        if std::str::from_utf8(name).is_ok_and(is_secret) {
            return true;
        }
        if is_field {
            return false;
        }
        end = sign;
    }
    false
}

/// The name that ends a text, without its quotes, and whether it is that of a field and no word of a value.
fn name_before(text: &[u8]) -> (&[u8], bool) {
    let (before, name, is_quoted) = name_in_quotes(text);
    let is_first = || matches!(before.trim_ascii_end().last(), Some(b'{' | b','));
    (name, !name.is_empty() && (is_quoted || is_first()))
}

/// What stands before the name that ends a text, the name without its quotes, and whether it has any.
fn name_in_quotes(text: &[u8]) -> (&[u8], &[u8], bool) {
    let text = text.trim_ascii_end();
    let end = text.iter().rposition(|byte| !matches!(byte, b'"' | b'\'' | b'`' | b'\\')).map_or(0, |last| last + 1);
    let is_of_name = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.');
    let start = text[..end].iter().rposition(|byte| !is_of_name(byte)).map_or(0, |last| last + 1);
    (&text[..start], &text[start..end], end < text.len())
}

/// Text behind a window that tells how long a word is that ends it.
const FAR: usize = 200;

/// A part of a text that is not shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Hidden {
    pub(super) range: Range<usize>,
    /// Bytes at its beginning that are shown nevertheless.
    pub(super) told: usize,
}

/// What of a window of a text must not be shown, in order: values of fields whose names are those of secrets, and words that look like keys.
///
/// In a text that is no JSON nobody knows where a value ends: all behind such a name is hidden, colon or not.
pub(super) fn hidden(text: &str, window: Range<usize>, is_valid: bool) -> Vec<Hidden> {
    let from = text.ceil_char_boundary(window.start.saturating_sub(NEAR));
    let mut hides = Vec::new();
    let before = &text[from..window.start];
    if from > 0 && !before.contains(['"', '\'']) {
        // In the middle of a long string, whose name is out of sight.
        let end = text[window.clone()].find(['"', '\'']).map_or(window.end, |end| window.start + end);
        hides.push(Hidden { range: window.start..end, told: 0 });
    }
    if is_valid {
        hide_values(text, from..window.end, &mut hides);
    } else {
        let mut words = words(&text[from..window.end], |byte| byte.is_ascii_alphanumeric() || b"_-".contains(&byte));
        if let Some(name) = words.find(|word| is_secret(&text[from + word.start..from + word.end])) {
            let behind = from + name.end;
            let gap = text[behind..window.end].bytes().take_while(|byte| b"\"'\\ \t:=".contains(byte)).count();
            hides.push(Hidden { range: behind + gap..window.end, told: 0 });
        }
    }
    hide_keys(text, &window, &mut hides);
    hides.retain(|hide| hide.range.end > window.start && !hide.range.is_empty());
    hides.sort_by_key(|hide| hide.range.start);
    hides
}

/// Hides the values of secrets in a part of JSON.
fn hide_values(text: &str, part: Range<usize>, hides: &mut Vec<Hidden>) {
    let mut at = part.start;
    while let Some(sign) = memchr::memchr2(b':', b'=', &text.as_bytes()[at..part.end]).map(|sign| at + sign) {
        at = sign + 1;
        let name = name_in_quotes(&text.as_bytes()[part.start..sign]).1;
        // Nearly all names are told by their last letters.
        if may_be_secret(name) && std::str::from_utf8(name).is_ok_and(is_secret) {
            let start = at + text[at..].bytes().take_while(u8::is_ascii_whitespace).count();
            let end = value_end(text, start, part.end).max(start);
            hides.push(Hidden { range: start..end, told: 0 });
            at = end.min(part.end);
        }
    }
}

/// Where the value ends that begins at an offset: JSON, or part of a string.
fn value_end(text: &str, start: usize, until: usize) -> usize {
    let rest = &text[start..];
    let slashes = rest.bytes().take_while(|byte| *byte == b'\\').count();
    let is_quoted = rest.as_bytes().get(slashes) == Some(&b'"');
    match rest.as_bytes().first() {
        Some(b'"' | b'{' | b'[') => {
            let mut reader = Reader::new(text);
            reader.seek(start);
            reader.skip().map_or(until, |()| reader.at())
        }
        _ if is_quoted => {
            let inside = start + slashes + 1;
            let closes = |at: &usize| {
                let before = text.as_bytes()[inside..*at].iter().rev().take_while(|byte| **byte == b'\\').count();
                before <= slashes
            };
            let mut quotes =
                memchr::memchr_iter(b'"', &text.as_bytes()[inside..until.max(inside)]).map(|at| inside + at);
            quotes.find(closes).map_or(until, |at| at + 1)
        }
        _ if slashes > 0 || rest.starts_with('\'') => until,
        _ => start + rest.find([',', '}', ']', '"', '&', ' ', '\\', '\n', '\r', '\t']).unwrap_or(rest.len()),
    }
}

/// Hides words of a window that look like keys or tokens, but for how they begin.
fn hide_keys(text: &str, window: &Range<usize>, hides: &mut Vec<Hidden>) {
    let from = text.ceil_char_boundary(window.start.saturating_sub(FAR));
    let until = text.floor_char_boundary(window.end.saturating_add(FAR));
    for word in words(&text[from..until], veil::is_of_key) {
        let word = from + word.start..from + word.end;
        if word.end > window.start && word.start < window.end && veil::is_key(&text[word.clone()]) {
            let told = if word.start >= window.start { veil::TOLD } else { 0 };
            hides.push(Hidden { range: word, told });
        }
    }
    let mut at = 0;
    while let Some((range, form)) = secret_form::next(&text[from..until], at) {
        at = range.end;
        let range = from + range.start..from + range.end;
        let is_secret = matches!(form, secret_form::Form::Secret | secret_form::Form::Login);
        if is_secret && range.end > window.start && range.start < window.end {
            hides.push(Hidden { range, told: 0 });
        }
    }
}

/// Parts of a text that are made of certain ASCII characters.
fn words(text: &str, is_of_word: fn(u8) -> bool) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let bytes = text.as_bytes();
        let start = at + bytes[at..].iter().position(|byte| is_of_word(*byte))?;
        let length = bytes[start..].iter().position(|byte| !is_of_word(*byte)).unwrap_or(bytes.len() - start);
        at = start + length;
        Some(start..at)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A text without what is hidden in it from an offset on.
    fn shown(text: &str, from: usize, is_valid: bool) -> String {
        let mut out = text.to_owned();
        for hide in hidden(text, from..text.len(), is_valid).into_iter().rev() {
            out.replace_range(hide.range.start.max(from)..hide.range.end.min(text.len()), "*");
        }
        out[from..].to_owned()
    }

    #[test]
    fn values_of_secrets_are_hidden() {
        for (text, expected) in [
            (r#"{"password": "a\"b", "user": 1}"#, r#"{"password": *, "user": 1}"#),
            (r#"{"secretString":{"a":["}"]},"b":2}"#, r#"{"secretString":*,"b":2}"#),
            (r#"{"a":"{\"sessionToken\":\"b c\",\"d\":1}"}"#, r#"{"a":"{\"sessionToken\":*,\"d\":1}"}"#),
            (r#"{"url":"?X-Amz-Signature=abc&b=c"}"#, r#"{"url":"?X-Amz-Signature=*&b=c"}"#),
            (r#"{"nextToken":"a"}"#, r#"{"nextToken":"a"}"#),
        ] {
            assert_eq!(shown(text, 0, true), expected);
        }
        assert_eq!(shown(r#"{"password" "a", "user": 1}"#, 0, false), r#"{"password" "*"#);
        let long = format!(r#"{{"password":"{}","user":1}}"#, "ab ".repeat(3000));
        assert_eq!(shown(&long, 3000, true), r#"*,"user":1}"#);
        assert_eq!(shown(&long, 8000, true), r#"*","user":1}"#, "its name is out of sight");
    }

    #[test]
    fn what_follows_the_name_of_a_secret() {
        for text in [
            "{\"password\":",
            "{\"password\" : \"a\" ",
            "{password: abc ",
            "{'password'='ab",
            "{\\\"password\\\":\\\"a",
            "{\"user\":1,\"password\":\"a:b\" ",
        ] {
            assert!(is_behind_secret(text, text.len()), "{text}");
        }
        for text in ["", "{", "password", "{\"password\":1,\"user\":", "{\"passwords\":"] {
            assert!(!is_behind_secret(text, text.len()), "{text}");
        }
    }
}

//! Decides by its beginning whether a string seems to hold JSON.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use mailtrail_wire::{JsonKind, JsonRef};

/// Characters that are looked at.
const NEAR: usize = 256;

/// How often JSON may be packed in strings within each other and still be seen.
const DEEPEST: usize = 8;

/// Whether a value is a string that holds JSON, as text or in base64.
pub(super) fn holds_json(value: JsonRef<'_>) -> bool {
    holds_text(value) || holds_base64(value)
}

/// Whether a value is a string of JSON text.
pub(super) fn holds_text(value: JsonRef<'_>) -> bool {
    value.kind() == JsonKind::Text && begins_json(&beginning(value.text()), DEEPEST)
}

/// Whether a value is a string of base64 that JSON or gzip begins in.
pub(super) fn holds_base64(value: JsonRef<'_>) -> bool {
    /// Characters that stand for the first bytes.
    const FIRST: usize = 8;
    if value.kind() != JsonKind::Text {
        return false;
    }
    let first = value.text().get(1..=FIRST).and_then(|first| STANDARD.decode(first).ok());
    let begins = match first.as_deref() {
        Some([0x1f, 0x8b, 8, ..]) => true,
        Some([b'{' | b'[', rest @ ..]) => {
            matches!(rest.trim_ascii_start().first(), None | Some(b'"' | b'{' | b'[' | b'}'))
        }
        _ => false,
    };
    let is_base64 = |text: &str| text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+/=\\".contains(&byte));
    begins && value.as_str().is_some_and(|text| is_base64(&text))
}

fn begins_json(text: &str, depth: usize) -> bool {
    let text = text.trim_ascii_start();
    let inner = text.get(1..).unwrap_or_default().trim_ascii_start().bytes().next();
    match text.bytes().next() {
        Some(b'{') => matches!(inner, Some(b'"' | b'}')),
        Some(b'[') => matches!(inner, Some(b'{' | b'[' | b'"')),
        Some(b'"') => depth > 0 && begins_json(&beginning(text), depth - 1),
        _ => false,
    }
}

/// What the beginning of a string in JSON stands for, as far as it matters: white space, quotes and brackets.
fn beginning(json: &str) -> String {
    let mut chars = json.chars().skip(1).take(NEAR);
    let mut text = String::new();
    while let Some(char) = chars.next() {
        match char {
            '\\' => match chars.next() {
                Some('n' | 'r' | 't') => text.push(' '),
                Some('u') => {
                    let hex: String = chars.by_ref().take(4).collect();
                    text.extend(u32::from_str_radix(&hex, 16).ok().and_then(char::from_u32));
                }
                Some(other) => text.push(other),
                None => {}
            },
            '"' => break,
            other => text.push(other),
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use mailtrail_wire::Json;

    #[test]
    fn strings_that_hold_json() {
        for (json, expected) in [
            (r#""{\"a\":1}""#, true),
            (r#""{\n  \"a\":1}""#, true),
            (r#""\u007b\u0022a\":1}""#, true),
            (r#""{}""#, true),
            (r#""[{\"a\":1}]""#, true),
            (r#""\"{\\\"a\\\":1}\"""#, true),
            (r#""eyJhIjoxfQ==""#, true),
            (r#""H4sIAAAAAAAA""#, true),
            (r#""{type=IAMUser, arn=a}""#, false),
            (r#""[INFO] ready""#, false),
            (r#""eyJhIjoxfQ.eyJi.c""#, false),
            (r#""text""#, false),
            (r#""""#, false),
            (r#"{"a":1}"#, false),
            ("1", false),
        ] {
            assert_eq!(holds_json(Json::parse(json).unwrap().view()), expected, "{json}");
        }
    }
}

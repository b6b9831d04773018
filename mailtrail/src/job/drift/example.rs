//! Describes values without revealing them: their JSON type and form, and their text only if it looks like an enum value.

use std::borrow::Cow;

use mailtrail_wire::{JsonKind, JsonRef};

/// Longest word that is told.
const LONGEST: usize = 48;

/// Fields of an object that are told.
const SHOWN: usize = 8;

/// Digits in a word that is told: versions have a few, identifiers many.
const DIGITS: usize = 3;

/// A value in words.
pub(super) fn of(value: JsonRef<'_>) -> String {
    match value.kind() {
        JsonKind::Null => "`null`".into(),
        JsonKind::Bool => "a boolean".into(),
        JsonKind::Number => format!("a number of {}", counted(value.text().trim().len(), "character")),
        JsonKind::Text => text(&value.as_str().unwrap_or_default()),
        JsonKind::List => match value.items().next() {
            Some(first) => {
                format!("an array of {}, the first {}", counted(value.items().count(), "element"), flat(first))
            }
            None => "an empty array".into(),
        },
        JsonKind::Object => {
            let names: Vec<_> = value
                .members()
                .map(|(name, value)| format!("{} ({})", self::name(&name), flat(value)))
                .take(SHOWN)
                .collect();
            match value.members().count() {
                0 => "an empty object".into(),
                count if count > SHOWN => format!("an object with {} and {} more", names.join(", "), count - SHOWN),
                _ => format!("an object with {}", names.join(", ")),
            }
        }
    }
}

/// The type of a value within another one.
fn flat(value: JsonRef<'_>) -> &'static str {
    match value.kind() {
        JsonKind::Null => "null",
        JsonKind::Bool => "boolean",
        JsonKind::Number => "number",
        JsonKind::Text => "string",
        JsonKind::List => "array",
        JsonKind::Object => "object",
    }
}

fn text(text: &str) -> String {
    // In capital letters as most enums have them: other words may be names, or worse.
    let is_loud = text.len() > 1 && text.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'_');
    if is_word(text) && is_loud { format!("`{text}`") } else { counted_string(text) }
}

fn counted_string(text: &str) -> String {
    format!("a string of {}", counted(text.chars().count(), "character"))
}

fn counted(count: usize, what: &str) -> String {
    format!("{count} {what}{}", if count == 1 { "" } else { "s" })
}

/// Whether a text may be one of a set of values: a short word, or a few, of letters.
fn is_word(text: &str) -> bool {
    let is_of = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.' | b' ' | b':');
    (1..=LONGEST).contains(&text.len())
        && text.bytes().all(is_of)
        && text.as_bytes()[0].is_ascii_alphabetic()
        && text.bytes().filter(u8::is_ascii_digit).count() <= DIGITS
}

/// A value that is unknown: told where it may be one of a set, else only described.
pub(super) fn word(text: &str) -> String {
    if is_word(text) { text.to_owned() } else { counted_string(text) }
}

/// A name of a field: told where it is one that a program would have.
pub(super) fn name(name: &str) -> String {
    let is_of = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.' | b':' | b'@');
    let is_plain = (1..=LONGEST).contains(&name.len())
        && name.bytes().all(is_of)
        && !name.get(1..).unwrap_or_default().contains('@')
        && name.bytes().filter(u8::is_ascii_digit).count() <= DIGITS;
    if is_plain { name.to_owned() } else { format!("a name of {}", counted(name.chars().count(), "character")) }
}

/// A token of a pointer within a type: numbers of elements are stars.
pub(super) fn step(token: &str) -> Cow<'_, str> {
    if token.bytes().all(|byte| byte.is_ascii_digit()) {
        return Cow::Borrowed("*");
    }
    match name(token) {
        told if told == token => Cow::Borrowed(token),
        _ => Cow::Borrowed("*"),
    }
}

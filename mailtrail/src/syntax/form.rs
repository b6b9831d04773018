//! Recognizes other formats: a text that is not JSON is often something well known, and then the help can be better than a position.

mod encoded;
mod message;
mod name;
mod printed;
mod source;
mod table;

#[cfg(test)]
mod tests;

use mailtrail_wire::{FaultKind, Reader};

pub(crate) use self::encoded::url_decoded;
pub(crate) use self::name::Form;

/// How much of a text is looked at.
const SIGHT: usize = 4096;

/// The form of a text, or of a line, that is no JSON; nothing if it is JSON, or holds some, or is no form known here.
///
/// Only the beginning is looked at.
pub(crate) fn name_form(text: &str) -> Option<Form> {
    let head = head(text).trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']);
    let is_mere_bracket = head.len() <= 2 && head.starts_with(['{', '[', '"']);
    if head.is_empty() || is_mere_bracket || is_json(head) {
        return None;
    }
    let rules: [fn(&str) -> Option<Form>; 6] =
        [encoded::name, message::name, table::name, printed::name, source::name, encoded::binary];
    rules.iter().find_map(|rule| rule(head))
}

/// The beginning of a text.
fn head(text: &str) -> &str {
    if text.len() <= SIGHT {
        return text;
    }
    let end = (0..=SIGHT).rev().find(|end| text.is_char_boundary(*end)).unwrap_or(0);
    &text[..end]
}

/// Whether the text begins with a JSON value of some size, or is the beginning of one.
fn is_json(text: &str) -> bool {
    if !text.starts_with(['{', '[', '"']) {
        return false;
    }
    let mut reader = Reader::new(text);
    match reader.skip() {
        // A word in brackets, as in front of a line of a log, is no document yet.
        Ok(()) => {
            text.starts_with(['{', '"']) || text[reader.at()..].trim().is_empty() || text[..reader.at()].contains('"')
        }
        Err(fault) => fault.kind == FaultKind::End && text.contains("\":"),
    }
}

/// Whether JSON stands somewhere in a text.
fn holds_json(text: &str) -> bool {
    text.contains("{\"") || text.contains("[\"") || text.contains("{ \"") || text.contains("{\\\"")
}

/// The first lines that are not empty.
fn lines(text: &str) -> impl Iterator<Item = &str> {
    text.lines().map(str::trim_end).filter(|line| !line.is_empty()).take(24)
}

/// The name that a text begins with: letters, digits and `_`, a letter first.
fn identifier(text: &str) -> &str {
    let length = text.find(|char: char| !(char.is_ascii_alphanumeric() || char == '_')).unwrap_or(text.len());
    let name = &text[..length];
    if name.starts_with(|char: char| char.is_ascii_alphabetic() || char == '_') { name } else { "" }
}

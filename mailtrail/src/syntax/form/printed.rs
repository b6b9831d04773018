//! Values as programs print them for people.

use super::{Form, holds_json, identifier, lines};

pub(super) fn name(text: &str) -> Option<Form> {
    if text.starts_with("Array\n(") || text.starts_with("Array (") || text.starts_with("stdClass Object") {
        return Some(Form::PhpDump);
    }
    if (text.starts_with("array(") || text.starts_with("object(")) && text.contains("]=>") {
        return Some(Form::PhpDump);
    }
    if text.starts_with("Object {") && text.contains("String(\"") {
        return Some(Form::RustDebug);
    }
    // In a line of a log, what the first brace opens decides.
    let brace = text.find('{');
    if let Some(map) = text.find("map[")
        && brace.is_none_or(|brace| map < brace)
        && go_map(&text[map + 4..])
    {
        return Some(Form::GoPrint);
    }
    if text.starts_with("['") && (text.contains("', '") || text.trim_end().ends_with("']")) {
        return Some(Form::PythonRepr);
    }
    let inside = &text[brace? + 1..];
    let before = &text[..brace?];
    if before.contains('"') || before.len() > 512 {
        return None;
    }
    object(before, inside)
}

/// What stands behind a brace.
fn object(before: &str, inside: &str) -> Option<Form> {
    let start = inside.trim_start();
    if let Some(rest) = start.strip_prefix('\'') {
        return quoted(rest, start.len() == inside.len());
    }
    if let Some(rest) = start.strip_prefix('"') {
        let behind = rest[rest.find('"')? + 1..].trim_start();
        return match behind {
            _ if behind.starts_with("=>") => Some(Form::RubyHash),
            _ if behind.starts_with(": String(\"") => Some(Form::RustDebug),
            _ => None,
        };
    }
    if start.starts_with(':') && start.contains("=>") {
        return Some(Form::RubyHash);
    }
    let name = identifier(start);
    if name.is_empty() {
        return None;
    }
    bare(before, &start[name.len()..], start.len() == inside.len())
}

/// A name in single quotes.
fn quoted(rest: &str, close: bool) -> Option<Form> {
    let behind = &rest[rest.find('\'')? + 1..];
    if behind.starts_with("=>") || behind.starts_with(" => ") {
        return Some(Form::RubyHash);
    }
    let value = behind.strip_prefix(':')?.trim_start();
    let words = ["'", "\"", "None", "True", "False", "{", "[", "(", "datetime.", "Decimal(", "u'", "b'"];
    let is_value =
        words.iter().any(|word| value.starts_with(word)) || value.starts_with(|char: char| char.is_ascii_digit());
    is_value.then_some(if close { Form::PythonRepr } else { Form::NodeInspect })
}

/// A name without quotes.
fn bare(before: &str, behind: &str, close: bool) -> Option<Form> {
    if let Some(value) = behind.strip_prefix('=') {
        let divided = value.contains(", ") || value.trim_end().ends_with('}');
        return (close && divided && !value.starts_with(['=', '"', '>'])).then_some(Form::JavaMap);
    }
    let value = behind.strip_prefix(':')?;
    let spaced = value.starts_with(|char: char| char.is_ascii_whitespace());
    let value = value.trim_start();
    let inspected = ["[Object]", "[Array]", "[Function", "undefined"].iter().any(|word| value.contains(word));
    let single = value.contains('\'') && !holds_json(value.lines().next().unwrap_or_default());
    if spaced && (value.starts_with('\'') || inspected || single && value.starts_with(['{', '['])) {
        return Some(Form::NodeInspect);
    }
    if value.starts_with('"') || (spaced && value.starts_with(['{', '['])) {
        return before.trim().is_empty().then_some(Form::Json5);
    }
    let divided = value.split_ascii_whitespace().skip(1).take(3).any(|word| {
        let name = identifier(word);
        !name.is_empty() && word[name.len()..].starts_with(':')
    });
    (close && !spaced && divided && !lines(value).next()?.contains("\":")).then_some(Form::GoPrint)
}

/// Whether a name, a colon and a value follow without a space.
fn go_map(inside: &str) -> bool {
    let name = inside.split([':', ' ', ']']).next().unwrap_or_default();
    let behind = &inside[name.len()..];
    !name.is_empty() && behind.starts_with(':') && !behind.starts_with(": ")
}

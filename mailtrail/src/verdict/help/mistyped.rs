//! Values of another JSON type.

use mailtrail_wire::{Issue, JsonKind, JsonRef, Shape, TextForm};

use super::{epoch, quoted};

/// Longest value that is shown in help.
const SHOWN: usize = 60;

/// What to do about a value of another JSON type.
pub(super) fn help(issue: &Issue, shape: &'static Shape, value: JsonRef<'_>) -> Option<String> {
    let text = value.text();
    let takes = |byte| shape.begins_with(byte);
    match value.kind() {
        JsonKind::Number if let Some(instant) = instant(shape, text) => {
            Some(format!("`{text}` as a timestamp is `{instant}`; write that as a string"))
        }
        JsonKind::Number | JsonKind::Bool | JsonKind::Object if is_list(shape) => Some(in_array(text)),
        JsonKind::Number if takes(b't') => Some(quoted::around_boolean(text)),
        JsonKind::Number | JsonKind::Bool if takes_string(shape, text) => Some(quoted::missing(issue, text)),
        JsonKind::Number | JsonKind::Bool if shape.begins_with(b'"') => Some(format!("write {shape}")),
        JsonKind::Text => string(shape, value),
        JsonKind::List if takes(b'{') || takes(b'"') => list(shape, value),
        _ => None,
    }
}

/// A string where something else belongs.
fn string(shape: &Shape, value: JsonRef<'_>) -> Option<String> {
    let text = value.as_str()?;
    let holds_json = |byte| text.trim_start().as_bytes().first() == Some(&byte) && shape.begins_with(byte);
    if holds_json(b'{') || holds_json(b'[') {
        return Some("this is JSON packed as a string: write it without quotes and escapes".into());
    }
    if let Shape::List(item) = shape {
        return item.begins_with(b'"').then(|| in_array(value.text()));
    }
    match shape {
        Shape::Number => Some(quoted::around_number(&text)),
        Shape::Bool | Shape::Flag { text: false } => Some(quoted::around_boolean(&text)),
        Shape::Flag { text: true } => Some("write `\"true\"` or `\"false\"`".into()),
        _ if text.is_empty() => Some("leave the field out".into()),
        _ => None,
    }
}

/// An array where one of its elements belongs.
fn list(shape: &Shape, value: JsonRef<'_>) -> Option<String> {
    let mut items = value.items();
    let (first, second) = (items.next(), items.next());
    match (first, second) {
        (None, _) => Some("leave the field out".into()),
        (Some(only), None) if shape.begins_with(*only.text().as_bytes().first()?) => {
            Some("write its only element, without the array".into())
        }
        _ => None,
    }
}

fn in_array(text: &str) -> String {
    if text.len() <= SHOWN { format!("put it in an array: `[{text}]`") } else { "put it in an array: `[...]`".into() }
}

/// Whether an array belongs here, and nothing else.
fn is_list(shape: &Shape) -> bool {
    matches!(shape, Shape::List(_))
}

/// Whether a number or boolean would be right here in quotes.
fn takes_string(shape: &Shape, text: &str) -> bool {
    shape.choices().into_iter().any(|shape| match shape {
        Shape::Lexical(lexical) => (lexical.form)(text) != TextForm::Unreadable,
        shape => shape.begins_with(b'"'),
    })
}

/// Whether a string of a certain form belongs here that no number can have.
fn is_time(shape: &Shape) -> bool {
    matches!(shape, Shape::Lexical(lexical) if (lexical.form)("2026-01-02T03:04:05Z") != TextForm::Unreadable && (lexical.form)("1") == TextForm::Unreadable)
}

/// The instant that a number stands for, where a string of that form belongs.
fn instant(shape: &Shape, number: &str) -> Option<String> {
    epoch::instant(number).filter(|_| is_time(shape))
}

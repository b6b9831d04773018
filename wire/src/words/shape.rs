//! Words for what a type looks like.

use std::fmt;

use super::article;
use crate::{Shape, TextShape};

/// Pattern of texts that can have any form.
const ANYTHING: &str = "^[\\s\\S]*$";

impl fmt::Display for Shape {
    /// What belongs here, such as "a string".
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Lexical(lexical) => lexical.text.fmt(formatter),
            Self::Flag { text: true } => formatter.write_str("the string `\"true\"` or `\"false\"`"),
            Self::Either([left, right]) => write!(formatter, "{left} or {right}"),
            other => {
                let noun = noun(other);
                write!(formatter, "{} {noun}", article(&noun))
            }
        }
    }
}

impl fmt::Display for TextShape {
    /// What belongs here, with an example: "a timestamp like `2026-01-02T03:04:05Z`".
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let noun = plain(self.name);
        write!(formatter, "{} {noun}", article(&noun))?;
        match self.examples.first() {
            Some(example) => write!(formatter, " like `{example}`"),
            None => Ok(()),
        }
    }
}

/// What a value of a shape is, without article or example: "string", "timestamp", "string or number".
pub(crate) fn noun(shape: &Shape) -> String {
    match shape {
        Shape::Text | Shape::Enum(_) | Shape::Flag { text: true } => "string".to_owned(),
        Shape::Lexical(lexical) if lexical.text.pattern == ANYTHING => "string".to_owned(),
        Shape::Lexical(lexical) => plain(lexical.text.name),
        Shape::Bool | Shape::Flag { text: false } => "boolean".to_owned(),
        Shape::Number => "number".to_owned(),
        Shape::Any => "value".to_owned(),
        Shape::Record(_) | Shape::Map(_) | Shape::Tagged(_) => "object".to_owned(),
        Shape::List(_) => "array".to_owned(),
        Shape::Either([left, right]) => format!("{} or {}", noun(left), noun(right)),
    }
}

/// Name of a type as people say it: `EventVersion` is an event version.
pub(super) fn plain(name: &str) -> String {
    match name {
        "Hex" => return "hexadecimal string".to_owned(),
        "HexHash" => return "hexadecimal hash".to_owned(),
        _ => {}
    }
    let mut words = String::new();
    let mut before = ' ';
    for char in name.chars() {
        if char.is_ascii_uppercase() && before.is_ascii_lowercase() {
            words.push(' ');
        }
        words.push(char.to_ascii_lowercase());
        before = char;
    }
    words
}

//! The words of all messages of this crate, made from data.

mod error;
mod expectation;
mod fault;
mod flaw;
mod issue;
mod shape;

use std::fmt;

pub(crate) use self::error::Placeless;
pub(crate) use self::fault::{advice, message};
pub(crate) use self::shape::noun;
use crate::{Found, JsonKind};

impl fmt::Display for Found {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind {
            _ if self.is_nothing() => formatter.write_str("nothing"),
            _ if self.is_secret() => formatter.write_str(&self.text),
            Some(JsonKind::Object) if self.text == "{}" => formatter.write_str("an empty object"),
            Some(JsonKind::Object) => formatter.write_str("an object"),
            Some(JsonKind::List) => formatter.write_str("an array"),
            Some(JsonKind::Text) if self.bare().is_empty() => formatter.write_str("an empty string"),
            Some(JsonKind::Text) => write!(formatter, "string `{}`", self.bare()),
            Some(JsonKind::Number) => write!(formatter, "number `{}`", self.text),
            Some(JsonKind::Bool) => write!(formatter, "boolean `{}`", self.text),
            Some(JsonKind::Null) | None => write!(formatter, "`{}`", self.text),
        }
    }
}

/// `a, b or c`, each in backticks.
fn any_of(texts: &[&str]) -> String {
    let (last, first) = match texts {
        [] => return "nothing".to_owned(),
        [one] => return format!("`{one}`"),
        [first @ .., last] => (last, first),
    };
    format!("`{}` or `{last}`", first.join("`, `"))
}

/// A noun with the article that it needs.
fn article(noun: &str) -> &'static str {
    if noun.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" }
}

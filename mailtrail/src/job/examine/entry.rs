//! Lines of logs with named values: each becomes a document with these names.

use std::cell::Cell;

use mailtrail_wire::{Document as _, Reader, Shape};

use super::nest::Nest;
use crate::envelope::Scope;
use crate::kind::{Guess, column};
use crate::layout::{Entry, Line, Stripped};
use crate::verdict;

#[cfg(test)]
mod tests;

/// What stands for a value that is not there.
const ABSENT: &str = "-";

/// How a value stands in the document.
enum Form {
    /// As JSON, as it stands.
    Json,
    /// As a string.
    Text,
    /// Nothing stands there.
    Absent,
    /// As a string, since its type would be another one, and nobody knows how that is written.
    Unknown,
}

impl Nest<'_> {
    /// Does the job for a line of a log.
    pub(super) fn entry(&mut self, entry: &Entry<'_>, guess: &Cell<Guess>) {
        let outer = Scope::file(entry.line, entry.position, None);
        let mut document = Stripped::joined();
        for (name, at, value) in entry.values() {
            let form = form(column(name), value);
            if matches!(form, Form::Unknown) {
                self.tally.push(verdict::unreadable_value(&outer, at, name));
            }
            // Of what nobody knows how to read nothing can be said; who wants the document gets it.
            if matches!(form, Form::Absent) || matches!(form, Form::Unknown) && self.job.is_pure() {
                continue;
            }
            let comma = if document.text.is_empty() { "{" } else { "," };
            document.push_at(&format!("{comma}{}:", name.to_owned().to_json()), at);
            match form {
                Form::Json => document.push(value, at),
                _ => document.push_at(&value.to_owned().to_json(), at),
            }
        }
        document.push_at(if document.text.is_empty() { "{}" } else { "}" }, entry.line.len());
        let scope = outer.lines(&document);
        self.look_through(&scope, Line::Start, guess);
    }
}

/// How a value of a type stands in the document: as its type wants it, where its text can be read so.
fn form(shape: Option<&Shape>, value: &str) -> Form {
    let is_json = || value.starts_with(['[', '{']) && is_whole(value);
    match shape {
        _ if value == ABSENT => Form::Absent,
        Some(Shape::Number | Shape::Bool | Shape::Flag { .. } | Shape::List(_) | Shape::Map(_) | Shape::Record(_))
            if value.is_empty() =>
        {
            Form::Absent
        }
        Some(Shape::Number) if is_number(value) => Form::Json,
        Some(Shape::Either(choices))
            if choices.iter().any(|shape| matches!(shape, Shape::Number)) && is_number(value) =>
        {
            Form::Json
        }
        Some(Shape::Bool | Shape::Flag { .. }) if matches!(value, "true" | "false") => Form::Json,
        Some(Shape::List(_) | Shape::Map(_) | Shape::Record(_)) if !is_json() => Form::Unknown,
        Some(Shape::List(_) | Shape::Map(_) | Shape::Record(_)) => Form::Json,
        // What nobody knows is an object or an array if it can be one.
        None if is_json() => Form::Json,
        _ => Form::Text,
    }
}

fn is_number(value: &str) -> bool {
    value.starts_with(|first: char| first == '-' || first.is_ascii_digit()) && is_whole(value)
}

/// Whether a text is one JSON value and nothing else.
fn is_whole(value: &str) -> bool {
    let mut reader = Reader::new(value);
    reader.skip().is_ok() && reader.at() == value.len()
}

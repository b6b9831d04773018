//! The path to a value from the root of a document.

use serde_json::{Value, json};

use super::sample::{sample, satisfy};
use super::version::Version;

/// One step from a document towards a value in it.
#[derive(Clone, Copy, Debug)]
pub(super) enum Frame<'s> {
    /// Into a member of an object; both versions of the object's schema.
    Member([&'s Value; 2], &'s str),
    /// Into an element of a list.
    Item,
    /// Into a value of an object with names of any kind.
    MapValue,
    /// Into what a condition demands; both versions of the condition.
    Rule([&'s Value; 2]),
}

/// A document with a value in its place, small otherwise, as one of two versions has it.
pub(super) fn wrap<'s>(frames: &[Frame<'s>], version: &Version<'s>, which: usize, value: Value) -> Value {
    frames.iter().rev().fold(value, |value, frame| match frame {
        Frame::Member(schemas, name) => {
            let mut object = sample(version, schemas[which]);
            if let Value::Object(members) = &mut object {
                members.insert((*name).to_owned(), value);
            }
            object
        }
        Frame::Item => json!([value]),
        Frame::MapValue => json!({ "name": value }),
        Frame::Rule(conditions) => {
            let mut value = value;
            if let Value::Object(members) = &mut value {
                satisfy(version, conditions[which], members);
            }
            value
        }
    })
}

//! What stands around a value on the way from the root of a document.

use serde_json::{Value, json};

use super::sample::{sample, satisfy};

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
pub(super) fn wrap(frames: &[Frame<'_>], roots: [&Value; 2], version: usize, value: Value) -> Value {
    let root = roots[version];
    frames.iter().rev().fold(value, |value, frame| match frame {
        Frame::Member(schemas, name) => {
            let mut object = sample(root, schemas[version]);
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
                satisfy(root, conditions[version], members);
            }
            value
        }
    })
}

//! Everything that does not fit the columns of its kind: unknown fields, values of another type, numbers that a double would spell differently.

use std::collections::BTreeMap;

use crate::json::{members, quoted};
use crate::place::{Pointer, unescaped};

/// What of one document has no room in its columns, while the columns are filled.
#[derive(Debug, Default)]
pub(crate) struct Odd {
    /// Members of a JSON object: pointers, and the values there as they are written.
    values: String,
    /// Pointers to where `null` stands, as elements of an array.
    nulls: Vec<String>,
}

impl Odd {
    /// Notes a value that no column gives back.
    pub(crate) fn note(&mut self, pointer: &Pointer, value: &str) {
        if value == "null" {
            self.nulls.push(pointer.as_str().to_owned());
            return;
        }
        self.values.push(if self.values.is_empty() { '{' } else { ',' });
        self.values.push_str(&quoted(pointer.as_str()));
        self.values.push(':');
        self.values.push_str(value);
    }

    /// The values as a JSON object, if there are any; it is empty then.
    pub(crate) fn take_values(&mut self) -> Option<String> {
        let mut values = std::mem::take(&mut self.values);
        (!values.is_empty()).then(|| {
            values.push('}');
            values
        })
    }

    /// The pointers to where `null` stands; there are none then.
    pub(crate) fn take_nulls(&mut self) -> Vec<String> {
        std::mem::take(&mut self.nulls)
    }
}

/// The same when a document is written again: by pointer.
#[derive(Debug, Default)]
pub(crate) struct Noted<'a>(BTreeMap<String, &'a str>);

impl<'a> Noted<'a> {
    /// Reads what was noted; nothing if it is not what [`Odd`] wrote.
    pub(crate) fn read(values: Option<&'a str>, nulls: impl Iterator<Item = &'a str>) -> Option<Self> {
        let mut noted: BTreeMap<String, &str> = nulls.map(|pointer| (pointer.to_owned(), "null")).collect();
        if let Some(values) = values {
            noted.extend(members(values)?.into_iter().map(|(pointer, value)| (pointer.into_owned(), value)));
        }
        Some(Self(noted))
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What stands at a pointer instead of what the columns say.
    pub(crate) fn get(&self, pointer: &Pointer) -> Option<&'a str> {
        self.0.get(pointer.as_str()).copied()
    }

    /// Members of an object that no column has: names and values.
    pub(crate) fn unknown(&self, object: &Pointer, is_known: impl Fn(&str) -> bool) -> Vec<(String, &'a str)> {
        let from = format!("{}/", object.as_str());
        let inside = self.0.range(from.clone()..).take_while(|(pointer, _)| pointer.starts_with(&from));
        let direct = inside.filter_map(|(pointer, value)| {
            let step = &pointer[from.len()..];
            (!step.contains('/')).then(|| (unescaped(step), *value))
        });
        direct.filter(|(name, _)| !is_known(name)).collect()
    }
}

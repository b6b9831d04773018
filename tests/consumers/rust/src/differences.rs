//! What became of a document that was read and written.

use std::collections::BTreeMap;

use serde_json::Value;

/// How a document comes back.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Deviation {
    Refused,
    NullLeftOut,
    EmptyLeftOut,
    Changed,
}

impl Deviation {
    pub(crate) const ALL: [Self; 4] = [Self::Refused, Self::NullLeftOut, Self::EmptyLeftOut, Self::Changed];

    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Refused => "refused",
            Self::NullLeftOut => "`null` left out",
            Self::EmptyLeftOut => "empty left out",
            Self::Changed => "changed",
        }
    }
}

/// Kinds of differences with one place for each; numbers differ if their texts do.
pub(crate) fn differences(source: &Value, written: &Value) -> BTreeMap<Deviation, String> {
    let mut found = BTreeMap::new();
    compare(source, written, "", &mut found);
    found
}

fn compare(source: &Value, written: &Value, place: &str, found: &mut BTreeMap<Deviation, String>) {
    match (source, written) {
        (Value::Object(members), Value::Object(others)) => {
            for (name, value) in members {
                let place = format!("{place}/{name}");
                match others.get(name) {
                    Some(other) => compare(value, other, &place, found),
                    None => drop(found.entry(left_out(value)).or_insert(place)),
                }
            }
            for name in others.keys().filter(|name| !members.contains_key(*name)) {
                found.entry(Deviation::Changed).or_insert(format!("{place}/{name}"));
            }
        }
        (Value::Array(items), Value::Array(others)) if items.len() == others.len() => {
            for (index, (item, other)) in items.iter().zip(others).enumerate() {
                compare(item, other, &format!("{place}/{index}"), found);
            }
        }
        _ if source == written => {}
        _ => drop(found.entry(Deviation::Changed).or_insert(place.to_owned())),
    }
}

fn left_out(value: &Value) -> Deviation {
    match value {
        Value::Null => Deviation::NullLeftOut,
        Value::Array(items) if items.is_empty() => Deviation::EmptyLeftOut,
        Value::Object(members) if members.is_empty() => Deviation::EmptyLeftOut,
        _ => Deviation::Changed,
    }
}

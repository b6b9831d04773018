//! What the types of a family have.

use std::collections::BTreeMap;

use mailtrail_wire::{Member, Shape};

use super::family::Family;

/// A place in a type: name of the type, names on the way joined by points, `[]` behind a list, `{}` behind a map. A value of
/// an open enum stands there in quotes.
pub(crate) type Place = (String, String);

/// What stands in a place.
#[derive(Clone, Copy)]
pub(crate) enum Found {
    /// Member of an object.
    Member(&'static Member),
    /// Elements of a list, or values of a map.
    Item(&'static Shape),
    /// Known value of an open enum.
    Value,
}

impl Found {
    /// Member of an object; none for anything else.
    pub(crate) fn member(self) -> Option<&'static Member> {
        match self {
            Self::Member(member) => Some(member),
            _ => None,
        }
    }

    /// What its value looks like.
    pub(crate) fn shape(self) -> &'static Shape {
        match self {
            Self::Member(member) => member.shape,
            Self::Item(shape) => shape,
            Self::Value => &Shape::Text,
        }
    }
}

/// Place of a member in a table or type.
pub(crate) fn place(kind: &str, path: &str) -> Place {
    // The pages have these members in the lower case of SQL alone.
    let lower = ["ConfigurationItemEvent", "EvidenceEvent"].contains(&kind) && path.starts_with("eventData.");
    let path = if lower { path.to_lowercase().replace("eventdata.", "eventData.") } else { path.to_owned() };
    (kind.to_owned(), path)
}

/// Place of a value of an open enum.
pub(crate) fn value(set: &str, text: &str) -> Place {
    (set.to_owned(), format!("{text:?}"))
}

/// Everything that the types of a family have.
pub(crate) fn found(family: &Family) -> BTreeMap<Place, Found> {
    let mut found = BTreeMap::new();
    for (name, shape) in family.types {
        walk(name, shape, "", family.values.is_some(), &mut found);
    }
    found
}

fn walk(kind: &str, shape: &'static Shape, path: &str, values: bool, found: &mut BTreeMap<Place, Found>) {
    match shape {
        Shape::Record(record) => {
            for member in record.members {
                let path = if path.is_empty() { member.name.to_owned() } else { format!("{path}.{}", member.name) };
                found.insert(place(kind, &path), Found::Member(member));
                walk(kind, member.shape, &path, values, found);
            }
        }
        Shape::List(item) | Shape::Map(item) => {
            let path = format!("{path}{}", if matches!(shape, Shape::List(_)) { "[]" } else { "{}" });
            found.insert(place(kind, &path), Found::Item(item));
            walk(kind, item, &path, values, found);
        }
        Shape::Either(shapes) => shapes.iter().for_each(|shape| walk(kind, shape, path, values, found)),
        // Variants are types of their own.
        Shape::Tagged(tagged) => {
            for variant in tagged.variants {
                walk(variant.shape.name().unwrap_or_default(), variant.shape, "", values, found);
            }
        }
        Shape::Enum(set) if values => {
            found.extend(set.values.iter().map(|known| (value(set.name, known.text), Found::Value)));
        }
        _ => {}
    }
}

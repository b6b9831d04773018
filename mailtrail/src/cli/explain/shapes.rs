//! The types that documents are made of, and which documents those are.

use std::collections::BTreeMap;

use mailtrail_schemas::CATALOGUE;
use mailtrail_wire::Shape;

/// A type with a name, and the documents that it occurs in.
#[derive(Clone, Debug)]
pub(super) struct Named {
    pub(super) shape: &'static Shape,
    /// Names in the catalogue.
    pub(super) documents: Vec<&'static str>,
}

/// All types with a name, in the order of the catalogue; where families have different ones of the same name, each.
pub(super) fn all() -> Vec<Named> {
    let mut found = Found::default();
    for entry in CATALOGUE {
        found.add(entry.shape, entry.name);
    }
    found.types
}

#[derive(Default)]
struct Found {
    types: Vec<Named>,
    /// Where those of a name are.
    by_name: BTreeMap<&'static str, Vec<usize>>,
}

impl Found {
    fn add(&mut self, shape: &'static Shape, document: &'static str) {
        if let Some(name) = shape.name() {
            let known = self.by_name.entry(name).or_default();
            match known.iter().find(|at| is_same(self.types[**at].shape, shape)) {
                Some(at) if self.types[*at].documents.contains(&document) => return,
                Some(at) => self.types[*at].documents.push(document),
                None => {
                    known.push(self.types.len());
                    self.types.push(Named { shape, documents: vec![document] });
                }
            }
        }
        match shape {
            Shape::Record(record) => record.members.iter().for_each(|member| self.add(member.shape, document)),
            Shape::List(inner) | Shape::Map(inner) => self.add(inner, document),
            Shape::Tagged(tagged) => tagged.variants.iter().for_each(|variant| self.add(variant.shape, document)),
            Shape::Either(shapes) => shapes.iter().for_each(|shape| self.add(shape, document)),
            _ => {}
        }
    }
}

/// Whether two types of one name are one type.
fn is_same(one: &Shape, other: &Shape) -> bool {
    match (one, other) {
        (Shape::Record(one), Shape::Record(other)) => {
            let names = |record: &mailtrail_wire::RecordShape| {
                record.members.iter().map(|member| member.name).collect::<Vec<_>>()
            };
            one.docs == other.docs && names(one) == names(other)
        }
        (Shape::Enum(one), Shape::Enum(other)) => one.docs == other.docs && one.values.len() == other.values.len(),
        (Shape::Tagged(one), Shape::Tagged(other)) => one.docs == other.docs,
        _ => true,
    }
}

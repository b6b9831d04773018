//! Deviations of real data that generated types have to read.

use mailtrail_wire::{Erratum, IssueKind, Member, RecordShape, Shape};
use schemars::Schema;
use schemars::transform::Transform;
use serde_json::{Map, Value};

use super::retype_members::or_null;
use crate::shapes::Shapes;
use crate::walk;
use crate::{Entry, Family};

/// Allows what errata excuse as far as no type gets vaguer by it: absent members, `null`, and empty objects.
pub(crate) struct Excuse<'s> {
    pub(crate) family: Family,
    pub(crate) shapes: &'s Shapes,
}

/// A place that an erratum is about.
enum Place {
    /// Member of a record.
    Member(&'static RecordShape, &'static Member),
    /// A record itself.
    Record(&'static RecordShape),
}

impl Transform for Excuse<'_> {
    fn transform(&mut self, schema: &mut Schema) {
        for erratum in self.family.errata() {
            for place in self.places(erratum) {
                walk::definitions(schema, &mut |name, definition| allow(erratum.kind, &place, name, definition));
            }
        }
    }
}

impl Excuse<'_> {
    /// Where in the definitions an erratum applies: its pointer begins at a document of the kind that its fixture is, whatever holds it.
    fn places(&self, erratum: &Erratum) -> Vec<Place> {
        let kind = erratum.fixture.split('.').next().unwrap_or_default();
        let entries = self.family.entries().filter(|entry| entry.fixtures.contains(&kind));
        // Several types may hold such documents, one is the type of them.
        let records = entries.min_by_key(|entry| entry.fixtures.len()).map(Entry::records).unwrap_or_default();
        let mut places = Vec::new();
        for record in records {
            if self.shapes.get(record.name).is_some() {
                find(record, erratum.pointer.strip_prefix('/').unwrap_or_default(), &mut places);
            }
        }
        places
    }
}

fn allow(kind: IssueKind, place: &Place, name: &str, definition: &mut Map<String, Value>) {
    match (kind, place) {
        (IssueKind::Missing, Place::Member(record, member)) if record.name == name => {
            if let Some(Value::Array(required)) = definition.get_mut("required") {
                required.retain(|required| required != member.name);
                if required.is_empty() {
                    definition.remove("required");
                }
            }
        }
        (IssueKind::Null, Place::Member(record, member)) if record.name == name => {
            let property = definition.get_mut("properties").and_then(|members| members.get_mut(member.name));
            if let Some(property) = property {
                *property = or_null(property.take());
                if let Value::Object(keywords) = property {
                    keywords.insert("description".into(), member.docs.into());
                }
            }
        }
        (IssueKind::EmptyObject, Place::Record(record)) if record.name == name => {
            definition.remove("required");
        }
        _ => {}
    }
}

/// Follows a pointer without its first slash.
fn find(record: &'static RecordShape, pointer: &str, places: &mut Vec<Place>) {
    let (token, rest) = pointer.split_once('/').unwrap_or((pointer, ""));
    let Some(member) = (record.index)(token).and_then(|index| record.members.get(index)) else { return };
    if rest.is_empty() {
        places.push(Place::Member(record, member));
    }
    find_in(member.shape, rest, places);
}

fn find_in(shape: &'static Shape, pointer: &str, places: &mut Vec<Place>) {
    match shape {
        Shape::Record(record) if pointer.is_empty() => places.push(Place::Record(record)),
        Shape::Record(record) => find(record, pointer, places),
        Shape::List(inner) | Shape::Map(inner) => {
            let (_, rest) = pointer.split_once('/').unwrap_or_default();
            if !rest.is_empty() {
                find_in(inner, rest, places);
            }
        }
        Shape::Tagged(tagged) => tagged.variants.iter().for_each(|variant| find_in(variant.shape, pointer, places)),
        _ => {}
    }
}

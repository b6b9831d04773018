//! The schemas that the types themselves give, before anything is exported: on every fixture and every mutant of it, `check` and an
//! engine agree, also for types that are no entries of the catalogue.
//!
//! Types of which a function decides what an object is are left out: their schema describes the variants without deciding.
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "../../tests/mutations/change.rs"]
#[allow(dead_code)]
mod change;
#[path = "differential/documents.rs"]
#[allow(dead_code)]
mod documents;
#[path = "differential/fits.rs"]
mod fits;

use std::collections::BTreeSet;

use mailtrail_schemas::Profile;
use mailtrail_tests::{Tree, TypeVisitor, WireType, fixtures, visit_types};
use mailtrail_wire::{Shape, check, schema};
use serde_json::Value;

use self::documents::{document, every_mutant};
use self::fits::fits;

fn is_decided_by_function(shape: &Shape) -> bool {
    match shape {
        Shape::Tagged(tagged) => {
            tagged.tags.is_empty() || tagged.variants.iter().any(|variant| is_decided_by_function(variant.shape))
        }
        Shape::Either(shapes) => shapes.iter().any(|shape| is_decided_by_function(shape)),
        Shape::Record(record) => record.members.iter().any(|member| is_decided_by_function(member.shape)),
        Shape::List(item) | Shape::Map(item) => is_decided_by_function(item),
        _ => false,
    }
}

/// Schema of a shape as a document of its own.
fn schema_of(shape: &Shape) -> Value {
    let mut generator = schemars::SchemaGenerator::default();
    let mut schema = schema::body(shape, &mut generator).to_value();
    schema["$defs"] = Value::Object(generator.take_definitions(true));
    schema
}

#[derive(Default)]
struct Differential {
    documents: usize,
    accepted: usize,
}

impl TypeVisitor for Differential {
    fn visit<T: WireType>(&mut self, prefixes: &'static [&'static str]) {
        if is_decided_by_function(T::SHAPE) {
            return;
        }
        let engine = jsonschema::validator_for(&schema_of(T::SHAPE)).expect("a schema");
        let mut seen = BTreeSet::new();
        let mut compare = |tree: &Tree| {
            let Some(found) = document(tree).filter(|found| seen.insert(found.text.clone())) else { return };
            let accepted = engine.is_valid(&found.value);
            let complaint = engine.iter_errors(&found.value).next();
            assert_eq!(
                accepted,
                fits(&check(&found.text, T::SHAPE).unwrap(), &found.text, &[], Profile::Validate),
                "{complaint:?}\n{}",
                found.text
            );
            self.documents += 1;
            self.accepted += usize::from(accepted);
        };
        for fixture in fixtures().iter().filter(|fixture| prefixes.contains(&fixture.prefix())) {
            every_mutant(&Tree::parse(&fixture.text).unwrap(), &mut compare);
        }
    }
}

#[test]
fn the_schema_of_a_type_is_the_type() {
    let mut differential = Differential::default();
    visit_types(&mut differential);
    println!("{} documents, {} accepted", differential.documents, differential.accepted);
    assert!(differential.documents > 200_000);
    assert!(differential.accepted > 50_000 && differential.documents - differential.accepted > 50_000);
}

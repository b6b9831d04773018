//! Every fixture and every mutant of it: the schema accepts a document exactly if `check` finds nothing wrong with it.
//!
//! Types of which a function decides what an object is are left out: their schema describes the variants without deciding.
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "../../tests/mutations/change.rs"]
#[allow(dead_code)]
mod change;

use std::collections::BTreeSet;

use mailtrail_tests::tree::steps;
use mailtrail_tests::{Tree, TypeVisitor, WireType, fixtures, visit_types};
use mailtrail_wire::{IssueKind, Shape, check, schema};
use serde_json::Value;

/// Whether `check` finds nothing that is an error.
fn fits(text: &str, shape: &Shape) -> bool {
    let harmless = [
        IssueKind::Form,
        IssueKind::UnknownValue,
        IssueKind::UnknownMember,
        IssueKind::UnknownType,
        IssueKind::Duplicate,
    ];
    check(text, shape).unwrap().iter().all(|issue| harmless.contains(&issue.kind))
}

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

/// Whether a name stands twice in some object.
fn has_doubles(tree: &Tree) -> bool {
    match tree {
        Tree::Object(members) => {
            let names: BTreeSet<_> = members.iter().map(|(name, _)| name).collect();
            names.len() < members.len() || members.iter().any(|(_, value)| has_doubles(value))
        }
        Tree::List(items) => items.iter().any(has_doubles),
        _ => false,
    }
}

/// Schema of a shape as a document of its own.
fn document(shape: &Shape) -> Value {
    let mut generator = schemars::SchemaGenerator::default();
    let mut schema = schema::body(shape, &mut generator).to_value();
    schema["$defs"] = Value::Object(generator.take_definitions(true));
    schema
}

struct Differential {
    documents: usize,
    accepted: usize,
}

impl TypeVisitor for Differential {
    fn visit<T: WireType>(&mut self, prefixes: &'static [&'static str]) {
        if is_decided_by_function(T::SHAPE) {
            return;
        }
        let schema = document(T::SHAPE);
        let validator = jsonschema::validator_for(&schema).expect("a schema");
        let mut seen = BTreeSet::new();
        let mut compare = |tree: &Tree| {
            let text = tree.compact();
            // Half surrogate pairs are no text for the validator; of a name that stands twice it sees one value.
            let Ok(value) = serde_json::from_str::<Value>(&text) else { return };
            if has_doubles(tree) || !seen.insert(text.clone()) {
                return;
            }
            let accepted = validator.is_valid(&value);
            assert_eq!(accepted, fits(&text, T::SHAPE), "{:?}\n{text}", validator.iter_errors(&value).next());
            self.documents += 1;
            self.accepted += usize::from(accepted);
        };
        for fixture in fixtures().iter().filter(|fixture| prefixes.contains(&fixture.prefix())) {
            let tree = Tree::parse(&fixture.text).unwrap();
            compare(&tree);
            for way in steps(&tree) {
                for (_, change) in change::CHANGES.iter().chain(change::OBJECT_CHANGES) {
                    if let Some(mutant) = change(&tree, &way) {
                        compare(&mutant);
                    }
                }
            }
        }
    }
}

#[test]
fn the_schema_is_the_type() {
    let mut differential = Differential { documents: 0, accepted: 0 };
    visit_types(&mut differential);
    println!("{} documents, {} accepted", differential.documents, differential.accepted);
    assert!(differential.documents > 50_000);
    assert!(differential.accepted > 10_000 && differential.documents - differential.accepted > 10_000);
}

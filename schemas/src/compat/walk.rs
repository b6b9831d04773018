//! Walking through two versions of a schema at once.

mod object;
mod rules;
mod texts;

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::accepts::accepts;
use super::frame::{Frame, wrap};
use super::node::{choices, in_words, reference, resolve, types, unless_null};
use super::sample::{misfit, sample};
use super::{Breaks, Change, ChangeKind};

/// Index of the old and of the new version.
const OLD: usize = 0;
const NEW: usize = 1;

pub(super) struct Walk<'s> {
    name: String,
    roots: [&'s Value; 2],
    frames: Vec<Frame<'s>>,
    seen: BTreeSet<[String; 2]>,
    changes: Vec<Change>,
}

impl<'s> Walk<'s> {
    pub(super) fn new(name: &str, old: &'s Value, new: &'s Value) -> Self {
        let (seen, frames, changes) = (BTreeSet::new(), Vec::new(), Vec::new());
        Self { name: name.to_owned(), roots: [old, new], frames, seen, changes }
    }

    pub(super) fn changes(mut self) -> Vec<Change> {
        self.pair(self.roots, "");
        self.changes
    }

    /// Compares two versions of a schema; the pointer is that of the place that leads to it.
    fn pair(&mut self, schemas: [&'s Value; 2], pointer: &str) {
        if schemas.iter().any(|schema| unless_null(schema).is_some()) {
            // The rest is compared without `null`; it may have none on one side.
            self.types(schemas, pointer);
            self.pair(schemas.map(|schema| unless_null(schema).unwrap_or(schema)), pointer);
            return;
        }
        let mut pointer = pointer.to_owned();
        if let [Some(old), Some(new)] = schemas.map(reference) {
            if !self.seen.insert([old.to_owned(), new.to_owned()]) {
                return;
            }
            new.clone_into(&mut pointer);
        }
        let schemas = [OLD, NEW].map(|version| resolve(self.roots[version], schemas[version]));
        if self.types(schemas, &pointer) {
            return;
        }
        self.values(schemas, &pointer);
        self.pattern(schemas, &pointer);
        self.object(schemas, &pointer);
        if let [Some(old), Some(new)] = schemas.map(|schema| schema.get("items")) {
            self.inside(Frame::Item, [old, new], &format!("{pointer}/items"));
        }
        self.choices(schemas, &pointer);
        self.rules(schemas, &pointer);
    }

    fn inside(&mut self, frame: Frame<'s>, schemas: [&'s Value; 2], pointer: &str) {
        self.frames.push(frame);
        self.pair(schemas, pointer);
        self.frames.pop();
    }

    /// Whether the versions have no type in common.
    fn types(&mut self, schemas: [&'s Value; 2], pointer: &str) -> bool {
        let [old, new] = [OLD, NEW].map(|version| types(self.roots[version], schemas[version]));
        let witness = |kind: &str| match kind {
            "null" => json!(null),
            "boolean" => json!(true),
            "number" => json!(7),
            "string" => json!("text"),
            "array" => json!([]),
            _ => json!({}),
        };
        let gone: Vec<_> = old.difference(&new).copied().collect();
        if let Some(first) = gone.first() {
            let text = format!("{} is allowed no more", listed(&gone));
            let value = if gone.len() < 6 { Some(sample(self.roots[OLD], schemas[OLD])) } else { None };
            let candidates = value.into_iter().chain([witness(first)]).collect();
            self.push(ChangeKind::TypeRemoved, Breaks::Writers, pointer, text, candidates);
        }
        let come: Vec<_> = new.difference(&old).copied().collect();
        if let Some(first) = come.first() {
            let text = format!("{} is allowed now", listed(&come));
            let candidates = vec![sample(self.roots[NEW], schemas[NEW]), witness(first)];
            self.push(ChangeKind::TypeAdded, Breaks::Readers, pointer, text, candidates);
        }
        old.is_disjoint(&new)
    }

    /// Compares schemas of which one must fit; references are paired by name, others by their text, and the last ones left with one another.
    fn choices(&mut self, schemas: [&'s Value; 2], pointer: &str) {
        let [Some(old), Some(new)] = schemas.map(choices) else { return };
        let same = |one: &Value, other: &Value| match [reference(one), reference(other)] {
            [Some(one), Some(other)] => one == other,
            [None, None] => one == other,
            _ => false,
        };
        let mut gone: Vec<_> = old.iter().filter(|one| !new.iter().any(|other| same(one, other))).collect();
        let mut come: Vec<_> = new.iter().filter(|one| !old.iter().any(|other| same(one, other))).collect();
        for one in old {
            if let Some(other) = new.iter().find(|other| same(one, other)) {
                self.pair([one, other], pointer);
            }
        }
        if let ([one], [other]) = (gone.as_slice(), come.as_slice()) {
            self.pair([one, other], pointer);
            (gone, come) = (Vec::new(), Vec::new());
        }
        // Lost and new types of values have been told.
        for one in gone.into_iter().filter(|one| reference(one).is_some()) {
            let text = format!("`{}` is none of the variants any more", title(one));
            let candidates = vec![sample(self.roots[OLD], one)];
            self.push(ChangeKind::VariantRemoved, Breaks::Writers, pointer, text, candidates);
        }
        for one in come.into_iter().filter(|one| reference(one).is_some()) {
            let text = format!("`{}` is one of the variants now", title(one));
            let candidates = vec![sample(self.roots[NEW], one)];
            self.push(ChangeKind::VariantAdded, Breaks::Readers, pointer, text, candidates);
        }
    }

    /// Notes a change; the first of the candidates that shows it, put into its place, becomes the witness.
    fn push(&mut self, kind: ChangeKind, breaks: Breaks, pointer: &str, text: String, candidates: Vec<Value>) {
        let (allows, refuses) = match breaks {
            Breaks::Readers => (NEW, OLD),
            Breaks::Writers | Breaks::Nothing => (OLD, NEW),
        };
        let accepts = |version: usize, value: &Value| accepts(self.roots[version], self.roots[version], value);
        let documents = candidates.into_iter().map(|value| wrap(&self.frames, self.roots, allows, value));
        let mut witnesses = documents.filter(|document| accepts(allows, document) && !accepts(refuses, document));
        let witness = if breaks == Breaks::Nothing { None } else { witnesses.next() };
        let (schema, pointer) = (self.name.clone(), pointer.to_owned());
        self.changes.push(Change { schema, pointer, kind, breaks, text, witness });
    }
}

fn listed(kinds: &[&str]) -> String {
    kinds.iter().map(|kind| in_words(kind)).collect::<Vec<_>>().join(", ")
}

/// Name of the definition that is referred to.
fn title(schema: &Value) -> &str {
    reference(schema).and_then(|pointer| pointer.rsplit('/').next()).unwrap_or_default()
}

/// A value in the place of a member that is of a type which the member cannot have.
fn wrong(root: &Value, schema: &Value) -> Vec<Value> {
    misfit(root, schema).into_iter().collect()
}

//! Walks through two versions of a schema at once.

mod object;
mod rules;
mod texts;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::accepts::accepts;
use super::frame::{Frame, wrap};
use super::node::{choices, in_words, reference, resolve, unless_null};
use super::sample::{misfit, sample};
use super::version::Version;
use super::{Breaks, Change, ChangeKind};

/// Index of the old and of the new version.
const OLD: usize = 0;
const NEW: usize = 1;

/// How many pairs are compared inside each other.
const DEEPEST: usize = 100;

/// What two choices have in common that are versions of each other.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Key<'s> {
    Reference(&'s str),
    Text(String),
}

pub(super) struct Walk<'s> {
    name: String,
    versions: [Version<'s>; 2],
    /// The way to the place, unless it is too long to be shown.
    frames: Vec<Frame<'s>>,
    /// Pairs that lie in each other.
    depth: usize,
    /// Pairs that lie too deep in others; they are compared after those, without witnesses.
    later: Vec<([&'s Value; 2], String)>,
    is_later: bool,
    seen: BTreeSet<[String; 2]>,
    changes: Vec<Change>,
}

impl<'s> Walk<'s> {
    pub(super) fn new(name: &str, old: &'s Value, new: &'s Value) -> Self {
        Self {
            name: name.to_owned(),
            versions: [old, new].map(Version::new),
            frames: Vec::new(),
            depth: 0,
            later: Vec::new(),
            is_later: false,
            seen: BTreeSet::new(),
            changes: Vec::new(),
        }
    }

    pub(super) fn changes(mut self) -> Vec<Change> {
        let [old, new] = &self.versions;
        self.pair([old.root, new.root], "");
        self.is_later = true;
        while let Some((schemas, pointer)) = self.later.pop() {
            self.pair(schemas, &pointer);
        }
        self.changes
    }

    /// Compares two versions of a schema; the pointer is that of the place that leads to it.
    fn pair(&mut self, schemas: [&'s Value; 2], pointer: &str) {
        if self.depth == DEEPEST {
            self.later.push((schemas, pointer.to_owned()));
            return;
        }
        self.depth += 1;
        self.pair_here(schemas, pointer);
        self.depth -= 1;
    }

    fn pair_here(&mut self, schemas: [&'s Value; 2], pointer: &str) {
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
        let schemas = [OLD, NEW].map(|version| resolve(self.versions[version].root, schemas[version]));
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
        let [old, new] = [OLD, NEW].map(|version| self.versions[version].types(schemas[version]));
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
            let text = format!("{} is no longer allowed", listed(&gone));
            let value = if gone.len() < 6 { Some(sample(&self.versions[OLD], schemas[OLD])) } else { None };
            let candidates = value.into_iter().chain([witness(first)]).collect();
            self.push(ChangeKind::TypeRemoved, Breaks::Writers, pointer, text, candidates);
        }
        let come: Vec<_> = new.difference(&old).copied().collect();
        if let Some(first) = come.first() {
            let text = format!("{} is allowed now", listed(&come));
            let candidates = vec![sample(&self.versions[NEW], schemas[NEW]), witness(first)];
            self.push(ChangeKind::TypeAdded, Breaks::Readers, pointer, text, candidates);
        }
        old.is_disjoint(&new)
    }

    /// Compares schemas of which one must fit; references are paired by name, others by their text, and the last ones left with one another.
    fn choices(&mut self, schemas: [&'s Value; 2], pointer: &str) {
        let [Some(old), Some(new)] = schemas.map(choices) else { return };
        let key = |schema: &'s Value| reference(schema).map_or_else(|| Key::Text(schema.to_string()), Key::Reference);
        let [olds, news] = [old, new].map(|list| list.iter().map(|one| (key(one), one)).collect::<BTreeMap<_, _>>());
        let gone_or_come = |list: &'s [Value], others: &BTreeMap<_, _>| {
            list.iter().filter(|one| !others.contains_key(&key(one))).collect::<Vec<_>>()
        };
        let (mut gone, mut come) = (gone_or_come(old, &news), gone_or_come(new, &olds));
        for one in old {
            if let Some(other) = news.get(&key(one)) {
                self.pair([one, other], pointer);
            }
        }
        if let ([one], [other]) = (gone.as_slice(), come.as_slice()) {
            self.pair([one, other], pointer);
            (gone, come) = (Vec::new(), Vec::new());
        }
        // Lost and new types of values have been told.
        for one in gone.into_iter().filter(|one| reference(one).is_some()) {
            let text = format!("`{}` is no longer a variant", title(one));
            let candidates = vec![sample(&self.versions[OLD], one)];
            self.push(ChangeKind::VariantRemoved, Breaks::Writers, pointer, text, candidates);
        }
        for one in come.into_iter().filter(|one| reference(one).is_some()) {
            let text = format!("`{}` is a variant now", title(one));
            let candidates = vec![sample(&self.versions[NEW], one)];
            self.push(ChangeKind::VariantAdded, Breaks::Readers, pointer, text, candidates);
        }
    }

    /// Notes a change; the first of the candidates that shows it, put into its place, becomes the witness.
    fn push(&mut self, kind: ChangeKind, breaks: Breaks, pointer: &str, text: String, candidates: Vec<Value>) {
        let (allows, refuses) = match breaks {
            Breaks::Readers => (NEW, OLD),
            Breaks::Writers | Breaks::Nothing => (OLD, NEW),
        };
        let witness = if breaks == Breaks::Nothing || self.is_later {
            None
        } else {
            let accepts = |which: usize, value: &Value| {
                let version = &self.versions[which];
                accepts(version, version.root, value)
            };
            let mut documents =
                candidates.into_iter().map(|value| wrap(&self.frames, &self.versions[allows], allows, value));
            let shows =
                |document: &Value| accepts(allows, document) == Some(true) && accepts(refuses, document) == Some(false);
            documents.find(shows)
        };
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
fn wrong<'s>(version: &Version<'s>, schema: &'s Value) -> Vec<Value> {
    misfit(version, schema).into_iter().collect()
}

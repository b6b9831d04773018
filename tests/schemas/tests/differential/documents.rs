//! Documents: fixtures, every mutant of them, and random ones if asked for.

use std::collections::BTreeSet;

use mailtrail_schemas::Entry;
use mailtrail_tests::tree::steps;
use mailtrail_tests::{Tree, fixtures};
use serde_json::Value;

use crate::change::{CHANGES, Change, OBJECT_CHANGES};

/// Texts of forms that errata cover somewhere, and near ones that none covers.
const TEXTS: [&str; 8] = [
    "2026-01-02T03:04:05z",
    "2026-13-02T03:04:05z",
    "2026-01-02 03:04:05.000000000",
    "20260102T030405Z",
    "2026-01-02T03:04:05 +0000",
    "2026-01-02T03:04:05 +9900",
    "arn:aws:s3:::amzn-s3-demo-bucket",
    "True",
];

/// A document that engines and reader see alike.
pub(crate) struct Document<'t> {
    pub(crate) tree: &'t Tree,
    pub(crate) text: String,
    pub(crate) value: Value,
}

/// The document, unless half a surrogate pair stands in it, which is no text for engines, or a name twice in an object, of
/// which they see one value.
pub(crate) fn document(tree: &Tree) -> Option<Document<'_>> {
    let text = tree.compact();
    let value = serde_json::from_str(&text).ok()?;
    (!has_doubles(tree)).then_some(Document { tree, text, value })
}

/// Shows a document and every mutant of it.
pub(crate) fn every_mutant(tree: &Tree, visit: &mut impl FnMut(&Tree)) {
    visit(tree);
    for way in steps(tree) {
        for text in TEXTS {
            let mut mutant = tree.clone();
            if let Some(value @ Tree::Text(_)) = mutant.at_mut(&way) {
                *value = Tree::Text(text.into());
                visit(&mutant);
            }
        }
        for (_, change) in CHANGES.iter().chain(OBJECT_CHANGES) {
            if let Some(mutant) = change(tree, &way) {
                visit(&mutant);
            }
        }
    }
}

/// Shows every document of a type once.
pub(crate) fn every_document(entry: &Entry, visit: &mut impl FnMut(&Document<'_>)) {
    let mut seen = BTreeSet::new();
    let mut once = |tree: &Tree| {
        if let Some(document) = document(tree)
            && seen.insert(document.text.clone())
        {
            visit(&document);
        }
    };
    let sources: Vec<_> = fixtures().into_iter().filter(|fixture| entry.fixtures.contains(&fixture.prefix())).collect();
    let trees: Vec<_> = sources.iter().map(|fixture| Tree::parse(&fixture.text).unwrap()).collect();
    let example = Tree::parse(entry.example()).unwrap();
    trees.iter().chain([&example]).for_each(|tree| every_mutant(tree, &mut once));
    random(entry, &trees, &mut once);
}

/// With `MAILTRAIL_DOCUMENTS=N`: that many documents of each type, changed in up to four places.
fn random(entry: &Entry, trees: &[Tree], visit: &mut impl FnMut(&Tree)) {
    let number = |name| std::env::var(name).ok().and_then(|text| text.parse::<u64>().ok());
    let Some(count) = number("MAILTRAIL_DOCUMENTS").filter(|_| !trees.is_empty()) else { return };
    let seed = number("MAILTRAIL_SEED").unwrap_or_else(|| u64::from(std::process::id()) | 1);
    println!("{}: MAILTRAIL_SEED={seed}", entry.name);
    let mut dice = Dice(seed);
    let changes: Vec<_> = CHANGES.iter().chain(OBJECT_CHANGES).map(|(_, change)| *change).collect();
    for _ in 0..count {
        let mut tree = dice.pick(trees).clone();
        for _ in 0..=dice.below(4) {
            let ways = steps(&tree);
            if ways.is_empty() {
                break;
            }
            let change: &Change = dice.pick(&changes);
            let way: &Vec<usize> = dice.pick(&ways);
            tree = change(&tree, way).unwrap_or(tree);
        }
        visit(&tree);
    }
}

/// Shrinks a document as long as it shows what is to be shown.
pub(crate) fn smallest(tree: &Tree, shows: impl Fn(&Tree) -> bool) -> Tree {
    let remove = CHANGES.iter().find(|(name, _)| *name == "nothing").unwrap().1;
    let mut smallest = tree.clone();
    loop {
        let ways = steps(&smallest);
        let Some(smaller) = ways.iter().filter_map(|way| remove(&smallest, way)).find(|tree| shows(tree)) else {
            return smallest;
        };
        smallest = smaller;
    }
}

struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap() % end
    }

    fn pick<'s, T>(&mut self, list: &'s [T]) -> &'s T {
        &list[self.below(list.len())]
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

//! The schema is the type: on every fixture, every mutant of it, and random documents (`MAILTRAIL_DOCUMENTS=N`) the reader's check,
//! and two engines with the exported schemas, agree.
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "../../tests/mutations/change.rs"]
#[allow(dead_code)]
mod change;
#[path = "differential/documents.rs"]
mod documents;
#[path = "differential/engines.rs"]
mod engines;
#[path = "differential/fits.rs"]
mod fits;

use mailtrail_schemas::{CATALOGUE, Entry, Profile};
use mailtrail_tests::Tree;
use mailtrail_wire::{Issue, IssueKind, Shape, check};
use serde_json::Value;

use self::documents::{Document, document, every_document, smallest};
use self::engines::Engines;
use self::fits::fits;

#[derive(Default)]
struct Count {
    documents: usize,
    accepted: usize,
    left_out: usize,
}

/// The reader tells look-alikes of `CloudTrail` records by the order of members, which schemas do not see.
fn is_look_alike(value: &Value) -> bool {
    match value {
        Value::Object(members) => {
            let source = members.get("eventSource").and_then(Value::as_str).unwrap_or_default();
            (source.starts_with("aws:") || source.starts_with("arn:")) && members.contains_key("userIdentity")
                || members.values().any(is_look_alike)
        }
        Value::Array(items) => items.iter().any(is_look_alike),
        _ => false,
    }
}

/// Whether a function that sees the order of members tells the events apart.
fn sees_order(shape: &Shape) -> bool {
    match shape {
        Shape::Tagged(tagged) => tagged.tags.is_empty() && tagged.name == "Event",
        Shape::Record(record) => record.members.iter().any(|member| sees_order(member.shape)),
        Shape::List(item) | Shape::Map(item) => sees_order(item),
        _ => false,
    }
}

fn agree(entry: &Entry, profile: Profile, count: &mut Count, also: &mut impl FnMut(&Document<'_>, &[Issue])) {
    let engines = Engines::of(entry, profile);
    let sees_order = sees_order(entry.shape);
    let errata = entry.family().errata();
    let differ = |document: &Document<'_>| {
        let fits = fits(&check(&document.text, entry.shape).unwrap(), &document.text, errata, profile);
        engines.verdicts(&document.value) != [fits; 2]
    };
    every_document(entry, &mut |found| {
        if sees_order && is_look_alike(&found.value) {
            count.left_out += 1;
            return;
        }
        let issues = check(&found.text, entry.shape).unwrap();
        let fits = fits(&issues, &found.text, errata, profile);
        let verdicts = engines.verdicts(&found.value);
        if verdicts != [fits; 2] {
            let tree = smallest(found.tree, |tree: &Tree| document(tree).is_some_and(|document| differ(&document)));
            let found = document(&tree).unwrap();
            let issues = check(&found.text, entry.shape).unwrap();
            let (verdicts, complaint) = (engines.verdicts(&found.value), engines.complaint(&found.value));
            panic!(
                "{} in {profile}: engines say {verdicts:?} ({complaint}), check finds {issues:?}\n{}",
                entry.name, found.text
            );
        }
        count.documents += 1;
        count.accepted += usize::from(fits);
        also(found, &issues);
    });
}

fn assert_enough(profile: Profile, count: &Count) {
    let Count { documents, accepted, left_out } = count;
    println!("{profile}: {documents} documents, {accepted} accepted, {left_out} left out");
    assert!(*documents > 200_000 && *left_out * 100 < *documents);
    assert!(*accepted > 10_000 && documents - accepted > 10_000);
}

#[test]
fn validate_is_the_type() {
    let mut count = Count::default();
    for entry in CATALOGUE {
        agree(entry, Profile::Validate, &mut count, &mut |_, _| {});
    }
    assert_enough(Profile::Validate, &count);
}

#[test]
fn strict_is_the_type_and_the_others_accept_what_it_accepts() {
    let mut count = Count::default();
    for entry in CATALOGUE {
        let types = Engines::of(entry, Profile::Types);
        let flat = Engines::of(entry, Profile::Flat);
        agree(entry, Profile::Strict, &mut count, &mut |document, issues| {
            let Document { text, value, .. } = document;
            // Types stay as they are documented, whatever else of a value is known.
            let is_other = |issue: &Issue| issue.kind == IssueKind::WrongType;
            if issues.iter().any(is_other) || !fits(issues, text, entry.family().errata(), Profile::Strict) {
                return;
            }
            let complaint = || format!("{}: {} in types\n{text}", entry.name, types.complaint(value));
            assert_eq!(types.verdicts(value), [true; 2], "{}", complaint());
            // Objects without unions hold the usual form of a value only.
            if issues.is_empty() {
                let complaint = || format!("{}: {} in flat\n{text}", entry.name, flat.complaint(value));
                assert_eq!(flat.verdicts(value), [true; 2], "{}", complaint());
            }
        });
    }
    assert_enough(Profile::Strict, &count);
}

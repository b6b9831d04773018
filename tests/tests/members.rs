//! The members that are known of the service, and the members of the types, are the same.
//!
//! `data/members.tsv` holds what is known, `data/parser-fields.tsv` the names in AWS's own parser. What a type has beyond
//! them stands in `data/additions.tsv`, what differs in `data/exceptions.tsv`, each with a reason.
#![allow(clippy::expect_used, clippy::unwrap_used)]

use std::collections::{BTreeMap, BTreeSet};

use mailtrail_tests::kinds;
use mailtrail_wire::{CloudWatchLogsData, Evidence, Member, Shape, Wire};

fn rows(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    table.lines().filter(|line| !line.starts_with('#')).map(|line| line.split('\t').collect())
}

const MEMBERS: &str = include_str!("../data/members.tsv");
const PARSER_FIELDS: &str = include_str!("../data/parser-fields.tsv");
const ADDITIONS: &str = include_str!("../data/additions.tsv");
const EXCEPTIONS: &str = include_str!("../data/exceptions.tsv");

/// A place in a type: name of the type, names on the way joined by points, `[]` behind a list.
type Place = (String, String);

fn place(kind: &str, path: &str) -> Place {
    // The pages have these members in the lower case of SQL alone.
    let lower = ["ConfigurationItemEvent", "EvidenceEvent"].contains(&kind) && path.starts_with("eventData.");
    let path = if lower { path.to_lowercase().replace("eventdata.", "eventData.") } else { path.to_owned() };
    (kind.to_owned(), path)
}

/// Members of all types.
fn members() -> BTreeMap<Place, &'static Member> {
    let mut found = BTreeMap::new();
    let mut shapes: Vec<_> = kinds().iter().map(|kind| (kind.name, kind.shape)).collect();
    shapes.push(("CloudWatchLogsData", CloudWatchLogsData::SHAPE));
    // `LookupEvent` is looked at within `LookupEventsOutput`, the events within `Event` as types of their own.
    shapes.retain(|(name, _)| !["LookupEvent", "Event"].contains(name));
    for (name, shape) in shapes {
        walk(name, shape, "", &mut found);
    }
    found
}

fn walk(kind: &str, shape: &'static Shape, path: &str, found: &mut BTreeMap<Place, &'static Member>) {
    match shape {
        Shape::Record(record) => {
            for member in record.members {
                let path = if path.is_empty() { member.name.to_owned() } else { format!("{path}.{}", member.name) };
                found.insert(place(kind, &path), member);
                walk(kind, member.shape, &path, found);
            }
        }
        Shape::List(item) => walk(kind, item, &format!("{path}[]"), found),
        _ => {}
    }
}

/// JSON type that is usual for a shape.
fn usual(shape: &Shape) -> &'static str {
    match shape {
        Shape::Text | Shape::Lexical(_) | Shape::Enum(_) | Shape::Flag { text: true } => "string",
        Shape::Bool | Shape::Flag { text: false } => "bool",
        Shape::Number => "number",
        Shape::Record(_) | Shape::Map(_) | Shape::Tagged(_) => "object",
        Shape::List(_) => "array",
        _ => "any",
    }
}

/// Whether a path goes on below a value that has no members of its own in the types.
fn is_below_free_value(members: &BTreeMap<Place, &Member>, (kind, path): &Place) -> bool {
    path.rmatch_indices('.').any(|(at, _)| {
        let above = (kind.clone(), path[..at].trim_end_matches("[]").to_owned());
        members.get(&above).is_some_and(|member| matches!(member.shape, Shape::Any | Shape::Map(_)))
    })
}

#[test]
fn names_of_the_parser_are_members() {
    let members = members();
    let rows: Vec<_> = rows(PARSER_FIELDS).collect();
    assert_eq!(rows.len(), 81);
    let missing: Vec<_> = rows.iter().filter(|row| !members.contains_key(&place(row[1], row[2]))).collect();
    assert!(missing.is_empty(), "{missing:#?}");
    for row in rows {
        let last = row[2].rsplit(['.', ']']).next().unwrap_or_default();
        assert!(row[0] == last || row[0].to_lowercase().ends_with(&last.to_lowercase()), "{row:?}");
    }
}

/// Everything in which a type differs from the list, as `type path what`.
fn deviations() -> BTreeSet<String> {
    let members = members();
    let mut found = BTreeSet::new();
    for row in rows(MEMBERS) {
        let [_, kind, path, types, since, evidence] = row[..] else { panic!("{row:?}") };
        let place = place(kind, path);
        let path = &place.1;
        if path.ends_with("[]") || is_below_free_value(&members, &place) {
            continue;
        }
        let Some(member) = members.get(&place) else {
            found.insert(format!("{kind}\t{path}\tmissing"));
            continue;
        };
        let expected = types.split(',').next().unwrap_or_default();
        let usual = usual(member.shape);
        if usual != expected {
            found.insert(format!("{kind}\t{path}\t{usual} for {types}"));
        }
        // The list repeats members of other families without the version that is theirs.
        let since = Some(since).filter(|since| *since != "-");
        if member.since != since && row[0] != "network-activity" {
            found.insert(format!("{kind}\t{path}\tsince {} for {}", member.since.unwrap_or("-"), since.unwrap_or("-")));
        }
        let known: Vec<_> = evidence.split(',').collect();
        let matches = match member.evidence {
            Evidence::Documented => known.contains(&"documented"),
            Evidence::Observed => known.contains(&"observed") && !known.contains(&"documented"),
            Evidence::Implied | Evidence::Inferred => known == ["parser"] || known == ["documented"],
        };
        if !matches {
            found.insert(format!("{kind}\t{path}\t{} for {evidence}", member.evidence.as_str()));
        }
    }
    found
}

#[test]
fn known_members_are_in_the_types() {
    let allowed: BTreeSet<_> = rows(EXCEPTIONS).map(|row| row[..3].join("\t")).collect();
    let found = deviations();
    let new: Vec<_> = found.difference(&allowed).collect();
    let gone: Vec<_> = allowed.difference(&found).collect();
    assert!(new.is_empty() && gone.is_empty(), "not explained: {new:#?}\nno longer so: {gone:#?}");
    assert!(rows(EXCEPTIONS).all(|row| row[3].len() > 10));
}

#[test]
fn members_of_the_types_are_known_or_explained() {
    let listed: BTreeSet<_> = rows(MEMBERS).map(|row| place(row[1], row[2])).collect();
    let added: BTreeSet<_> = rows(ADDITIONS).map(|row| place(row[0], row[1])).collect();
    let all: BTreeSet<_> = members().into_keys().collect();
    let extra: BTreeSet<_> = all.difference(&listed).cloned().collect();
    let new: Vec<_> = extra.difference(&added).collect();
    let gone: Vec<_> = added.difference(&extra).collect();
    assert!(new.is_empty() && gone.is_empty(), "not explained: {new:#?}\nno longer so: {gone:#?}");
    assert!(rows(ADDITIONS).all(|row| row[2].len() > 10));
}

#[test]
fn every_member_is_described() {
    for ((kind, path), member) in members() {
        assert!(member.docs.len() > 10, "{kind} {path}");
        let first = member.docs.lines().next().unwrap_or_default();
        assert!(first.ends_with(['.', ',']) || member.docs.contains('.'), "{kind} {path}: {}", member.docs);
        assert!(!first.starts_with("The "), "{kind} {path}: {first}");
        let name = member.name.to_lowercase().replace('-', "");
        let field = member.field.replace('_', "").replace("r#", "");
        // Where two names differ in case alone, the second field says so behind its name.
        assert!(field == name || field == format!("{name}uppercase"), "{kind} {path}: {field}");
    }
}

fn names_of(shape: &'static Shape, seen: &mut BTreeSet<&'static str>) {
    let (name, docs) = match shape {
        Shape::Record(record) => {
            assert_eq!(
                record.members.iter().filter(|member| member.required).count(),
                record.required.count_ones() as usize
            );
            for (index, member) in record.members.iter().enumerate() {
                assert_eq!((record.index)(member.name), Some(index), "{}", record.name);
                assert_eq!(record.required >> index & 1 == 1, member.required, "{} {}", record.name, member.name);
            }
            assert_eq!((record.index)("memberOfTomorrow"), None);
            record.members.iter().for_each(|member| names_of(member.shape, seen));
            (record.name, record.docs)
        }
        Shape::Enum(set) => {
            let texts: BTreeSet<_> = set.values.iter().map(|value| value.text).collect();
            assert_eq!(texts.len(), set.values.len(), "{}", set.name);
            assert!(set.values.iter().all(|value| value.docs.len() > 3), "{}", set.name);
            (set.name, set.docs)
        }
        Shape::Lexical(lexical) => {
            let text = lexical.text;
            assert!(text.pattern.starts_with('^') && text.pattern.ends_with('$'), "{}", text.name);
            assert!(!text.examples.is_empty(), "{}", text.name);
            for example in text.examples {
                assert_eq!((lexical.form)(example), mailtrail_wire::TextForm::Usual, "{} {example}", text.name);
            }
            (text.name, text.description)
        }
        Shape::Tagged(tagged) => {
            let keys: Vec<_> = tagged.variants.iter().flat_map(|variant| variant.keys).collect();
            assert_eq!(keys.iter().collect::<BTreeSet<_>>().len(), keys.len(), "{}", tagged.name);
            tagged.variants.iter().for_each(|variant| names_of(variant.shape, seen));
            (tagged.name, tagged.docs)
        }
        Shape::List(item) | Shape::Map(item) => return names_of(item, seen),
        _ => return,
    };
    assert!(docs.len() > 10, "{name} has no description");
    seen.insert(name);
}

#[test]
fn shapes_are_sound() {
    let mut seen = BTreeSet::new();
    for kind in kinds() {
        names_of(kind.shape, &mut seen);
    }
    assert!(seen.len() > 50, "{seen:?}");
}

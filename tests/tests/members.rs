//! The members and values that are known of the services, and those of the types, are the same.
//!
//! Each family has a list of what is known, `data/*members.tsv` and `data/*values.tsv`; `data/parser-fields.tsv` has the names in
//! AWS's own parser of `CloudTrail` logs. What a type has beyond them stands in `data/*additions.tsv`, what differs in
//! `data/*exceptions.tsv`, each with a reason.
#![allow(clippy::expect_used, clippy::unwrap_used)]

mod members {
    pub(crate) mod family;
    pub(crate) mod found;
}

use std::collections::{BTreeMap, BTreeSet};

use mailtrail_tests::kinds;
use mailtrail_wire::{Evidence, Member, Shape, Wire as _};
use members::family::{CLOUDTRAIL, FAMILIES, Family, WORKMAIL, rows};
use members::found::{Found, Place, found, place, value};
use ses_events::{EventType, Spelling};

const PARSER_FIELDS: &str = include_str!("../data/parser-fields.tsv");
const SPELLINGS: &str = include_str!("../data/ses-spellings.tsv");

/// JSON type that is usual for a shape.
fn usual(shape: &Shape) -> &'static str {
    match shape {
        Shape::Text | Shape::Lexical(_) | Shape::Enum(_) | Shape::Flag { text: true } => "string",
        Shape::Bool | Shape::Flag { text: false } => "bool",
        Shape::Number => "number",
        Shape::Record(_) | Shape::Map(_) | Shape::Tagged(_) => "object",
        Shape::List(_) => "array",
        Shape::Either([first, _]) => usual(first),
        _ => "any",
    }
}

/// Whether a value of this JSON type is of a shape.
fn takes(found: Found, json_type: &str) -> bool {
    let byte = match json_type {
        "string" => b'"',
        "bool" => b't',
        "number" => b'0',
        "object" => b'{',
        "array" => b'[',
        "null" => return found.member().is_none_or(|member| member.nullable) || matches!(found.shape(), Shape::Any),
        _ => return matches!(found.shape(), Shape::Any),
    };
    found.shape().begins_with(byte)
}

/// Whether a path goes on below a value that has no members of its own in the types.
fn is_below_free_value(found: &BTreeMap<Place, Found>, (kind, path): &Place) -> bool {
    path.rmatch_indices(['.', '[']).any(|(at, _)| {
        let above = (kind.clone(), path[..at].trim_end_matches("[]").to_owned());
        found.get(&above).is_some_and(|found| matches!(found.shape(), Shape::Any | Shape::Map(_)))
    })
}

#[test]
fn names_of_the_parser_are_members() {
    let found = found(&CLOUDTRAIL);
    let rows: Vec<_> = rows(PARSER_FIELDS).collect();
    assert_eq!(rows.len(), 81);
    let missing: Vec<_> = rows.iter().filter(|row| !found.contains_key(&place(row[1], row[2]))).collect();
    assert!(missing.is_empty(), "{missing:#?}");
    for row in rows {
        let last = row[2].rsplit(['.', ']']).next().unwrap_or_default();
        assert!(row[0] == last || row[0].to_lowercase().ends_with(&last.to_lowercase()), "{row:?}");
    }
}

/// Everything in which a type differs from the lists, as `type path what`.
fn deviations(family: &Family) -> BTreeSet<String> {
    let found = found(family);
    let mut deviations = BTreeSet::new();
    let mut differs = |place: &Place, what: &str| deviations.insert(format!("{}\t{}\t{what}", place.0, place.1));
    let is_null = |row: &Vec<&str>| row[3].split(',').any(|json_type| json_type == "null");
    let nulls: BTreeSet<_> = rows(family.members).filter(is_null).map(|row| place(row[1], row[2])).collect();
    for row in rows(family.members) {
        let [_, kind, path, types, since, evidence, ..] = row[..] else { panic!("{row:?}") };
        let place = place(kind, path);
        let Some(known) = found.get(&place) else {
            if !is_below_free_value(&found, &place) {
                differs(&place, "missing");
            }
            continue;
        };
        let expected = types.split(',').next().unwrap_or_default();
        let usual = usual(known.shape());
        if usual != expected {
            differs(&place, &format!("{usual} for {types}"));
        }
        for json_type in types.split(',').filter(|json_type| usual == expected && !takes(*known, json_type)) {
            differs(&place, &format!("not {json_type}"));
        }
        let Some(member) = known.member() else { continue };
        if member.nullable && !nulls.contains(&place) {
            differs(&place, "nullable");
        }
        // The list repeats members of other families without the version that is theirs.
        let since = Some(since).filter(|since| *since != "-");
        if member.since != since && row[0] != "network-activity" {
            differs(&place, &format!("since {} for {}", member.since.unwrap_or("-"), since.unwrap_or("-")));
        }
        if !is_evident(member, evidence, family) {
            differs(&place, &format!("{} for {evidence}", member.evidence.as_str()));
        }
    }
    for row in family.values.into_iter().flat_map(rows) {
        let place = value(row[0], row[1]);
        if !found.contains_key(&place) {
            differs(&place, "missing");
        }
    }
    deviations
}

/// Whether the evidence of a member is the one of the list.
fn is_evident(member: &Member, listed: &str, family: &Family) -> bool {
    let has = |word| listed.split(',').any(|listed| listed == word);
    match member.evidence {
        Evidence::Documented => has("documented"),
        Evidence::Observed => has("observed") && !has("documented"),
        weak => listed == weak.as_str() || family.weak.contains(&listed),
    }
}

/// Members and values of the types that the lists do not have, as `type path`.
fn additions(family: &Family) -> BTreeSet<String> {
    let members = rows(family.members).map(|row| place(row[1], row[2]));
    let values = family.values.into_iter().flat_map(rows).map(|row| value(row[0], row[1]));
    let listed: BTreeSet<_> = members.chain(values).collect();
    let all = found(family).into_iter().filter(|(place, found)| !matches!(found, Found::Item(_)) && !listed.contains(place));
    all.map(|((kind, path), _)| format!("{kind}\t{path}")).collect()
}

/// What lacks an explanation, and what is explained and is not so; a table of explanations ends with their reasons.
fn unexplained(there_is: &BTreeSet<String>, explained: &'static str) -> Vec<String> {
    let mut known = BTreeSet::new();
    for row in rows(explained) {
        let [kind, path, what @ .., reason] = &row[..] else { panic!("{row:?}") };
        assert!(reason.len() > 10, "{row:?}");
        let (kind, path) = place(kind, path);
        known.insert([&[&*kind, &*path], what].concat().join("\t"));
    }
    let new = there_is.difference(&known).map(|what| format!("not explained: {what}"));
    let gone = known.difference(there_is).map(|what| format!("no longer so: {what}"));
    new.chain(gone).collect()
}

#[test]
fn what_is_known_is_in_the_types() {
    let faults = FAMILIES.map(|family| unexplained(&deviations(family), family.exceptions)).concat();
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn what_the_types_have_is_known_or_explained() {
    let faults = FAMILIES.map(|family| unexplained(&additions(family), family.additions)).concat();
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn queries_and_tables_are_complete() {
    // The page has 15 queries, another one on DMARC, and 32 lines in its tables of fields.
    let named = |row: &Vec<&'static str>| row[6].split(' ').collect::<Vec<_>>();
    let places: BTreeSet<_> = rows(WORKMAIL.members).flat_map(|row| named(&row)).collect();
    let queries = (1..=15).map(|number| format!("Q{number}")).chain(["DMARC".to_owned()]);
    assert!(queries.into_iter().all(|query| places.contains(&*query)), "{places:?}");
    let fields = rows(WORKMAIL.members).filter(|row| row[0] == "email-event" && !row[2].ends_with("[]"));
    assert_eq!(fields.filter(|row| named(row).contains(&"T")).count(), 32);
}

#[test]
fn spellings_of_event_types_are_known() {
    let rows: Vec<_> = rows(SPELLINGS).collect();
    let listed: BTreeSet<_> = rows.iter().map(|row| row[0]).collect();
    let Shape::Enum(types) = EventType::SHAPE else { panic!("{:?}", EventType::SHAPE) };
    assert_eq!(listed, types.values.iter().map(|value| value.text).collect());
    for row in rows {
        let known = EventType::from(row[0]);
        assert_eq!(row.len(), Spelling::ALL.len());
        for (place, text) in Spelling::ALL.into_iter().zip(row) {
            let text = Some(text).filter(|text| *text != "-");
            assert_eq!(known.spelling(place), text, "{known:?} {place:?}");
            if let Some(text) = text {
                assert_eq!(EventType::from_spelling(place, text).as_ref(), Some(&known), "{place:?} {text}");
            }
        }
    }
}

/// What is wrong with the documentation or name of a member.
fn untidiness(member: &Member) -> Option<&'static str> {
    let first = member.docs.lines().next().unwrap_or_default();
    let name = member.name.to_lowercase().replace(['-', '_'], "");
    let field = member.field.replace('_', "").replace("r#", "");
    [
        (member.docs.len() <= 10, "hardly described"),
        (!first.ends_with(['.', ',']) && !member.docs.contains('.'), "described without a full stop"),
        (first.starts_with("The "), "described with an article"),
        // Where two names differ in case alone, the second field says so behind its name.
        (field != name && field != format!("{name}uppercase"), "named otherwise"),
    ]
    .into_iter()
    .find_map(|(is_so, what)| is_so.then_some(what))
}

#[test]
fn every_member_is_described() {
    let members = FAMILIES.into_iter().flat_map(found).filter_map(|(place, found)| Some((place, found.member()?)));
    let untidy: Vec<_> = members.filter_map(|(place, member)| Some((place, untidiness(member)?))).collect();
    assert!(untidy.is_empty(), "{untidy:#?}");
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
        Shape::Either(shapes) => return shapes.iter().for_each(|shape| names_of(shape, seen)),
        _ => return,
    };
    assert!(docs.len() > 10, "{name} has no description");
    seen.insert(name);
}

#[test]
fn shapes_are_sound() {
    let mut seen = BTreeSet::new();
    for (_, shape) in FAMILIES.iter().flat_map(|family| family.types) {
        names_of(shape, &mut seen);
    }
    assert!(seen.len() > 50, "{seen:?}");
    let strange: Vec<_> = kinds().into_iter().filter(|kind| !seen.contains(kind.name)).collect();
    assert!(strange.is_empty(), "of no family: {strange:?}");
}

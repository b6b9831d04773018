//! The members and values that are known of the services, and those of the types, are the same.
//!
//! Each family has a list of what is known, `data/*members.tsv` and `data/*values.tsv`; `data/parser-fields.tsv` has the names in
//! AWS's own parser of `CloudTrail` logs, `data/workmail-queries.tsv` those in documented queries of `WorkMail` logs. What a type
//! has beyond them stands in `data/*additions.tsv`, what differs in `data/*exceptions.tsv`, each with a reason.
#![allow(clippy::expect_used, clippy::unwrap_used)]

mod members {
    pub(crate) mod comparison;
    pub(crate) mod family;
    pub(crate) mod found;
    pub(crate) mod tidiness;
}

use std::collections::BTreeSet;

use mailtrail_tests::kinds;
use mailtrail_wire::{Shape, Wire as _};
use members::comparison::{additions, deviations, unexplained};
use members::family::{CLOUDTRAIL, FAMILIES, WORKMAIL, rows};
use members::found::{found, place};
use members::tidiness::{names_of, untidiness};
use ses_events::{EventType, Spelling};

const PARSER_FIELDS: &str = include_str!("../data/parser-fields.tsv");
const QUERIES: &str = include_str!("../data/workmail-queries.tsv");
const SPELLINGS: &str = include_str!("../data/ses-spellings.tsv");

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
fn tables_and_queries_are_in_the_list() {
    let named = |row: &Vec<&'static str>| row[6].split(' ').collect::<Vec<_>>();
    // The page has 32 lines in its tables of fields.
    let fields = rows(WORKMAIL.members).filter(|row| row[0] == "email-event" && !row[2].ends_with("[]"));
    assert_eq!(fields.filter(|row| named(row).contains(&"T")).count(), 32);
    let reads = rows(WORKMAIL.members).flat_map(|row| named(&row).into_iter().map(move |query| (query, row[2])));
    let reads: BTreeSet<_> = reads.collect();
    let mut queries = BTreeSet::new();
    for row in rows(QUERIES) {
        let path = row[1].trim_start_matches("event.").replace(".0", "[]");
        assert!(reads.contains(&(row[0], &*path)), "{row:?}");
        queries.insert(row[0]);
    }
    // It has 15 queries; another page has one on DMARC.
    assert_eq!(queries.len(), 16);
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

#[test]
fn every_member_is_described() {
    let members = FAMILIES.into_iter().flat_map(found).filter_map(|(place, found)| Some((place, found.member()?)));
    let untidy: Vec<_> = members.filter_map(|(place, member)| Some((place, untidiness(member)?))).collect();
    assert!(untidy.is_empty(), "{untidy:#?}");
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

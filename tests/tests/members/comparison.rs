//! Types held against the lists.

use std::collections::{BTreeMap, BTreeSet};

use mailtrail_wire::{Evidence, Member, Shape};

use super::family::{Family, rows};
use super::found::{Found, Place, found, place, value};

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

/// Everything in which a type differs from the lists, as `type path what`.
pub(crate) fn deviations(family: &Family) -> BTreeSet<String> {
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
pub(crate) fn additions(family: &Family) -> BTreeSet<String> {
    let members = rows(family.members).map(|row| place(row[1], row[2]));
    let values = family.values.into_iter().flat_map(rows).map(|row| value(row[0], row[1]));
    let listed: BTreeSet<_> = members.chain(values).collect();
    let all =
        found(family).into_iter().filter(|(place, found)| !matches!(found, Found::Item(_)) && !listed.contains(place));
    all.map(|((kind, path), _)| format!("{kind}\t{path}")).collect()
}

/// What lacks an explanation, and what is explained and is not so; a table of explanations ends with their reasons.
pub(crate) fn unexplained(there_is: &BTreeSet<String>, explained: &'static str) -> Vec<String> {
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

use mailtrail_wire::Shape;

use super::*;
use crate::kind::FAMILIES;

/// Whether a pointer leads somewhere in documents of a shape.
fn leads(shape: &Shape, pointer: &str) -> bool {
    if pointer.is_empty() {
        return true;
    }
    let (name, rest) = pointer[1..].find('/').map_or((&pointer[1..], ""), |at| pointer[1..].split_at(at));
    match shape {
        Shape::Record(record) => (record.index)(name).is_some_and(|index| leads(record.members[index].shape, rest)),
        Shape::List(item) => name == "*" && leads(item, rest),
        Shape::Map(value) => leads(value, rest),
        Shape::Tagged(tagged) => tagged.variants.iter().any(|variant| leads(variant.shape, pointer)),
        Shape::Either(shapes) => shapes.iter().any(|shape| leads(shape, pointer)),
        Shape::Any => true,
        _ => false,
    }
}

#[test]
fn every_place_is_one_of_its_kind() {
    let kinds: Vec<_> = FAMILIES.iter().flat_map(|family| (family.kinds)()).collect();
    for (name, places) in places::all() {
        let kind = kinds.iter().find(|kind| kind.name == *name).unwrap_or_else(|| panic!("no kind `{name}`"));
        let fields = places.fields.iter().flat_map(|(_, pointers)| *pointers);
        for pointer in fields.chain(places.times).chain(places.verdict.as_ref()) {
            assert!(leads(kind.shape, pointer), "{name}: {pointer}");
        }
    }
}

#[test]
fn places_with_stars_lead_to_each_element() {
    let text = r#"{"a": [{"b": "x"}, {"c": 1}, {"b": "y"}], "d": "z"}"#;
    let values = |pointer: &str| {
        let mut values = Vec::new();
        each_at(JsonRef::ahead(&Reader::new(text)), pointer, &mut |value| values.push(value.text().to_owned()));
        values
    };
    assert_eq!(values("/a/*/b"), [r#""x""#, r#""y""#]);
    assert_eq!(values("/d"), [r#""z""#]);
    assert!(values("/d/*").is_empty() && values("/e/*/b").is_empty());
}

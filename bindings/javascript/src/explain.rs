//! What rules mean, and which kinds of documents there are.

use mailtrail::{FAMILIES, Kind, Rule};
use mailtrail_wire::{Erratum, ObjectWriter};
use wasm_bindgen::prelude::wasm_bindgen;

use crate::json::{array, object, text};

/// A rule or a known deviation of a name, as JSON; nothing if there is none.
#[wasm_bindgen]
#[must_use]
pub fn explain(name: &str) -> Option<String> {
    let rule = Rule::of(name).map(|rule| object(|object| of_rule(object, rule)));
    rule.or_else(|| errata().find(|erratum| erratum.id == name).map(|erratum| object(|it| of_erratum(it, erratum))))
}

/// All rules, as JSON.
#[wasm_bindgen]
#[must_use]
pub fn rules() -> String {
    array(Rule::ALL.iter().map(|rule| object(|object| of_rule(object, rule))))
}

/// All kinds of documents and their families, as JSON.
#[wasm_bindgen]
#[must_use]
pub fn kinds() -> String {
    array(FAMILIES.iter().flat_map(|family| {
        (family.kinds)().into_iter().map(|kind| {
            object(|object| {
                text(object, "kind", kind.name);
                text(object, "family", family.name);
            })
        })
    }))
}

fn errata() -> impl Iterator<Item = &'static Erratum> {
    let kinds = FAMILIES.iter().flat_map(|family| (family.kinds)());
    kinds.flat_map(|kind: &'static Kind| kind.errata)
}

fn of_rule(object: &mut ObjectWriter<'_>, rule: &Rule) {
    text(object, "name", rule.name);
    object.entry("levels", &rule.levels.iter().map(|level| level.as_str().to_owned()).collect::<Vec<_>>());
    text(object, "title", rule.title);
    text(object, "text", rule.text);
    if !rule.example.is_empty() {
        text(object, "example", rule.example);
    }
}

fn of_erratum(object: &mut ObjectWriter<'_>, erratum: &Erratum) {
    text(object, "name", erratum.id);
    object.entry("levels", &vec!["known".to_owned()]);
    text(object, "title", erratum.says);
    text(object, "text", &format!("{}. Write: {}.", erratum.seen, erratum.write));
    object.entry("places", &erratum.places.iter().map(|place| (*place).to_owned()).collect::<Vec<_>>());
}

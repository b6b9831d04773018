//! Documents of every kind.

use mailtrail::sample::{Recipe, envelopes, kinds};
use wasm_bindgen::JsError;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::refused;

/// So many documents of a kind, in envelopes.
///
/// # Errors
///
/// If there is no such kind, envelope or profile, or if they don't fit.
#[wasm_bindgen]
pub fn sample(
    kind: &str,
    within: Vec<String>,
    profile: &str,
    seed: u64,
    count: u32,
    pretty: bool,
) -> Result<Vec<String>, JsError> {
    let within: Vec<_> = within.iter().map(String::as_str).collect();
    let recipe = Recipe::new(kind).and_then(|recipe| recipe.within(&within)).map_err(refused)?;
    let recipe = recipe.with_profile(profile.parse().map_err(refused)?).with_seed(seed);
    let documents = (0..count).map(|number| recipe.document(u64::from(number)));
    let texts = documents.map(|sample| sample.map(|sample| if pretty { sample.pretty } else { sample.text }));
    texts.collect::<Result<_, _>>().map_err(refused)
}

/// Names of kinds that samples are made of.
#[wasm_bindgen]
#[must_use]
pub fn sample_kinds() -> Vec<String> {
    kinds().collect()
}

/// Envelopes that carry a kind.
///
/// # Errors
///
/// If there is no such kind.
#[wasm_bindgen]
pub fn sample_envelopes(kind: &str) -> Result<Vec<String>, JsError> {
    envelopes(kind).map_err(refused)
}

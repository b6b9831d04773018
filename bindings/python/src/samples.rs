//! Documents of every kind, made from the types.

use mailtrail::sample::Recipe;
use pyo3::prelude::*;

use crate::errors::wrong;

/// Documents of a kind, as texts.
#[pyfunction]
pub(crate) fn sample(
    py: Python<'_>,
    kind: &str,
    within: Vec<String>,
    count: u64,
    seed: u64,
    profile: &str,
    pretty: bool,
) -> PyResult<Vec<String>> {
    let within: Vec<_> = within.iter().map(String::as_str).collect();
    let recipe = Recipe::new(kind).and_then(|recipe| recipe.within(&within)).map_err(wrong)?;
    let recipe = recipe.with_profile(profile.parse().map_err(wrong)?).with_seed(seed);
    let make = |number| recipe.document(number).map(|sample| if pretty { sample.pretty } else { sample.text });
    py.detach(|| (0..count).map(make).collect::<Result<_, _>>().map_err(wrong))
}

/// Names of all kinds that samples are made of.
#[pyfunction]
pub(crate) fn sample_kinds() -> Vec<String> {
    mailtrail::sample::kinds().collect()
}

/// Names of the envelopes that carry a kind.
#[pyfunction]
pub(crate) fn envelopes(kind: &str) -> PyResult<Vec<String>> {
    mailtrail::sample::envelopes(kind).map_err(wrong)
}

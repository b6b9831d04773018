//! Samples and exported schemas agree: good samples fit `validate` and `strict`, bad ones don't fit the profile that asks for what they lack.
#![allow(clippy::unwrap_used, clippy::expect_used)]

use mailtrail::sample::{Profile as Extent, Recipe};
use mailtrail_schemas::{CATALOGUE, Dialect, Profile};
use serde_json::Value;

/// Documents of each profile: enough that every variant has its turn.
const TURNS: u64 = 12;

/// What carries nothing that is known has no sample.
const WITHOUT: [&str; 1] = ["scheduled-event"];

#[test]
fn samples_fit_the_schemas() {
    for entry in CATALOGUE.iter().filter(|entry| !WITHOUT.contains(&entry.name)) {
        let engine = |profile| {
            let schema = mailtrail_schemas::schema(entry, profile, Dialect::Draft2020_12).unwrap();
            jsonschema::validator_for(schema.value()).unwrap()
        };
        let (validate, strict) = (engine(Profile::Validate), engine(Profile::Strict));
        let recipe = Recipe::new(entry.name).unwrap_or_else(|error| panic!("{}: {error}", entry.name));
        for extent in [Extent::Minimal, Extent::Typical, Extent::Full] {
            for number in 0..TURNS {
                let sample = recipe.clone().with_profile(extent.clone()).document(number).unwrap();
                let value: Value = serde_json::from_str(&sample.text).unwrap();
                for engine in [&validate, &strict] {
                    let error = engine.iter_errors(&value).next();
                    let error = error.map(|error| format!("{error} at {}", error.instance_path()));
                    assert_eq!(error, None, "{} {extent}: {}", entry.name, sample.text);
                }
            }
        }
        // A document within a string is no matter of the schema around it.
        for rule in ["missing-member", "wrong-type", "unknown-member", "unknown-value"] {
            let bad = recipe.clone().with_profile(Extent::Invalid(rule.to_owned())).document(1);
            let Some(sample) = bad.ok().filter(|_| recipe.is_bare()) else { continue };
            let value: Value = serde_json::from_str(&sample.text).unwrap();
            let is_error = matches!(rule, "missing-member" | "wrong-type");
            assert_eq!(validate.is_valid(&value), !is_error, "{} {rule}: {}", entry.name, sample.text);
            assert!(!strict.is_valid(&value), "{} {rule}: {}", entry.name, sample.text);
        }
    }
}

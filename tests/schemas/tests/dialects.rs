//! All dialects say the same, and every example fits every schema that holds it.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;
use std::path::Path;

use mailtrail_schemas::{CATALOGUE, Dialect, Family, Profile, export, schema};
use mailtrail_tests::fixtures;
use serde_json::{Value, json};

#[test]
fn dialects_agree() {
    let (mut documents, mut accepted) = (0, 0);
    for entry in CATALOGUE {
        let values: Vec<Value> = fixtures()
            .iter()
            .filter(|fixture| entry.fixtures.contains(&fixture.prefix()))
            .filter_map(|fixture| serde_json::from_str(&fixture.text).ok())
            .collect();
        for profile in Profile::ALL {
            let of = |dialect| jsonschema::validator_for(&written(entry.name, profile, dialect)).unwrap();
            let main = of(Dialect::Draft2020_12);
            let others = [Dialect::Draft07, Dialect::Draft04, Dialect::OpenApi31];
            for dialect in others.into_iter().filter(|dialect| dialect.serves(profile)) {
                let other = of(dialect);
                for value in &values {
                    assert_eq!(
                        main.is_valid(value),
                        other.is_valid(value),
                        "{} {profile} {dialect}\n{value}",
                        entry.name
                    );
                    documents += 1;
                    accepted += usize::from(main.is_valid(value));
                }
            }
        }
    }
    println!("{documents} documents, {accepted} accepted");
    assert!(accepted > 2000 && documents - accepted > 500);
}

/// A schema as an engine can take it.
fn written(name: &str, profile: Profile, dialect: Dialect) -> Value {
    let entry = mailtrail_schemas::entry(name).unwrap();
    let mut value: Value = serde_json::from_str(&schema(entry, profile, dialect).unwrap().to_string()).unwrap();
    if dialect == Dialect::OpenApi31 {
        value["$schema"] = "https://json-schema.org/draft/2020-12/schema".into();
        value["$ref"] = format!("#/components/schemas/{}", entry.title()).into();
    }
    value
}

#[test]
fn examples_fit_the_schemas_that_hold_them() {
    let mut examples = 0;
    // Calls have none; `calls.rs` makes a document of each.
    let is_schema = |path: &Path| path.to_str().unwrap().ends_with(".schema.json") && !path.starts_with("calls");
    for file in export().filter(|file| is_schema(&file.path)) {
        let schema: Value = serde_json::from_str(&file.text).unwrap();
        assert!(jsonschema::meta::is_valid(&schema), "{}", file.path.display());
        let validator = jsonschema::validator_for(&schema).unwrap();
        for example in schema["examples"].as_array().unwrap() {
            assert!(validator.is_valid(example), "{}: {:?}", file.path.display(), validator.validate(example).err());
            examples += 1;
        }
    }
    assert_eq!(examples, 8 * CATALOGUE.len());
}

/// Examples of definitions fit as well.
#[test]
fn examples_in_definitions_fit() {
    for file in export().filter(|file| file.path.to_str().unwrap().ends_with(".schema.json")) {
        let schema: Value = serde_json::from_str(&file.text).unwrap();
        let definitions = schema.get("$defs").and_then(Value::as_object);
        for (name, definition) in definitions.into_iter().flatten() {
            for example in definition.get("examples").and_then(Value::as_array).into_iter().flatten() {
                let one = json!({ "$ref": format!("#/$defs/{name}"), "$defs": schema["$defs"] });
                assert!(jsonschema::is_valid(&one, example), "{}: {name}: {example}", file.path.display());
            }
        }
    }
}

/// In the description of a family a name means one type.
#[test]
fn names_mean_one_type_in_a_family() {
    for family in Family::ALL {
        let mut known: BTreeMap<String, (Value, &str)> = BTreeMap::new();
        for entry in family.entries() {
            let description = schema(entry, Profile::Flat, Dialect::OpenApi31).unwrap();
            for (name, schema) in description.value()["components"]["schemas"].as_object().unwrap() {
                let (first, by) = known.entry(name.clone()).or_insert_with(|| (schema.clone(), entry.name));
                assert_eq!(first, schema, "`{name}` of {by} is another one in {}", entry.name);
            }
        }
    }
}

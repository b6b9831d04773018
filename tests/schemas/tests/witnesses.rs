//! Witnesses of changes: each is a document that one version accepts and the other refuses, says an engine that knows nothing of
//! how it was found.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;

use mailtrail_schemas::{Breaks, CATALOGUE, Dialect, Profile, compare, schema};
use serde_json::{Value, json};

/// Changes of one definition of a schema, one at a time.
fn edits(definition: &Value) -> Vec<Value> {
    let mut edits = Vec::new();
    let mut edit = |change: &dyn Fn(&mut Value)| {
        let mut edited = definition.clone();
        change(&mut edited);
        edits.push(edited);
    };
    for name in definition["properties"].as_object().into_iter().flat_map(|properties| properties.keys()) {
        edit(&|edited| drop(edited["properties"].as_object_mut().unwrap().remove(name)));
        edit(&|edited| edited["properties"][name] = json!({ "type": "boolean" }));
        edit(&|edited| match edited.get_mut("required").and_then(Value::as_array_mut) {
            Some(required) if required.contains(&json!(name)) => required.retain(|other| other != name),
            Some(required) => required.push(json!(name)),
            None => edited["required"] = json!([name]),
        });
    }
    if definition["properties"].is_object() {
        edit(&|edited| edited["additionalProperties"] = json!(edited["additionalProperties"] == false));
    }
    for keyword in ["enum", "oneOf", "allOf"] {
        if definition[keyword].as_array().is_some_and(|list| list.len() > 1) {
            edit(&|edited| drop(edited[keyword].as_array_mut().unwrap().pop()));
        }
    }
    edits
}

/// Both directions, and how many changes that break somebody have a witness.
fn verify(name: &str, versions: [&Value; 2], count: &mut BTreeMap<bool, usize>) {
    let engines = versions.map(|schema| jsonschema::validator_for(schema).unwrap());
    for (old, new) in [(0, 1), (1, 0)] {
        for change in compare(name, versions[old], versions[new]) {
            let (allows, refuses) = match change.breaks {
                Breaks::Readers => (new, old),
                Breaks::Writers => (old, new),
                _ => continue,
            };
            *count.entry(change.witness.is_some()).or_default() += 1;
            if let Some(witness) = &change.witness {
                assert!(engines[allows].is_valid(witness), "{change}: {:?}", engines[allows].validate(witness).err());
                assert!(!engines[refuses].is_valid(witness), "{change}");
            }
        }
    }
}

#[test]
fn witnesses_show_what_they_are_to_show() {
    let mut count = BTreeMap::new();
    for entry in CATALOGUE {
        for profile in Profile::ALL {
            let schema = schema(entry, profile, Dialect::Draft2020_12).unwrap().value().clone();
            let definitions = schema["$defs"].as_object().into_iter().flat_map(|definitions| definitions.keys());
            let places = definitions.map(|name| format!("/$defs/{name}")).chain([String::new()]);
            for place in places {
                // A share of all edits, another one in each place, keeps this short.
                for edited in edits(schema.pointer(&place).unwrap()).into_iter().skip(place.len() % 7).step_by(7) {
                    let mut new = schema.clone();
                    *new.pointer_mut(&place).unwrap() = edited;
                    verify(entry.name, [&schema, &new], &mut count);
                }
            }
        }
    }
    let [found, without] = [true, false].map(|key| count.get(&key).copied().unwrap_or_default());
    println!("{found} witnesses, {without} changes without one");
    assert!(found > 1000 && found > 9 * without);
}

//! Ways through a schema.

use serde_json::{Map, Value};

/// Keywords with one schema.
const ONE: [&str; 8] = ["items", "additionalProperties", "not", "if", "then", "else", "propertyNames", "contains"];
/// Keywords with a list of schemas.
const SEVERAL: [&str; 3] = ["allOf", "anyOf", "oneOf"];
/// Keywords with schemas by name.
pub(crate) const NAMED: [&str; 5] = ["properties", "$defs", "definitions", "patternProperties", "schemas"];

/// Every schema in a schema, itself last.
pub(crate) fn everywhere(schema: &mut Value, change: &mut impl FnMut(&mut Value)) {
    if let Value::Object(keywords) = &mut *schema {
        for (keyword, value) in keywords.iter_mut() {
            match value {
                Value::Array(list) if SEVERAL.contains(&&**keyword) => {
                    for inner in list {
                        everywhere(inner, change);
                    }
                }
                Value::Object(map) if NAMED.contains(&&**keyword) => {
                    for inner in map.values_mut() {
                        everywhere(inner, change);
                    }
                }
                inner if ONE.contains(&&**keyword) => everywhere(inner, change),
                _ => {}
            }
        }
    }
    change(schema);
}

/// The root and every definition, by title.
pub(crate) fn definitions(schema: &mut schemars::Schema, change: &mut impl FnMut(&str, &mut Map<String, Value>)) {
    let Some(root) = schema.as_object_mut() else { return };
    if let Some(Value::Object(definitions)) = root.get_mut("$defs") {
        for (name, definition) in definitions {
            if let Value::Object(definition) = definition {
                change(name, definition);
            }
        }
    }
    if let Some(Value::String(title)) = root.get("title") {
        let title = title.clone();
        change(&title, root);
    }
}

/// Name of the definition that a schema refers to.
pub(crate) fn target(schema: &Value) -> Option<&str> {
    schema.get("$ref")?.as_str()?.rsplit('/').next()
}

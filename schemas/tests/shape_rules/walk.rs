//! Every schema in a file.

use serde_json::Value;

/// A schema in a file.
pub(crate) struct Place<'f> {
    pub(crate) pointer: String,
    pub(crate) schema: &'f Value,
    /// Whether it is the root or a definition.
    pub(crate) is_definition: bool,
}

/// Whether a keyword says something about values.
pub(crate) fn is_keyword(keyword: &str) -> bool {
    !["title", "description", "examples", "example", "deprecated", "$schema", "$id"].contains(&keyword)
        && !keyword.starts_with("x-")
}

/// Every schema in a file, which is a schema or an `OpenAPI` description.
pub(crate) fn places(file: &Value) -> Vec<Place<'_>> {
    let mut places = Vec::new();
    match file.pointer("/components/schemas") {
        Some(Value::Object(schemas)) => {
            for (name, schema) in schemas {
                visit(schema, format!("/components/schemas/{name}"), true, &mut places);
            }
        }
        _ => visit(file, String::new(), true, &mut places),
    }
    places
}

fn visit<'f>(schema: &'f Value, pointer: String, is_definition: bool, places: &mut Vec<Place<'f>>) {
    for (keyword, value) in schema.as_object().into_iter().flatten() {
        let here = format!("{pointer}/{keyword}");
        match (keyword.as_str(), value) {
            ("properties" | "$defs" | "definitions", Value::Object(named)) => {
                for (name, inner) in named {
                    visit(inner, format!("{here}/{name}"), keyword != "properties", places);
                }
            }
            ("allOf" | "anyOf" | "oneOf", Value::Array(list)) => {
                for (index, inner) in list.iter().enumerate() {
                    visit(inner, format!("{here}/{index}"), false, places);
                }
            }
            ("items" | "additionalProperties" | "not" | "if" | "then" | "else" | "propertyNames", inner) => {
                visit(inner, here, false, places);
            }
            _ => {}
        }
    }
    places.push(Place { pointer, schema, is_definition });
}

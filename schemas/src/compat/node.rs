//! A schema as it is compared.

use std::collections::HashSet;

use serde_json::Value;

/// The schema that a reference leads to, itself if it is none; a reference in `allOf` beside a description counts as one.
pub(super) fn resolve<'r>(root: &'r Value, schema: &'r Value) -> &'r Value {
    let mut schema = schema;
    for _ in 0..DEPTH {
        schema = usual(schema);
        let inner = match schema.get("allOf").and_then(Value::as_array).map(Vec::as_slice) {
            Some([only]) if only.get("$ref").is_some() => only,
            _ => schema,
        };
        let Some(target) = inner.get("$ref").and_then(Value::as_str) else { return schema };
        match target.strip_prefix('#').and_then(|pointer| root.pointer(pointer)) {
            Some(found) => schema = found,
            None => return schema,
        }
    }
    schema
}

/// What must fit except where an erratum covers the value: of such values a schema demands nothing, or a form that can be read.
pub(super) fn usual(schema: &Value) -> &Value {
    match (schema.get("else"), schema.get("then")) {
        (Some(usual), None) => usual,
        (Some(usual), Some(then)) if then.get("pattern").is_some() => usual,
        _ => schema,
    }
}

/// How many references may follow one another.
const DEPTH: usize = 8;

/// Pointer that a schema refers to.
pub(super) fn reference(schema: &Value) -> Option<&str> {
    let schema = usual(schema);
    let inner = match schema.get("allOf").and_then(Value::as_array).map(Vec::as_slice) {
        Some([only]) => only,
        _ => schema,
    };
    inner.get("$ref")?.as_str()?.strip_prefix('#')
}

/// JSON types.
pub(super) const TYPES: [&str; 6] = ["array", "boolean", "null", "number", "object", "string"];

/// What must fit unless the value is `null`, of the forms in which our schemas say so with a reference.
pub(super) fn unless_null(schema: &Value) -> Option<&Value> {
    let schema = usual(schema);
    let is_null = |schema: &Value| schema.get("type").is_some_and(|kind| kind == "null");
    match (schema.get("anyOf").and_then(Value::as_array).map(Vec::as_slice), schema.get("type")) {
        (Some([inner, null]), _) if is_null(null) && inner.get("$ref").is_some() => Some(inner),
        (None, Some(Value::Array(kinds))) if kinds.contains(&"null".into()) => {
            schema.get("then").filter(|then| then.get("$ref").is_some())
        }
        _ => None,
    }
}

/// Schemas of which one must fit.
pub(super) fn choices(schema: &Value) -> Option<&[Value]> {
    schema.get("anyOf").or_else(|| schema.get("oneOf")).and_then(Value::as_array).map(Vec::as_slice)
}

/// Values to which a schema is limited.
pub(super) fn values(schema: &Value) -> Option<Vec<&Value>> {
    match (schema.get("const"), schema.get("enum")) {
        (Some(value), _) => Some(vec![value]),
        (None, Some(Value::Array(values))) => Some(values.iter().collect()),
        _ => None,
    }
}

/// JSON type of a value.
pub(super) fn kind(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}

/// JSON type in words.
pub(super) fn in_words(kind: &str) -> &'static str {
    match kind {
        "null" => "`null`",
        "boolean" => "`true` or `false`",
        "number" => "a number",
        "string" => "a text",
        "array" => "a list",
        _ => "an object",
    }
}

/// Conditions and what they demand, of `allOf` as well as of a chain of `else`.
pub(super) fn rules<'r>(root: &'r Value, schema: &'r Value) -> Vec<(&'r Value, &'r Value)> {
    let mut rules = Vec::new();
    let own = std::iter::once(schema);
    for start in schema.get("allOf").and_then(Value::as_array).into_iter().flatten().chain(own) {
        let mut next = Some(start);
        let mut seen = HashSet::new();
        while let Some(schema) = next.filter(|schema| seen.insert(std::ptr::from_ref(*schema))) {
            if let (Some(condition), Some(then)) = (schema.get("if"), schema.get("then")) {
                rules.push((condition, then));
            }
            next = schema.get("else").map(|rest| resolve(root, rest));
        }
    }
    rules
}

/// Definition that a rule demands.
pub(super) fn demanded(then: &Value) -> Option<&Value> {
    match then.get("allOf").and_then(Value::as_array) {
        Some(list) => list.iter().find(|inner| inner.get("$ref").is_some()),
        None => Some(then).filter(|then| then.get("$ref").is_some()),
    }
}

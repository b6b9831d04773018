//! A small validator, for what our schemas say.

use serde_json::Value;

use super::node::{kind, values};

/// Whether a schema accepts a value. Patterns are not looked at: a text fits one if it is an example of it.
pub(super) fn accepts(root: &Value, schema: &Value, value: &Value) -> bool {
    let Value::Object(keywords) = schema else { return schema != &Value::Bool(false) };
    let fits = |inner: &Value| accepts(root, inner, value);
    keywords.iter().all(|(keyword, argument)| match (keyword.as_str(), argument) {
        ("$ref", Value::String(target)) => {
            target.strip_prefix('#').and_then(|pointer| root.pointer(pointer)).is_none_or(fits)
        }
        ("type", Value::String(name)) => kind(value) == name,
        ("type", Value::Array(names)) => names.iter().any(|name| name == kind(value)),
        ("const" | "enum", _) => values(schema).is_none_or(|values| values.contains(&value)),
        ("pattern", _) => {
            let examples = schema.get("examples").and_then(Value::as_array);
            !value.is_string() || examples.is_some_and(|examples| examples.contains(value))
        }
        ("allOf", Value::Array(list)) => list.iter().all(fits),
        ("anyOf", Value::Array(list)) => list.iter().any(fits),
        ("oneOf", Value::Array(list)) => list.iter().filter(|inner| fits(inner)).count() == 1,
        ("not", inner) => !fits(inner),
        ("if", inner) => schema.get(if fits(inner) { "then" } else { "else" }).is_none_or(fits),
        ("items", inner) => value.as_array().is_none_or(|items| items.iter().all(|item| accepts(root, inner, item))),
        ("required", Value::Array(names)) => value
            .as_object()
            .is_none_or(|members| names.iter().filter_map(Value::as_str).all(|name| members.contains_key(name))),
        ("properties", Value::Object(properties)) => value.as_object().is_none_or(|members| {
            members.iter().all(|(name, value)| properties.get(name).is_none_or(|inner| accepts(root, inner, value)))
        }),
        ("additionalProperties", inner) => value.as_object().is_none_or(|members| {
            let known = |name: &String| schema.get("properties").is_some_and(|known| known.get(name).is_some());
            members.iter().all(|(name, value)| known(name) || accepts(root, inner, value))
        }),
        ("maxProperties", Value::Number(most)) => {
            value.as_object().is_none_or(|members| most.as_u64().is_none_or(|most| members.len() as u64 <= most))
        }
        ("propertyNames", inner) => value
            .as_object()
            .is_none_or(|members| members.keys().all(|name| accepts(root, inner, &Value::String(name.clone())))),
        _ => true,
    })
}

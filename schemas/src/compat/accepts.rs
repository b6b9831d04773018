//! A small validator for the keywords of our schemas.

use serde_json::Value;

use super::node::kind;
use super::version::Version;

/// How deep schemas may lie in each other or refer to each other.
const DEEPEST: u32 = 256;

/// Whether a version accepts a value; nothing if that takes too long to find out. Patterns are not looked at: a text fits one
/// if it is an example of it.
pub(super) fn accepts(version: &Version<'_>, schema: &Value, value: &Value) -> Option<bool> {
    let mut judge = Judge { version, gave_up: false };
    let fits = judge.fits(schema, value, DEEPEST);
    (!judge.gave_up).then_some(fits)
}

struct Judge<'v, 's> {
    version: &'v Version<'s>,
    gave_up: bool,
}

impl Judge<'_, '_> {
    fn fits(&mut self, schema: &Value, value: &Value, depth: u32) -> bool {
        let Value::Object(keywords) = schema else { return schema != &Value::Bool(false) };
        if self.gave_up || depth == 0 || !self.version.step() {
            self.gave_up = true;
            return false;
        }
        if keywords.contains_key("pattern") && is_example(schema, value) {
            return true;
        }
        keywords.iter().all(|(keyword, argument)| self.holds(schema, keyword, argument, value, depth - 1))
    }

    fn holds(&mut self, schema: &Value, keyword: &str, argument: &Value, value: &Value, depth: u32) -> bool {
        match (keyword, argument) {
            ("$ref", Value::String(target)) => {
                let found = target.strip_prefix('#').and_then(|pointer| self.version.root.pointer(pointer));
                found.is_none_or(|inner| self.fits(inner, value, depth))
            }
            ("type", Value::String(name)) => kind(value) == name,
            ("type", Value::Array(names)) => names.iter().any(|name| name == kind(value)),
            ("const" | "enum", _) => self.version.names(schema, value),
            ("pattern", _) => !value.is_string(),
            ("allOf", Value::Array(list)) => list.iter().all(|inner| self.fits(inner, value, depth)),
            ("anyOf", Value::Array(list)) => list.iter().any(|inner| self.fits(inner, value, depth)),
            ("oneOf", Value::Array(list)) => {
                list.iter().filter(|inner| self.fits(inner, value, depth)).take(2).count() == 1
            }
            ("not", inner) => !self.fits(inner, value, depth),
            ("if", inner) => {
                let follows = if self.fits(inner, value, depth) { "then" } else { "else" };
                schema.get(follows).is_none_or(|inner| self.fits(inner, value, depth))
            }
            _ => self.holds_inside(schema, keyword, argument, value, depth),
        }
    }

    /// What is said of elements and members.
    fn holds_inside(&mut self, schema: &Value, keyword: &str, argument: &Value, value: &Value, depth: u32) -> bool {
        match (keyword, argument, value) {
            ("items", inner, Value::Array(items)) => items.iter().all(|item| self.fits(inner, item, depth)),
            ("required", Value::Array(names), Value::Object(members)) => {
                names.iter().filter_map(Value::as_str).all(|name| members.contains_key(name))
            }
            ("properties", Value::Object(properties), Value::Object(members)) => members
                .iter()
                .all(|(name, value)| properties.get(name).is_none_or(|inner| self.fits(inner, value, depth))),
            ("additionalProperties", inner, Value::Object(members)) => members.iter().all(|(name, value)| {
                let is_known = schema.get("properties").is_some_and(|known| known.get(name).is_some());
                is_known || self.fits(inner, value, depth)
            }),
            ("maxProperties", Value::Number(most), Value::Object(members)) => {
                most.as_u64().is_none_or(|most| members.len() as u64 <= most)
            }
            ("propertyNames", inner, Value::Object(members)) => {
                members.keys().all(|name| self.fits(inner, &Value::String(name.clone()), depth))
            }
            _ => true,
        }
    }
}

/// Whether a schema has the value for an example.
fn is_example(schema: &Value, value: &Value) -> bool {
    schema.get("examples").and_then(Value::as_array).is_some_and(|examples| examples.contains(value))
}

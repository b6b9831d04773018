//! Small documents that a schema accepts.

use serde_json::{Map, Value, json};

use super::accepts::accepts;
use super::node::{choices, demanded, kind, resolve, rules, unless_null, values};
use super::version::Version;

/// A small value that a schema accepts, as far as that can be told from its structure.
pub(super) fn sample<'s>(version: &Version<'s>, schema: &'s Value) -> Value {
    sample_at(version, schema, DEPTH)
}

const DEPTH: usize = 24;

fn sample_at<'s>(version: &Version<'s>, schema: &'s Value, depth: usize) -> Value {
    let schema = resolve(version.root, schema);
    if depth == 0 || !version.step() {
        return Value::Null;
    }
    if let Some(value) = values(schema).and_then(|values| values.first().copied()) {
        return value.clone();
    }
    // The root has a whole document for an example, which is not small.
    if schema.get("$schema").is_none()
        && let Some(example) = schema.pointer("/examples/0")
    {
        return example.clone();
    }
    if let Some(then) = unless_null(schema) {
        return sample_at(version, then, depth - 1);
    }
    let own = match schema.get("type").and_then(Value::as_str) {
        None | Some("object") => choices(schema).and_then(|choices| choices.first()),
        Some(_) => None,
    };
    if let Some(choice) = own
        && schema.get("properties").is_none()
    {
        let value = sample_at(version, choice, depth - 1);
        // A choice may be a condition that only names members.
        return value;
    }
    match version.types(schema).into_iter().rev().find(|kind| *kind != "null").unwrap_or("null") {
        "string" => "text".into(),
        "number" => 1.into(),
        "boolean" => true.into(),
        "array" => json!([]),
        "object" => Value::Object(object(version, schema, depth)),
        _ => Value::Null,
    }
}

fn object<'s>(version: &Version<'s>, schema: &'s Value, depth: usize) -> Map<String, Value> {
    let mut members = Map::new();
    for name in schema.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str) {
        if !version.step() {
            break;
        }
        let member = schema.pointer("/properties").and_then(|properties| properties.get(name));
        members.insert(name.to_owned(), member.map_or(Value::Null, |member| sample_at(version, member, depth - 1)));
    }
    // What is required unless an erratum covers the object.
    for (_, then) in rules(version.root, schema) {
        for name in then.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str) {
            if let Some(member) = schema.pointer("/properties").and_then(|properties| properties.get(name)) {
                members.insert(name.to_owned(), sample_at(version, member, depth - 1));
            }
        }
    }
    // A closed tagged type must be of some known type.
    let must_be_known = schema
        .get("allOf")
        .and_then(Value::as_array)
        .and_then(|list| list.first())
        .is_some_and(|first| first.get("if").is_none());
    if must_be_known
        && let Some((condition, then)) = rules(version.root, schema).first()
        && let Some(variant) = demanded(then)
        && let Value::Object(variant) = sample_at(version, variant, depth - 1)
    {
        members.extend(variant);
        satisfy(version, condition, &mut members);
    }
    members
}

/// Sets members so that a condition holds; conditions with `not` hold of small objects anyway.
pub(super) fn satisfy<'s>(version: &Version<'s>, condition: &'s Value, members: &mut Map<String, Value>) {
    for inner in condition.get("allOf").and_then(Value::as_array).into_iter().flatten() {
        satisfy(version, inner, members);
    }
    if let Some(first) = choices(condition).and_then(|choices| choices.first()) {
        satisfy(version, first, members);
    }
    for name in condition.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str) {
        match condition.get("properties").and_then(|properties| properties.get(name)) {
            Some(member) => {
                let fits = members.get(name).is_some_and(|value| accepts(version, member, value) == Some(true));
                if !fits {
                    members.insert(name.to_owned(), sample(version, member));
                }
            }
            None => drop(members.entry(name).or_insert(json!({}))),
        }
    }
}

/// A value that a schema refuses by its type alone.
pub(super) fn misfit<'s>(version: &Version<'s>, schema: &'s Value) -> Option<Value> {
    let types = version.types(schema);
    [json!({}), json!([]), json!(7), json!("text"), json!(true), Value::Null]
        .into_iter()
        .find(|value| !types.contains(kind(value)))
}

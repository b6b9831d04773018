//! Schemas in an `OpenAPI` 3.0 description.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use crate::walk;

/// Writes flat schemas with what `OpenAPI` 3.0 has: `nullable`, one example, no schemas that are `true`.
///
/// A member that may be an object or `null` has no form of its own: `nullable` beside `allOf` is what generators of code understand, and
/// by the letter the object has to be `nullable` as well, wherever else it is used.
pub(crate) fn openapi_30(schemas: &mut Map<String, Value>) {
    let mut nullable = BTreeSet::new();
    for schema in schemas.values_mut() {
        rewrite(schema, &mut nullable);
    }
    for name in nullable {
        if let Some(Value::Object(keywords)) = schemas.get_mut(&name) {
            keywords.insert("nullable".into(), true.into());
        }
    }
}

fn rewrite(schema: &mut Value, nullable: &mut BTreeSet<String>) {
    walk::everywhere(schema, &mut |inner| match inner {
        Value::Bool(true) => *inner = json!({}),
        Value::Object(keywords) => {
            if keywords.get("additionalProperties") == Some(&json!({})) {
                keywords.insert("additionalProperties".into(), true.into());
            }
            if let Some(Value::Array(examples)) = keywords.remove("examples")
                && let Some(example) = examples.into_iter().next()
            {
                keywords.insert("example".into(), example);
            }
            if let Some(Value::Array(types)) = keywords.get("type")
                && let [kind, Value::String(null)] = types.as_slice()
                && null == "null"
            {
                let kind = kind.clone();
                keywords.insert("type".into(), kind);
                keywords.insert("nullable".into(), true.into());
            }
            if let Some(Value::Array(choices)) = keywords.get("anyOf")
                && let [reference, Value::Object(null)] = choices.as_slice()
                && null.get("type").is_some_and(|kind| kind == "null")
            {
                let reference = reference.clone();
                nullable.extend(walk::target(&reference).map(str::to_owned));
                keywords.remove("anyOf");
                keywords.insert("allOf".into(), json!([reference]));
                keywords.insert("type".into(), "object".into());
                keywords.insert("nullable".into(), true.into());
            }
        }
        _ => {}
    });
}

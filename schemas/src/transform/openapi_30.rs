//! Schemas in an `OpenAPI` 3.0 description.

use serde_json::{Value, json};

use crate::walk;

/// Writes a flat schema with what `OpenAPI` 3.0 has: `nullable`, one example, no schemas that are `true`.
///
/// An object that may be `null` has no form that is both right by the letter and of use to generators of code: `nullable` beside
/// `allOf` is what these understand, although a strict validator refuses the `null`.
pub(crate) fn openapi_30(schema: &mut Value) {
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
                keywords.remove("anyOf");
                keywords.insert("allOf".into(), json!([reference]));
                keywords.insert("type".into(), "object".into());
                keywords.insert("nullable".into(), true.into());
            }
        }
        _ => {}
    });
}

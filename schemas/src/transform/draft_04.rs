//! JSON Schema draft-04.

use serde_json::{Value, json};

use super::draft_07::move_definitions;
use crate::walk;

/// Written with what draft-04 has; meant for the flat profile.
pub(crate) fn draft_04(mut schema: Value) -> Value {
    move_definitions(&mut schema, "definitions", "#/definitions/");
    walk::everywhere(&mut schema, &mut |inner| match inner {
        Value::Bool(true) => *inner = json!({}),
        Value::Object(keywords) => {
            keywords.remove("examples");
            keywords.remove("deprecated");
            if keywords.get("additionalProperties") == Some(&json!({})) {
                keywords.insert("additionalProperties".into(), true.into());
            }
        }
        _ => {}
    });
    if let Value::Object(root) = &mut schema {
        let id = root.remove("$id");
        root.extend(id.map(|id| ("id".to_owned(), id)));
        root.insert("$schema".into(), "http://json-schema.org/draft-04/schema#".into());
    }
    schema
}

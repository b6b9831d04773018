//! JSON Schema draft-07.

use serde_json::{Map, Value};

use crate::walk;

/// Definitions have another name; all other keywords that we use mean the same.
pub(crate) fn draft_07(mut schema: Value) -> Value {
    move_definitions(&mut schema, "definitions", "#/definitions/");
    schema["$schema"] = "http://json-schema.org/draft-07/schema#".into();
    schema
}

/// Definitions under another keyword.
pub(crate) fn move_definitions(schema: &mut Value, keyword: &str, prefix: &str) {
    if let Value::Object(root) = schema
        && let Some(definitions) = root.remove("$defs")
    {
        root.insert(keyword.to_owned(), definitions);
    }
    point_to(schema, prefix);
}

/// Lets references point to another place.
pub(crate) fn point_to(schema: &mut Value, prefix: &str) {
    walk::everywhere(schema, &mut |inner| {
        if let Some(name) = walk::target(inner) {
            let target = Value::String(format!("{prefix}{name}"));
            *inner = Value::Object(Map::from_iter([("$ref".to_owned(), target)]));
        }
    });
}

//! `OpenAPI` descriptions that contain only components.

use serde_json::{Map, Value, json};

use crate::order::Order;
use crate::profiled::profiled;
use crate::transform::{MEANING, draft_07, openapi_30};
use crate::{Dialect, Entry, Profile, SchemaDocument, walk};

/// Description with the flat schemas of some types of documents and of all types in them.
pub(crate) fn description(entries: &[&Entry], dialect: Dialect, title: &str) -> SchemaDocument {
    let mut schemas = Map::new();
    let mut order = Order::default();
    for entry in entries {
        let (schema, its_order) = profiled(entry, Profile::Flat);
        order.extend(its_order);
        let mut root = schema.to_value();
        tell_meanings(&mut root);
        draft_07::point_to(&mut root, "#/components/schemas/");
        let Value::Object(mut root) = root else { continue };
        if let Some(Value::Object(definitions)) = root.remove("$defs") {
            schemas.extend(definitions);
        }
        if let Some(title) = root.get("title").and_then(Value::as_str) {
            schemas.insert(title.to_owned(), Value::Object(root));
        }
    }
    if dialect == Dialect::OpenApi30 {
        openapi_30::openapi_30(&mut schemas);
    }
    let value = json!({
        "openapi": if dialect == Dialect::OpenApi30 { "3.0.3" } else { "3.1.0" },
        "info": {
            "title": title,
            "version": env!("CARGO_PKG_VERSION"),
            "description": "Types of documents, without operations.",
        },
        "paths": {},
        "components": { "schemas": schemas },
    });
    SchemaDocument { value, order, example: None }
}

/// Puts descriptions beside references, with `allOf` between them, and beside nothing.
fn tell_meanings(schema: &mut Value) {
    walk::everywhere(schema, &mut |inner| {
        let Value::Object(keywords) = inner else { return };
        let Some(meaning) = keywords.remove(MEANING) else { return };
        if let Some(reference) = keywords.remove("$ref") {
            keywords.insert("allOf".into(), json!([{ "$ref": reference }]));
        }
        keywords.insert("description".into(), meaning);
    });
}

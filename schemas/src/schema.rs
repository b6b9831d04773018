//! Schemas of types of documents.

use schemars::transform::Transform;
use serde_json::{Value, json};

use crate::profiled::profiled;
use crate::transform::{DropExtensions, TellMeanings, draft_04, draft_07};
use crate::{Dialect, Entry, Profile, SchemaDocument, id, openapi};

/// Returns the schema of a type of document; `None` if the dialect cannot express the profile.
///
/// ```
/// use mailtrail_schemas::{Dialect, Profile, entry, schema};
///
/// let entry = entry("ses-sending-event").unwrap();
/// let types = schema(entry, Profile::Types, Dialect::Draft2020_12).unwrap();
/// assert_eq!(types.value()["$defs"]["BounceEvent"]["properties"]["eventType"]["const"], "Bounce");
/// assert!(schema(entry, Profile::Types, Dialect::OpenApi30).is_none());
/// ```
pub fn schema(entry: &Entry, profile: Profile, dialect: Dialect) -> Option<SchemaDocument> {
    if !dialect.serves(profile) {
        return None;
    }
    if matches!(dialect, Dialect::OpenApi30 | Dialect::OpenApi31) {
        return Some(openapi::description(&[entry], dialect, entry.name));
    }
    let (mut schema, order) = profiled(entry, profile);
    TellMeanings(&order).transform(&mut schema);
    DropExtensions.transform(&mut schema);
    let mut value = schema.to_value();
    value["$schema"] = "https://json-schema.org/draft/2020-12/schema".into();
    value["$id"] = id::of(entry.name, profile, dialect).into();
    let example = entry.example();
    let parsed = serde_json::from_str::<Value>(example).unwrap_or_default();
    value["examples"] = json!([parsed]);
    let value = match dialect {
        Dialect::Draft07 => draft_07::draft_07(value),
        Dialect::Draft04 => draft_04::draft_04(value),
        _ => value,
    };
    Some(SchemaDocument { value, order, example: Some(example) })
}

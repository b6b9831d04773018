//! Opening: says explicitly that unknown fields are allowed.

use schemars::Schema;
use schemars::transform::Transform;
use serde_json::Value;

use crate::walk;

/// Writes `additionalProperties: true` on objects with members, since generators keep unknown members only then.
pub(crate) struct Open;

impl Transform for Open {
    fn transform(&mut self, schema: &mut Schema) {
        walk::definitions(schema, &mut |_, definition| {
            if definition.contains_key("properties") {
                definition.entry("additionalProperties").or_insert(Value::Bool(true));
            }
        });
    }
}

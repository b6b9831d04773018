//! Members of which one at least has to say something.

use mailtrail_wire::{RecordShape, Shape};
use schemars::Schema;
use schemars::transform::Transform;
use serde_json::{Value, json};

use crate::shapes::Shapes;
use crate::walk;

/// Demands that one of the members that a type names is there and is neither `null` nor empty nor a flag that is false.
pub(crate) struct RequireOne<'s>(pub(crate) &'s Shapes);

impl Transform for RequireOne<'_> {
    fn transform(&mut self, schema: &mut Schema) {
        walk::definitions(schema, &mut |name, definition| {
            if let Some(Shape::Record(record)) = self.0.get(name)
                && record.any_of != 0
            {
                definition.insert("anyOf".into(), Value::Array(choices(record)));
            }
        });
    }
}

fn choices(record: &RecordShape) -> Vec<Value> {
    let members = record.members.iter().enumerate().filter(|(index, _)| record.any_of & (1 << index) != 0);
    members
        .map(|(_, member)| {
            let says_something = match member.shape {
                Shape::List(_) => json!({ "type": "array", "not": { "const": [] } }),
                Shape::Bool | Shape::Flag { .. } => json!({ "enum": [true, "true", "True"] }),
                _ => json!({ "not": { "type": "null" } }),
            };
            json!({ "properties": { member.name: says_something }, "required": [member.name] })
        })
        .collect()
}

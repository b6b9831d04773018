//! Naming of values.

use mailtrail_wire::Shape;
use schemars::Schema;
use schemars::transform::Transform;
use serde_json::{Value, json};

use crate::shapes::Shapes;
use crate::walk;

/// Turns texts with known values into one of these or any other text, so that editors offer the known ones.
pub(crate) struct NameValues<'s>(pub(crate) &'s Shapes);

impl Transform for NameValues<'_> {
    fn transform(&mut self, schema: &mut Schema) {
        walk::definitions(schema, &mut |name, definition| {
            if let Some(Shape::Enum(set)) = self.0.get(name) {
                let values: Vec<_> = set.values.iter().map(|value| value.text).collect();
                definition.remove("type");
                definition.remove("examples");
                if let Value::Object(named) = one_of_or_text(&values) {
                    definition.extend(named);
                }
            }
        });
    }
}

/// One of some values, or any other text; `tsType` keeps TypeScript from folding that into `string`.
pub(crate) fn one_of_or_text(values: &[&str]) -> Value {
    let names: Vec<_> = values.iter().map(|value| Value::from(*value).to_string()).collect();
    json!({
        "anyOf": [{ "type": "string", "enum": values }, { "type": "string" }],
        "tsType": format!("{} | (string & {{}})", names.join(" | ")),
    })
}

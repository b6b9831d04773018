//! Descriptions.

use mailtrail_wire::{EnumValue, Shape};
use schemars::Schema;
use schemars::transform::Transform;
use serde_json::Value;

use super::retype_members::MEANING;
use crate::prose;
use crate::shapes::Shapes;
use crate::walk;

/// Makes plain text of documentation, and tells of known values what they mean.
pub(crate) struct Describe<'s>(pub(crate) &'s Shapes);

impl Transform for Describe<'_> {
    fn transform(&mut self, schema: &mut Schema) {
        walk::definitions(schema, &mut |name, definition| {
            if let Some(Shape::Enum(set)) = self.0.get(name) {
                let values = set.values.iter().filter(|value| says_more(value)).map(|value| {
                    let first = value.docs.split("\n\n").next().unwrap_or_default();
                    format!("* `{}`: {first}", value.text)
                });
                let paragraphs: Vec<_> = std::iter::once(set.docs.to_owned()).chain(values).collect();
                definition.insert("description".into(), Value::String(paragraphs.join("\n\n")));
            }
        });
        let mut value = std::mem::take(schema).to_value();
        walk::everywhere(&mut value, &mut |inner| {
            let Value::Object(keywords) = inner else { return };
            for keyword in ["description", MEANING] {
                if let Some(Value::String(text)) = keywords.get_mut(keyword) {
                    *text = prose::plain_docs(text);
                    if text.is_empty() {
                        keywords.remove(keyword);
                    }
                }
            }
        });
        if let Ok(changed) = Schema::try_from(value) {
            *schema = changed;
        }
    }
}

/// Whether something is said of a value besides its text.
fn says_more(value: &EnumValue) -> bool {
    !value.docs.is_empty() && value.docs.strip_prefix('`').and_then(|docs| docs.strip_suffix("`.")) != Some(value.text)
}

//! Descriptions of fields whose schema has no room for them.

use schemars::Schema;
use schemars::transform::Transform;
use serde_json::Value;

use super::retype_members::MEANING;
use crate::order::Order;
use crate::walk;

/// Lists in the description of an object those of its members whose schema stands alone, with the first words about each.
pub(crate) struct TellMeanings<'o>(pub(crate) &'o Order);

impl Transform for TellMeanings<'_> {
    fn transform(&mut self, schema: &mut Schema) {
        walk::definitions(schema, &mut |name, definition| {
            let Some(Value::Object(properties)) = definition.get("properties") else { return };
            let meaning = |member: &String| {
                let text = properties.get(member)?.get(MEANING)?.as_str()?;
                Some(format!("* `{member}`: {}", text.split("\n\n").next()?))
            };
            let members: Vec<_> = self.0.get(name).unwrap_or_default().iter().filter_map(meaning).collect();
            if let Some(Value::String(description)) = definition.get_mut("description")
                && !members.is_empty()
            {
                let paragraphs = std::iter::once(std::mem::take(description)).chain(members);
                *description = paragraphs.collect::<Vec<_>>().join("\n\n");
            }
        });
    }
}

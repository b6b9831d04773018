//! Closing: whatever a type does not know is refused.

use mailtrail_wire::{Shape, TaggedShape};
use schemars::Schema;
use schemars::transform::Transform;
use serde_json::{Map, Value, json};

use crate::shapes::Shapes;
use crate::walk;

/// Refuses unknown members, unknown values, and unknown types of events.
pub(crate) struct Close<'s>(pub(crate) &'s Shapes);

impl Transform for Close<'_> {
    fn transform(&mut self, schema: &mut Schema) {
        walk::definitions(schema, &mut |name, definition| match self.0.get(name) {
            Some(Shape::Record(record)) => {
                definition.insert("additionalProperties".into(), Value::Bool(false));
                let Some(Value::Object(properties)) = definition.get_mut("properties") else { return };
                for member in record.members.iter().filter(|member| !member.one_of.is_empty()) {
                    if let Some(Value::Object(property)) = properties.get_mut(member.name)
                        && property.remove("not").is_some()
                    {
                        property.remove("examples");
                        property.insert("enum".into(), json!(member.one_of));
                    }
                }
            }
            Some(Shape::Enum(set)) => {
                definition.remove("examples");
                let values: Vec<_> = set.values.iter().map(|value| value.text).collect();
                definition.insert("enum".into(), json!(values));
            }
            Some(Shape::Tagged(tagged)) => known_tag(tagged, definition),
            _ => {}
        });
    }
}

/// One of the tags has a key that is known.
fn known_tag(tagged: &TaggedShape, definition: &mut Map<String, Value>) {
    let keys: Vec<_> = tagged.variants.iter().flat_map(|variant| variant.keys).collect();
    let mut known = tagged
        .tags
        .iter()
        .map(|tag| json!({ "properties": { *tag: { "enum": keys } }, "required": [tag] }))
        .collect::<Vec<_>>();
    let rule = if known.len() == 1 { known.pop() } else { Some(json!({ "anyOf": known })) };
    if !tagged.tags.is_empty()
        && let (Some(Value::Array(rules)), Some(rule)) = (definition.get_mut("allOf"), rule)
    {
        rules.insert(0, rule);
    }
}

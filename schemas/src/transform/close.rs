//! Closing: everything that a type does not know, or that is unusual, is refused.

use mailtrail_wire::schema::of_pattern;
use mailtrail_wire::{Member, Shape, TaggedShape};
use schemars::Schema;
use schemars::transform::Transform;
use serde_json::{Map, Value, json};

use crate::shapes::Shapes;
use crate::walk;

/// Refuses unknown fields, unknown values, unknown types of events, unusual forms, and `null` in optional fields.
pub(crate) struct Close<'s>(pub(crate) &'s Shapes);

impl Transform for Close<'_> {
    fn transform(&mut self, schema: &mut Schema) {
        walk::definitions(schema, &mut |name, definition| match self.0.get(name) {
            Some(Shape::Record(record)) => {
                definition.insert("additionalProperties".into(), Value::Bool(false));
                let Some(Value::Object(properties)) = definition.get_mut("properties") else { return };
                for member in record.members {
                    if let Some(Value::Object(property)) = properties.get_mut(member.name) {
                        narrow_field(member, property);
                    }
                }
            }
            Some(Shape::Enum(set)) => {
                definition.remove("examples");
                let values: Vec<_> = set.values.iter().map(|value| value.text).collect();
                definition.insert("enum".into(), json!(values));
            }
            Some(Shape::Lexical(lexical)) => {
                definition.extend(of_pattern(lexical.text.usual, lexical.text, "/$defs"));
            }
            Some(Shape::Tagged(tagged)) => known_tag(tagged, definition),
            _ => {}
        });
    }
}

fn narrow_field(member: &Member, property: &mut Map<String, Value>) {
    if !member.one_of.is_empty() && property.remove("not").is_some() {
        property.remove("examples");
        property.insert("enum".into(), json!(member.one_of));
    }
    if !member.nullable && !member.required {
        refuse_null(property);
    }
    narrow(member.shape, property);
}

/// Takes back that `null` is allowed.
fn refuse_null(property: &mut Map<String, Value>) {
    if let Some(Value::Array(types)) = property.get_mut("type") {
        let kind = types.swap_remove(0);
        property.insert("type".into(), kind);
    }
    if let Some(reference) = property.remove("then") {
        property.remove("if");
        property.remove("type");
        property.insert("allOf".into(), json!([reference]));
    }
    if let Some(Value::Array(choices)) = property.get_mut("anyOf") {
        choices.retain(|choice| choice.get("type").is_none_or(|kind| kind != "null"));
    }
}

/// Demands the usual form of whatever has no definition of its own.
fn narrow(shape: &Shape, schema: &mut Map<String, Value>) {
    match shape {
        Shape::Flag { text } => {
            if let Some(Value::Array(forms)) = schema.get_mut("anyOf") {
                forms.retain(|form| form.get("type").is_some_and(|kind| kind == "null" || !text && kind == "boolean"));
                if *text {
                    forms.insert(0, json!({ "enum": ["true", "false"] }));
                }
                if let [form] = forms.as_mut_slice()
                    && let Value::Object(form) = form.take()
                {
                    schema.remove("anyOf");
                    schema.extend(form);
                }
            }
        }
        Shape::List(inner) | Shape::Map(inner) => {
            let keyword = if matches!(shape, Shape::List(_)) { "items" } else { "additionalProperties" };
            if let Some(Value::Object(schema)) = schema.get_mut(keyword) {
                narrow(inner, schema);
            }
        }
        Shape::Either(_) => {
            let choices = schema.get_mut("anyOf").and_then(Value::as_array_mut).into_iter().flatten();
            for (shape, choice) in shape.choices().into_iter().zip(choices) {
                if let Value::Object(choice) = choice {
                    narrow(shape, choice);
                }
            }
        }
        _ => {}
    }
}

/// One of the tags has a key that is known.
fn known_tag(tagged: &TaggedShape, definition: &mut Map<String, Value>) {
    let keys: Vec<_> = tagged.variants.iter().flat_map(|variant| variant.keys).collect();
    let key = match tagged.tags {
        [_] => json!({ "enum": keys }),
        _ => json!({ "$ref": format!("#/$defs/Known{}", tagged.name) }),
    };
    let mut known =
        tagged.tags.iter().map(|tag| json!({ "properties": { *tag: key }, "required": [tag] })).collect::<Vec<_>>();
    let rule = if known.len() == 1 { known.pop() } else { Some(json!({ "anyOf": known })) };
    if !tagged.tags.is_empty()
        && let (Some(Value::Array(rules)), Some(rule)) = (definition.get_mut("allOf"), rule)
    {
        rules.insert(0, rule);
    }
}

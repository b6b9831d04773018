//! Adapts fields to generators of code.

use mailtrail_wire::{Evidence, Member, Shape};
use schemars::Schema;
use schemars::transform::Transform;
use serde_json::{Value, json};

use super::name_values::one_of_or_text;
use crate::shapes::Shapes;
use crate::walk;

/// Keyword with the description of a member whose schema has to stand alone, for formats that have room for it elsewhere.
pub(crate) const MEANING: &str = "x-meaning";

/// Writes the schemas of members anew: a reference or "any value" stands alone, texts have no patterns.
pub(crate) struct RetypeMembers<'s> {
    pub(crate) shapes: &'s Shapes,
    pub(crate) style: Style,
}

/// What generators make of the schemas.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Style {
    /// Types with unions and named values.
    Types,
    /// Types without unions.
    Flat,
}

impl Transform for RetypeMembers<'_> {
    fn transform(&mut self, schema: &mut Schema) {
        let mut root = None;
        walk::definitions(schema, &mut |name, definition| {
            if let Some(Shape::Record(record)) = self.shapes.get(name) {
                let properties =
                    record.members.iter().map(|member| (member.name.to_owned(), self.member(member))).collect();
                definition.insert("properties".into(), Value::Object(properties));
                if record.any_of != 0 {
                    // Generators make a union of it.
                    definition.remove("anyOf");
                }
            }
            root = Some(name.to_owned());
        });
    }
}

impl RetypeMembers<'_> {
    fn member(&self, member: &Member) -> Value {
        let mut value = match member.shape {
            Shape::Enum(_) if !member.one_of.is_empty() && self.style == Style::Types => one_of_or_text(member.one_of),
            Shape::Enum(_) if !member.one_of.is_empty() => text_like(member.one_of),
            shape => self.value(shape),
        };
        if member.nullable {
            value = or_null(value);
        }
        let is_any = value == Value::Bool(true);
        let stands_alone = value.get("$ref").is_some() || is_any && self.style == Style::Flat;
        if is_any {
            value = if stands_alone { json!({}) } else { json!({ "tsType": "unknown" }) };
        }
        let Value::Object(keywords) = &mut value else { return value };
        keywords.insert(if stands_alone { MEANING } else { "description" }.into(), member.docs.into());
        if member.deprecated && !stands_alone {
            keywords.insert("deprecated".into(), Value::Bool(true));
        }
        if member.evidence != Evidence::Documented {
            keywords.insert("x-evidence".into(), member.evidence.as_str().into());
        }
        if let Some(since) = member.since {
            keywords.insert("x-since".into(), since.into());
        }
        value
    }

    fn value(&self, shape: &Shape) -> Value {
        let types = self.style == Style::Types;
        match shape {
            Shape::Text => json!({ "type": "string" }),
            Shape::Bool | Shape::Flag { text: false } if !types => json!({ "type": "boolean" }),
            Shape::Bool => json!({ "type": "boolean" }),
            Shape::Flag { text: true } if !types => json!({ "type": "string", "examples": ["true", "false"] }),
            Shape::Flag { .. } => {
                json!({ "anyOf": [{ "type": "boolean" }, { "type": "string", "enum": ["true", "false", "True", "False"] }] })
            }
            Shape::Number => json!({ "type": "number" }),
            Shape::Lexical(lexical) => json!({ "type": "string", "examples": lexical.text.examples }),
            Shape::Enum(set) if !types => text_like(&set.values.iter().map(|value| value.text).collect::<Vec<_>>()),
            Shape::List(item) => json!({ "type": "array", "items": self.value(item) }),
            Shape::Map(value) => json!({ "type": "object", "additionalProperties": self.value(value) }),
            Shape::Either(_) if types => {
                json!({ "anyOf": shape.choices().into_iter().map(|shape| self.value(shape)).collect::<Vec<_>>() })
            }
            Shape::Enum(_) | Shape::Record(_) | Shape::Tagged(_) => {
                json!({ "$ref": format!("#/$defs/{}", shape.name().unwrap_or_default()) })
            }
            // Either of two types, without a union: any value.
            _ => Value::Bool(true),
        }
    }
}

/// A text with known values; `x-extensible-enum` tells them to tools of `OpenAPI`.
fn text_like(values: &[&str]) -> Value {
    json!({ "type": "string", "examples": values, "x-extensible-enum": values })
}

/// The same or `null`; what may be `null` already stays as it is.
pub(super) fn or_null(value: Value) -> Value {
    let Value::Object(mut keywords) = value else { return value };
    let no_value = json!({ "type": "null" });
    if let Some(reference) = keywords.remove("$ref") {
        // Beside a choice there is room for the description.
        let meaning = keywords.remove(MEANING);
        keywords.extend(meaning.map(|meaning| ("description".to_owned(), meaning)));
        keywords.insert("anyOf".into(), json!([{ "$ref": reference }, no_value]));
    } else if let Some(kind @ Value::String(_)) = keywords.get_mut("type") {
        *kind = json!([kind.take(), "null"]);
    } else if let Some(Value::Array(choices)) = keywords.get_mut("anyOf")
        && !choices.contains(&no_value)
    {
        choices.push(no_value);
        if let Some(Value::String(text)) = keywords.get_mut("tsType") {
            text.push_str(" | null");
        }
    }
    Value::Object(keywords)
}

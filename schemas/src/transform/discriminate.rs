//! Unions with a discriminator.

use mailtrail_wire::{Shape, TaggedShape, TaggedVariant};
use schemars::Schema;
use schemars::transform::Transform;
use serde_json::{Map, Value, json};

use crate::order::Order;
use crate::shapes::Shapes;

/// Makes closed unions of tagged types: one definition per variant with its tag as a constant.
///
/// A type with a second tag becomes two unions, `…By` and the name of the tag; a type without tags one without discriminator.
pub(crate) struct Discriminate<'s> {
    pub(crate) shapes: &'s Shapes,
    pub(crate) order: &'s mut Order,
}

struct Unions<'s> {
    order: &'s mut Order,
    /// Definitions as they were.
    originals: Map<String, Value>,
}

impl Transform for Discriminate<'_> {
    fn transform(&mut self, schema: &mut Schema) {
        let Some(root) = schema.as_object_mut() else { return };
        let Some(Value::Object(mut definitions)) = root.remove("$defs") else { return };
        let title = root.get("title").and_then(Value::as_str).unwrap_or_default().to_owned();
        let names: Vec<_> = definitions.keys().cloned().collect();
        let mut unions = Unions { order: self.order, originals: definitions.clone() };
        for name in names {
            if let Some(Shape::Tagged(tagged)) = self.shapes.get(&name) {
                let union = unions.union(tagged, &mut definitions);
                definitions.insert(name, Value::Object(union));
            }
        }
        if let Some(Shape::Tagged(tagged)) = self.shapes.get(&title) {
            *root = unions.union(tagged, &mut definitions);
        }
        root.insert("$defs".into(), Value::Object(definitions));
    }
}

impl Unions<'_> {
    fn union(&mut self, tagged: &TaggedShape, definitions: &mut Map<String, Value>) -> Map<String, Value> {
        let mut unions: Vec<_> = tagged
            .tags
            .iter()
            .enumerate()
            .map(|(rank, tag)| {
                let names = tagged.variants.iter().filter_map(|variant| self.variant(rank, tag, variant, definitions));
                let references: Vec<_> = names.map(|name| reference(&name)).collect();
                json!({ "type": "object", "oneOf": references, "discriminator": { "propertyName": tag } })
            })
            .collect();
        let body = match unions.len() {
            0 => {
                let names = tagged.variants.iter().filter_map(|variant| variant.shape.name());
                json!({ "type": "object", "anyOf": names.map(reference).collect::<Vec<_>>() })
            }
            1 => unions.swap_remove(0),
            _ => {
                let names: Vec<_> =
                    tagged.tags.iter().map(|tag| format!("{}By{}", tagged.name, capitalised(tag))).collect();
                let choices: Vec<_> = names.iter().map(|name| reference(name)).collect();
                for ((name, mut union), tag) in names.into_iter().zip(unions).zip(tagged.tags) {
                    union["title"] = name.as_str().into();
                    union["description"] = format!("The same, told apart by `{tag}`.").into();
                    definitions.insert(name, union);
                }
                json!({ "type": "object", "anyOf": choices })
            }
        };
        let mut body = body;
        body["title"] = tagged.name.into();
        body["description"] = tagged.docs.into();
        match body {
            Value::Object(map) => map,
            _ => Map::new(),
        }
    }

    /// Puts the tag into the definition of a variant, or into a copy if it is not the first tag; its name then.
    fn variant(
        &mut self,
        rank: usize,
        tag: &str,
        variant: &TaggedVariant,
        definitions: &mut Map<String, Value>,
    ) -> Option<String> {
        let Shape::Record(record) = variant.shape else { return None };
        if rank > 0 && (record.index)(tag).is_none() {
            return None;
        }
        let name = if rank == 0 { record.name.to_owned() } else { format!("{}By{}", record.name, capitalised(tag)) };
        let mut definition = self.originals.get(record.name)?.clone();
        let docs = record.members.iter().find(|member| member.name == tag).map_or("", |member| member.docs);
        let constant = match variant.keys {
            [key] => json!({ "type": "string", "const": key, "description": docs }),
            keys => json!({ "type": "string", "enum": keys, "description": docs }),
        };
        definition["title"] = name.as_str().into();
        definition["properties"][tag] = constant;
        let mut required = vec![Value::from(tag)];
        if let Some(Value::Array(others)) = definition.get("required") {
            required.extend(others.iter().filter(|name| *name != tag).cloned());
        }
        definition["required"] = required.into();
        let others = record.members.iter().map(|member| member.name).filter(|member| *member != tag);
        let order = std::iter::once(tag).chain(others).map(str::to_owned).collect();
        self.order.set(&name, order);
        definitions.insert(name.clone(), definition);
        Some(name)
    }
}

fn reference(name: &str) -> Value {
    json!({ "$ref": format!("#/$defs/{name}") })
}

fn capitalised(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

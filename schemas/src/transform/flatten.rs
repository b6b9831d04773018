//! Flattening of tagged types.

use mailtrail_wire::{Shape, TaggedShape};
use schemars::Schema;
use schemars::transform::Transform;
use serde_json::{Map, Value, json};

use super::retype_members::{MEANING, or_null};
use crate::order::Order;
use crate::shapes::Shapes;
use crate::walk;

/// Makes one object of all variants of a tagged type. Required is what all of them require.
pub(crate) struct Flatten<'s> {
    pub(crate) shapes: &'s Shapes,
    pub(crate) order: &'s mut Order,
}

impl Transform for Flatten<'_> {
    fn transform(&mut self, schema: &mut Schema) {
        let Some(root) = schema.as_object_mut() else { return };
        let Some(Value::Object(mut definitions)) = root.remove("$defs") else { return };
        let title = root.get("title").and_then(Value::as_str).unwrap_or_default().to_owned();
        let names: Vec<_> = definitions.keys().cloned().collect();
        for name in names {
            if let Some(Shape::Tagged(tagged)) = self.shapes.get(&name) {
                let merged = self.merge(tagged, &definitions);
                definitions.insert(name, merged);
            }
        }
        if let Some(Shape::Tagged(tagged)) = self.shapes.get(&title)
            && let Value::Object(merged) = self.merge(tagged, &definitions)
        {
            *root = merged;
        }
        root.insert("$defs".into(), Value::Object(definitions));
    }
}

/// Members of several variants.
#[derive(Default)]
struct Merged {
    properties: Map<String, Value>,
    order: Vec<String>,
    /// Members that all variants so far require.
    required: Option<Vec<String>>,
}

impl Flatten<'_> {
    fn merge(&mut self, tagged: &TaggedShape, definitions: &Map<String, Value>) -> Value {
        let mut merged = Merged::default();
        merged.add_variants(tagged, definitions);
        for tag in tagged.tags {
            if let Some(Value::Object(property)) = merged.properties.get_mut(*tag) {
                property.insert(
                    "description".into(),
                    "Type of the document, which tells what other members there are.".into(),
                );
            }
        }
        // Tags come first.
        merged.order.sort_by_key(|name| tagged.tags.iter().position(|tag| tag == name).unwrap_or(tagged.tags.len()));
        self.order.set(tagged.name, merged.order);
        let mut schema = json!({
            "title": tagged.name,
            "description": tagged.docs,
            "type": "object",
            "properties": merged.properties,
        });
        let required = merged.required.unwrap_or_default();
        if !required.is_empty() {
            schema["required"] = required.into();
        }
        schema
    }
}

impl Merged {
    fn add_variants(&mut self, tagged: &TaggedShape, definitions: &Map<String, Value>) {
        for variant in tagged.variants {
            match variant.shape {
                Shape::Tagged(inner) => self.add_variants(inner, definitions),
                Shape::Record(record) => {
                    let definition = definitions.get(record.name).unwrap_or(&Value::Null);
                    for member in record.members {
                        let property = definition["properties"].get(member.name).cloned().unwrap_or(Value::Bool(true));
                        let target = walk::target(&property).and_then(|name| definitions.get(name));
                        let docs_of_type = target.and_then(|target| target.get("description")).and_then(Value::as_str);
                        self.add(member.name, property, docs_of_type);
                    }
                    let names: Vec<_> = definition["required"].as_array().into_iter().flatten().collect();
                    match &mut self.required {
                        None => {
                            self.required =
                                Some(names.into_iter().filter_map(Value::as_str).map(str::to_owned).collect());
                        }
                        Some(required) => required.retain(|name| names.iter().any(|other| *other == name)),
                    }
                }
                _ => {}
            }
        }
    }

    fn add(&mut self, name: &str, property: Value, docs_of_type: Option<&str>) {
        let Some(known) = self.properties.get_mut(name) else {
            self.order.push(name.to_owned());
            self.properties.insert(name.to_owned(), property);
            return;
        };
        let is_same = bare(known) == bare(&property);
        if let Some(meaning) = common_meaning(known, &property, docs_of_type.filter(|_| is_same)) {
            known[MEANING] = meaning.into();
        }
        if !is_same {
            // What differs in `null` alone is the same otherwise.
            let [one, other] = [&*known, &property].map(|schema| or_null(schema.clone()));
            *known = if bare(&one) == bare(&other) { one } else { any_value(known) };
        }
        for keyword in ["examples", "x-extensible-enum"] {
            let more = property.get(keyword).and_then(Value::as_array).into_iter().flatten();
            if let Some(Value::Array(values)) = known.get_mut(keyword) {
                let new: Vec<_> = more.filter(|value| !values.contains(value)).cloned().collect();
                values.extend(new);
            }
        }
    }
}

/// What a member means where it means different things in two variants: what its type does, or either of the two.
fn common_meaning(known: &Value, other: &Value, docs_of_type: Option<&str>) -> Option<String> {
    let [one, other] = [known, other].map(|schema| schema.get(MEANING).and_then(Value::as_str));
    let (one, other) = one.zip(other).filter(|(one, other)| one != other)?;
    let first = |docs: &str| docs.split("\n\n").next().unwrap_or_default().to_owned();
    match docs_of_type {
        Some(docs) => Some(first(docs)),
        None if one.contains(&first(other)) => None,
        None => Some(format!("{} Or: {}", first(one), first(other))),
    }
}

/// Any value, of which nothing is told but what it means.
fn any_value(schema: &Value) -> Value {
    match schema.get(MEANING).or_else(|| schema.get("description")) {
        Some(docs) => json!({ MEANING: docs }),
        None => Value::Bool(true),
    }
}

/// A schema without what does not matter to the type.
fn bare(schema: &Value) -> Value {
    let mut schema = schema.clone();
    if let Value::Object(keywords) = &mut schema {
        keywords.retain(|keyword, _| {
            !keyword.starts_with("x-") && !["description", "examples", "deprecated"].contains(&&**keyword)
        });
    }
    schema
}

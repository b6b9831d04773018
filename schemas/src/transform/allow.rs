//! Deviations of real data that validators accept.

use mailtrail_wire::schema::of_pattern;
use mailtrail_wire::{Erratum, IssueKind, Shape, TextShape};
use schemars::Schema;
use schemars::transform::Transform;
use serde_json::{Map, Value, json};

use crate::place::{Place, forms};
use crate::shapes::Shapes;
use crate::walk;

/// Allows exactly what errata cover: by place and by form.
pub(crate) struct Allow<'s> {
    pub(crate) errata: &'static [Erratum],
    pub(crate) shapes: &'s Shapes,
    /// Whether the schema refuses unknown fields and unusual forms, so that those which errata cover have to be allowed.
    pub(crate) closed: bool,
}

impl Transform for Allow<'_> {
    fn transform(&mut self, schema: &mut Schema) {
        for (erratum, place) in Place::all(self.errata, self.shapes) {
            walk::definitions(schema, &mut |name, definition| {
                if name == place.record.name {
                    self.allow(erratum, &place, definition);
                }
            });
        }
    }
}

impl Allow<'_> {
    fn allow(&self, erratum: &Erratum, place: &Place, definition: &mut Map<String, Value>) {
        match erratum.kind {
            IssueKind::Missing => need_not_have(erratum, place.field, definition),
            IssueKind::EmptyObject => {
                let empty = json!({ "type": "object", "maxProperties": 0 });
                at(place, definition, &mut |value| *value = or(value.take(), empty.clone(), None));
            }
            IssueKind::UnknownMember => {
                if let (true, Some(Value::Object(properties))) = (self.closed, definition.get_mut("properties")) {
                    let docs = format!("Known deviation: {}.", erratum.help());
                    properties.insert(place.field.to_owned(), json!({ "description": docs, "deprecated": true }));
                }
            }
            IssueKind::Form if self.closed => {
                // The form alone does not say that the text can be read.
                let readable = readable(place).map(|text| Value::Object(of_pattern(text.pattern, text, "/$defs")));
                at(place, definition, &mut |value| *value = or(value.take(), forms(erratum), readable.clone()));
            }
            IssueKind::WrongType | IssueKind::BadText => {
                at(place, definition, &mut |value| *value = or(value.take(), forms(erratum), None));
            }
            _ => {}
        }
    }
}

/// Text of a certain form that stands at a place.
fn readable(place: &Place) -> Option<&'static TextShape> {
    match place.shape() {
        Some(Shape::Lexical(lexical)) => Some(lexical.text),
        _ => None,
    }
}

/// The field is required only of objects that show no form of the erratum.
fn need_not_have(erratum: &Erratum, field: &str, definition: &mut Map<String, Value>) {
    let Some(Value::Array(required)) = definition.get_mut("required") else { return };
    let before = required.len();
    required.retain(|name| name != field);
    if required.len() == before {
        return;
    }
    if required.is_empty() {
        definition.remove("required");
    }
    let rule =
        json!({ "if": { "not": forms(erratum) }, "then": { "properties": { field: true }, "required": [field] } });
    match definition.get_mut("allOf") {
        Some(Value::Array(rules)) => rules.push(rule),
        _ => drop(definition.insert("allOf".into(), json!([rule]))),
    }
}

/// Changes the schema of the values at a place.
fn at(place: &Place, definition: &mut Map<String, Value>, change: &mut dyn FnMut(&mut Value)) {
    let property = definition.get_mut("properties").and_then(|properties| properties.get_mut(place.field));
    let value = if place.in_list { property.and_then(|property| property.get_mut("items")) } else { property };
    if let Some(value) = value {
        change(value);
    }
}

/// What is told of a value rather than demanded.
const TOLD: [&str; 5] = ["description", "deprecated", "examples", "x-evidence", "x-since"];

/// The same, except for values of a form: of these something else is demanded, or nothing.
fn or(value: Value, form: Value, then: Option<Value>) -> Value {
    let Value::Object(keywords) = value else { return value };
    let (mut told, demanded): (Map<_, _>, Map<_, _>) =
        keywords.into_iter().partition(|(keyword, _)| TOLD.contains(&&**keyword));
    told.insert("if".into(), form);
    told.extend(then.map(|then| ("then".to_owned(), then)));
    told.insert("else".into(), Value::Object(demanded));
    Value::Object(told)
}

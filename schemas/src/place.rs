//! The places of errata.

use mailtrail_wire::{Deviation, Erratum, JsonKind, RecordShape, Shape};
use serde_json::{Value, json};

use crate::shapes::Shapes;

/// A place that an erratum is about: a field of a type, or an element in that field.
#[derive(Clone, Copy)]
pub(crate) struct Place {
    pub(crate) record: &'static RecordShape,
    pub(crate) field: &'static str,
    pub(crate) in_list: bool,
}

impl Place {
    /// Places of an erratum in the types that a document is made of, elements before the fields they stand in.
    pub(crate) fn all(errata: &'static [Erratum], shapes: &Shapes) -> Vec<(&'static Erratum, Self)> {
        let mut all: Vec<_> = errata
            .iter()
            .flat_map(|erratum| erratum.places.iter().map(move |place| (erratum, *place)))
            .filter_map(|(erratum, place)| Some((erratum, Self::of(place, shapes)?)))
            .collect();
        all.sort_by_key(|(_, place)| !place.in_list);
        all
    }

    /// A place as errata write it; nothing if the type is not among these.
    fn of(text: &'static str, shapes: &Shapes) -> Option<Self> {
        let (name, below) = text.split_once('/')?;
        let Some(Shape::Record(record)) = shapes.get(name) else { return None };
        let field = below.strip_suffix("/*");
        Some(Self { record, field: field.unwrap_or(below), in_list: field.is_some() })
    }

    /// What the values there look like.
    pub(crate) fn shape(&self) -> Option<&'static Shape> {
        let member = (self.record.index)(self.field).and_then(|index| self.record.members.get(index))?;
        match member.shape {
            Shape::List(item) | Shape::Map(item) if self.in_list => Some(item),
            shape => Some(shape),
        }
    }
}

/// Schema of what a deviation looks like: one of its forms.
pub(crate) fn forms(erratum: &Erratum) -> Value {
    let mut schemas: Vec<_> = erratum.forms.iter().map(form).collect();
    if schemas.len() == 1 { schemas.swap_remove(0) } else { json!({ "anyOf": schemas }) }
}

fn form(form: &Deviation) -> Value {
    match form {
        Deviation::Kind(kind) => json!({ "type": word(*kind) }),
        Deviation::Strings(texts) => json!({ "enum": texts }),
        Deviation::Form { pattern, .. } => json!({ "type": "string", "pattern": pattern }),
        // The name is repeated because strict validators want required members to be known.
        Deviation::Beside { field, values: [] } => json!({ "properties": { *field: true }, "required": [field] }),
        Deviation::BesideAlone { field, without } => {
            let mut properties = serde_json::Map::from_iter([((*field).to_owned(), json!(true))]);
            properties.extend(without.iter().map(|name| ((*name).to_owned(), json!(false))));
            json!({ "properties": properties, "required": [field] })
        }
        Deviation::Beside { field, values } => {
            json!({ "properties": { *field: { "enum": values } }, "required": [field] })
        }
    }
}

fn word(kind: JsonKind) -> &'static str {
    match kind {
        JsonKind::Object => "object",
        JsonKind::List => "array",
        JsonKind::Text => "string",
        JsonKind::Number => "number",
        JsonKind::Bool => "boolean",
        JsonKind::Null => "null",
    }
}

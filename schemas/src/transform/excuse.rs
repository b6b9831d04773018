//! Deviations of real data that generated types must be able to read.

use mailtrail_wire::{Erratum, IssueKind, Shape};
use schemars::Schema;
use schemars::transform::Transform;
use serde_json::Value;

use crate::place::Place;
use crate::shapes::Shapes;
use crate::walk;

/// Allows what errata cover as far as no type gets vaguer by it: missing fields and empty objects.
pub(crate) struct Excuse<'s> {
    pub(crate) errata: &'static [Erratum],
    pub(crate) shapes: &'s Shapes,
}

impl Transform for Excuse<'_> {
    fn transform(&mut self, schema: &mut Schema) {
        for (erratum, place) in Place::all(self.errata, self.shapes) {
            // The type that need not have the field, and the field; no field stands for all of them.
            let (owner, field) = match (erratum.kind, place.shape()) {
                (IssueKind::Missing, _) => (place.record.name, Some(place.field)),
                (IssueKind::EmptyObject, Some(Shape::Record(record))) => (record.name, None),
                _ => continue,
            };
            walk::definitions(schema, &mut |name, definition| {
                if name != owner {
                    return;
                }
                if let Some(Value::Array(required)) = definition.get_mut("required") {
                    required.retain(|name| field.is_some_and(|field| name != field));
                    if required.is_empty() {
                        definition.remove("required");
                    }
                }
            });
        }
    }
}

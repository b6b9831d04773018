//! Pruning of definitions.

use std::collections::BTreeSet;

use schemars::Schema;
use schemars::transform::Transform;
use serde_json::Value;

use crate::walk;

/// Removes definitions to which nothing leads.
pub(crate) struct Prune;

impl Transform for Prune {
    fn transform(&mut self, schema: &mut Schema) {
        let Some(root) = schema.as_object_mut() else { return };
        let Some(Value::Object(mut definitions)) = root.remove("$defs") else { return };
        let mut found = BTreeSet::new();
        let mut open = vec![Value::Object(root.clone())];
        while let Some(mut next) = open.pop() {
            walk::everywhere(&mut next, &mut |inner| {
                if let Some(name) = walk::target(inner)
                    && found.insert(name.to_owned())
                {
                    open.extend(definitions.get(name).cloned());
                }
            });
        }
        definitions.retain(|name, _| found.contains(name));
        if !definitions.is_empty() {
            root.insert("$defs".into(), Value::Object(definitions));
        }
    }
}

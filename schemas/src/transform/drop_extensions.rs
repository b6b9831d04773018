//! Dropping of keywords that no standard knows.

use schemars::Schema;
use schemars::transform::Transform;
use serde_json::Value;

use crate::walk;

/// Removes keywords that begin with `x-`: careful validators refuse schemas with keywords that they do not know.
pub(crate) struct DropExtensions;

impl Transform for DropExtensions {
    fn transform(&mut self, schema: &mut Schema) {
        let mut value = std::mem::take(schema).to_value();
        walk::everywhere(&mut value, &mut |inner| {
            if let Value::Object(keywords) = inner {
                let had_keywords = !keywords.is_empty();
                keywords.retain(|keyword, _| !keyword.starts_with("x-"));
                if had_keywords && keywords.is_empty() {
                    *inner = Value::Bool(true);
                }
            }
        });
        if let Ok(changed) = Schema::try_from(value) {
            *schema = changed;
        }
    }
}

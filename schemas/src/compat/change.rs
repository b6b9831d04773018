//! One change.

use std::fmt;

use serde_json::Value;

use super::{Breaks, ChangeKind};

/// A change between two versions of a schema.
///
/// ```
/// use mailtrail_schemas::compare;
/// use serde_json::json;
///
/// let changes = compare("example", &json!({ "type": "string" }), &json!({ "type": "number" }));
/// assert_eq!(changes[0].to_string(), "example: a text is no longer allowed; breaks writers: the new schema refuses `\"text\"`");
/// ```
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Change {
    /// Path of the schema in the folders.
    pub schema: String,
    /// Place in the schema, as a JSON pointer; in the old schema if it exists only there.
    pub pointer: String,
    /// Kind of the change.
    pub kind: ChangeKind,
    /// Whom it breaks.
    pub breaks: Breaks,
    /// Description of the change.
    pub text: String,
    /// A document that one version allows and the other refuses, if one was found: for readers, one that only the new
    /// version allows; for writers, one that only the old version allows.
    pub witness: Option<Value>,
}

impl Change {
    pub(super) fn of_schema(schema: String, kind: ChangeKind) -> Self {
        let (breaks, text) = match kind {
            ChangeKind::SchemaAdded => (Breaks::Nothing, "schema is new"),
            _ => (Breaks::Writers, "schema is gone"),
        };
        Self { schema, pointer: String::new(), kind, breaks, text: text.to_owned(), witness: None }
    }
}

impl fmt::Display for Change {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", self.schema)?;
        if !self.pointer.is_empty() {
            write!(formatter, " {}", self.pointer)?;
        }
        write!(formatter, ": {}; breaks {}", self.text, self.breaks)?;
        match (&self.witness, self.breaks) {
            (Some(witness), Breaks::Readers) => write!(formatter, ": the old schema refuses `{witness}`"),
            (Some(witness), _) => write!(formatter, ": the new schema refuses `{witness}`"),
            (None, _) => Ok(()),
        }
    }
}

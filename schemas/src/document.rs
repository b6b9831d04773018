//! A schema as a document of its own.

use std::fmt;

use serde_json::Value;

use crate::order::Order;
use crate::print;

/// A schema as a document of its own. `Display` prints it in a stable order.
///
/// ```
/// use mailtrail_schemas::{Dialect, Profile, entry, schema};
///
/// let document = schema(entry("sns-message").unwrap(), Profile::Validate, Dialect::Draft2020_12).unwrap();
/// assert_eq!(document.value()["title"], "SnsMessage");
/// assert!(document.to_string().starts_with("{\n  \"$schema\": \"https://json-schema.org/draft/2020-12/schema\",\n"));
/// ```
#[derive(Clone, Debug)]
pub struct SchemaDocument {
    pub(crate) value: Value,
    pub(crate) order: Order,
    pub(crate) example: Option<&'static str>,
}

impl SchemaDocument {
    /// Returns the schema.
    ///
    /// ```
    /// use mailtrail_schemas::{Dialect, Profile, entry, schema};
    ///
    /// let document = schema(entry("sns-message").unwrap(), Profile::Strict, Dialect::Draft07).unwrap();
    /// assert_eq!(document.value()["additionalProperties"], false);
    /// ```
    pub fn value(&self) -> &Value {
        &self.value
    }
}

impl fmt::Display for SchemaDocument {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&print::schema(&self.value, &self.order, self.example))
    }
}

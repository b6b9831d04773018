//! A schema as a document of its own.

use std::fmt;

use mailtrail_wire::schema::body;
use schemars::Schema;
use schemars::generate::SchemaSettings;
use schemars::transform::Transform;
use serde_json::{Map, Value, json};

use crate::order::Order;
use crate::shapes::Shapes;
use crate::transform::{
    Close, Decide, Describe, Discriminate, DropExtensions, Excuse, Flatten, NameValues, Open, Prune, RequireOne,
    RetypeMembers, Style, TellMeanings, draft_04, draft_07,
};
use crate::{Dialect, Entry, Profile, id, print};

/// A schema as a document of its own; it prints itself in a stable order.
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
    /// The schema.
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

/// Schema of a type of document; nothing if the dialect cannot say what the profile says.
///
/// ```
/// use mailtrail_schemas::{Dialect, Profile, entry, schema};
///
/// let entry = entry("ses-sending-event").unwrap();
/// let types = schema(entry, Profile::Types, Dialect::Draft2020_12).unwrap();
/// assert_eq!(types.value()["$defs"]["BounceEvent"]["properties"]["eventType"]["const"], "Bounce");
/// assert!(schema(entry, Profile::Types, Dialect::OpenApi30).is_none());
/// ```
pub fn schema(entry: &Entry, profile: Profile, dialect: Dialect) -> Option<SchemaDocument> {
    if !dialect.serves(profile) {
        return None;
    }
    if matches!(dialect, Dialect::OpenApi30 | Dialect::OpenApi31) {
        return Some(crate::openapi::description(&[entry], dialect, entry.name));
    }
    let (mut schema, order) = of_profile(entry, profile);
    TellMeanings(&order).transform(&mut schema);
    DropExtensions.transform(&mut schema);
    let mut value = schema.to_value();
    value["$schema"] = "https://json-schema.org/draft/2020-12/schema".into();
    value["$id"] = id::of(entry.name, profile, dialect).into();
    let example = entry.example();
    let parsed = serde_json::from_str::<Value>(example).unwrap_or_default();
    value["examples"] = json!([parsed]);
    let value = match dialect {
        Dialect::Draft07 => draft_07::draft_07(value),
        Dialect::Draft04 => draft_04::draft_04(value),
        _ => value,
    };
    Some(SchemaDocument { value, order, example: Some(example) })
}

/// Schema of a profile in 2020-12, with extensions, and the order of its members.
pub(crate) fn of_profile(entry: &Entry, profile: Profile) -> (Schema, Order) {
    let shapes = Shapes::of(entry.shape);
    let mut order = Order::of(&shapes);
    let mut generator = SchemaSettings::draft2020_12().into_generator();
    let mut schema = body(entry.shape, &mut generator);
    let definitions: Map<_, _> = generator.take_definitions(true);
    schema.insert("$defs".into(), Value::Object(definitions));
    let mut apply = |transform: &mut dyn Transform| transform.transform(&mut schema);
    match profile {
        Profile::Validate => {
            apply(&mut Decide { shapes: &shapes, closed: false });
            apply(&mut RequireOne(&shapes));
        }
        Profile::Strict => {
            apply(&mut Decide { shapes: &shapes, closed: true });
            apply(&mut RequireOne(&shapes));
            apply(&mut Close(&shapes));
        }
        Profile::Types => {
            apply(&mut RetypeMembers { shapes: &shapes, style: Style::Types });
            apply(&mut Excuse { family: entry.family(), shapes: &shapes });
            apply(&mut NameValues(&shapes));
            apply(&mut Discriminate { shapes: &shapes, order: &mut order });
        }
        Profile::Flat => {
            apply(&mut RetypeMembers { shapes: &shapes, style: Style::Flat });
            apply(&mut Excuse { family: entry.family(), shapes: &shapes });
            apply(&mut Flatten { shapes: &shapes, order: &mut order });
        }
    }
    if profile != Profile::Strict {
        apply(&mut Open);
    }
    apply(&mut Describe(&shapes));
    apply(&mut Prune);
    call(entry, &mut schema, &mut order);
    (schema, order)
}

/// Gives the schema title and description of its entry.
fn call(entry: &Entry, schema: &mut Schema, order: &mut Order) {
    let (Some((title, first)), Some(type_name)) = (entry.own, entry.shape.name()) else { return };
    if let Some(Value::String(description)) = schema.get_mut("description") {
        let rest = description.split_once("\n\n").map_or("", |(_, rest)| rest);
        *description = format!("{first}\n\n{rest}");
    }
    schema.insert("title".into(), title.into());
    let members = order.get(type_name).unwrap_or_default().to_vec();
    order.set(title, members);
}

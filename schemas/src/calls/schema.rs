//! The schema of the calls of an API, or of one operation.

use mailtrail_wire::Shape;
use mailtrail_wire::schema::of;
use schemars::generate::SchemaSettings;
use schemars::transform::Transform;
use schemars::{Schema, SchemaGenerator};
use serde_json::{Map, Value, json};

use crate::order::Order;
use crate::shapes::Shapes;
use crate::transform::{Describe, DropExtensions, Open, Prune};
use crate::{BASE, CallApi, SchemaDocument, VERSION};

/// The sides of a call, and what they are.
const SIDES: [(&str, &str); 2] = [
    ("requestParameters", "What was asked; checked where it is an object."),
    ("responseElements", "What was answered; checked where it is an object."),
];

/// Returns the schema of the calls of an API, or of one operation, in the profile `validate` and 2020-12; `None` if there is no such operation.
///
/// It describes records, and checks `requestParameters` and `responseElements`; the rest of a record may be anything. `$defs` has each
/// operation under its name, and the types of requests and responses under the names of the API model.
///
/// ```
/// use mailtrail_schemas::{call_api, call_schema};
///
/// let api = call_api("workmail").ok_or("none")?;
/// let document = call_schema(api, Some("CreateAlias")).ok_or("none")?;
/// assert_eq!(document.value()["$defs"]["CreateAliasRequest"]["properties"]["alias"]["type"][0], "string");
/// assert!(call_schema(api, None).ok_or("none")?.value()["$defs"]["CreateUser"].is_object());
/// assert!(call_schema(api, Some("CreateWeather")).is_none());
/// # Ok::<(), &str>(())
/// ```
pub fn call_schema(api: &CallApi, operation: Option<&str>) -> Option<SchemaDocument> {
    let mut generator = SchemaSettings::draft2020_12().into_generator();
    let wanted = api.operations().iter().filter(|known| operation.is_none_or(|operation| operation == **known));
    let mut operations = Vec::new();
    let mut roots = Vec::new();
    for name in wanted {
        let sides = api.service.shapes(name)?;
        roots.extend(sides);
        operations.push(((*name).to_owned(), call(name, sides, &mut generator)));
    }
    let shapes = Shapes::of_all(roots);
    let definitions = generator.take_definitions(true);
    let (mut root, id) = match operation {
        Some(operation) => {
            (operations.pop()?.1, format!("{BASE}/{VERSION}/calls/2020-12/{}/{operation}.schema.json", api.name))
        }
        None => (all(api, &operations), api.id()),
    };
    let operations = operations.into_iter().map(|(name, schema)| (name, Value::Object(schema)));
    root.insert("$defs".into(), Value::Object(definitions.into_iter().chain(operations).collect()));
    let mut schema = Schema::from(root);
    Open.transform(&mut schema);
    Describe(&shapes).transform(&mut schema);
    Prune.transform(&mut schema);
    DropExtensions.transform(&mut schema);
    let mut value = schema.to_value();
    value["$schema"] = "https://json-schema.org/draft/2020-12/schema".into();
    value["$id"] = id.into();
    Some(SchemaDocument { value, order: Order::of(&shapes), example: None })
}

/// Schema of the records of one operation.
fn call(operation: &str, sides: [&'static Shape; 2], generator: &mut SchemaGenerator) -> Map<String, Value> {
    let side = |((name, docs), shape): ((&str, &str), &Shape)| {
        let then = of(shape, generator).to_value();
        (name.to_owned(), json!({ "description": docs, "if": { "type": "object" }, "then": then }))
    };
    let properties: Map<_, _> = SIDES.into_iter().zip(sides).map(side).collect();
    Map::from_iter([
        ("title".to_owned(), operation.into()),
        ("description".to_owned(), format!("Record of a call of `{operation}`, derived from the API model.").into()),
        ("type".to_owned(), "object".into()),
        ("properties".to_owned(), Value::Object(properties)),
    ])
}

/// Schema of the records of all operations, told by their names.
fn all(api: &CallApi, operations: &[(String, Map<String, Value>)]) -> Map<String, Value> {
    let cases = operations.iter().map(|(name, _)| {
        json!({
            "if": { "properties": { "eventName": { "const": name } }, "required": ["eventName"] },
            "then": { "$ref": format!("#/$defs/{name}") },
        })
    });
    let docs = format!(
        "Record of a call of {}: what was asked and answered, by `eventName`. Nothing is required, and what the API model doesn't \
         have is allowed; of other operations nothing is said.",
        api.title
    );
    Map::from_iter([
        ("title".to_owned(), format!("Calls of {}", api.title).into()),
        ("description".to_owned(), docs.into()),
        ("type".to_owned(), "object".into()),
        ("allOf".to_owned(), cases.collect()),
    ])
}

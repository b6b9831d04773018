//! Decides what an object is if more than one tag does.

mod cloudtrail_event;
mod ses_event_bridge_detail;

use mailtrail_wire::{Shape, TaggedShape};
use schemars::Schema;
use schemars::transform::Transform;
use serde_json::{Map, Value, json};

use crate::shapes::Shapes;
use crate::walk;

/// Says of the types that a function tells apart what the function does: the first condition that holds decides.
pub(crate) struct Decide<'s> {
    pub(crate) shapes: &'s Shapes,
    /// Whether an object that is none of them is refused.
    pub(crate) closed: bool,
}

/// What an object must be if a condition holds; nothing if it is something that nobody knows.
type Case = (Value, Option<&'static str>);

/// How many conditions stand in one definition; compilers of schemas do not like deep nesting.
const AT_ONCE: usize = 4;

impl Transform for Decide<'_> {
    fn transform(&mut self, schema: &mut Schema) {
        let mut more = Map::new();
        walk::definitions(schema, &mut |name, definition| {
            if let Some(Shape::Tagged(tagged)) = self.shapes.get(name)
                && tagged.tags.is_empty()
                && let Some(cases) = cases(tagged)
            {
                definition.remove("anyOf");
                definition.extend(self.cascade(tagged, &cases, &mut more));
            }
        });
        if let Some(Value::Object(definitions)) = schema.get_mut("$defs") {
            definitions.extend(more);
        }
    }
}

impl Decide<'_> {
    /// The first cases, and definitions of the other ones.
    fn cascade(&self, tagged: &TaggedShape, cases: &[Case], more: &mut Map<String, Value>) -> Map<String, Value> {
        let mut rest = None;
        for (index, cases) in cases.chunks(AT_ONCE).enumerate().rev() {
            let end = rest.or_else(|| self.closed.then_some(Value::Bool(false)));
            let chain = self.chain(tagged, cases, end);
            if index == 0 {
                return chain;
            }
            let name = format!("{}Else{index}", tagged.name);
            let mut definition = object(json!({
                "title": name,
                "description": format!("`{}` where nothing so far tells what it is.", tagged.name),
                "type": "object",
            }));
            definition.extend(chain);
            rest = Some(json!({ "$ref": format!("#/$defs/{name}") }));
            more.insert(name, Value::Object(definition));
        }
        Map::new()
    }

    fn chain(&self, tagged: &TaggedShape, cases: &[Case], end: Option<Value>) -> Map<String, Value> {
        let chain = cases.iter().rev().fold(end, |rest, (condition, key)| {
            let variant = key.and_then(|key| tagged.variants.iter().find(|variant| variant.keys.contains(&key)));
            let then = match variant.and_then(|variant| variant.shape.name()) {
                Some(name) => json!({ "$ref": format!("#/$defs/{name}") }),
                None => Value::Bool(!self.closed),
            };
            let mut case = object(json!({ "if": condition, "then": then }));
            case.extend(rest.map(|rest| ("else".to_owned(), rest)));
            Some(Value::Object(case))
        });
        object(chain.unwrap_or_default())
    }
}

fn cases(tagged: &TaggedShape) -> Option<Vec<Case>> {
    match tagged.name {
        "Event" => Some(cloudtrail_event::cases()),
        "SesEventBridgeDetail" => Some(ses_event_bridge_detail::cases()),
        _ => None,
    }
}

fn object(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(map) => map,
        _ => Map::new(),
    }
}

/// The members are there; their names are repeated because strict validators want required members to be known.
fn has(members: &[&str]) -> Value {
    let known: Map<_, _> = members.iter().map(|member| ((*member).to_owned(), Value::Bool(true))).collect();
    json!({ "properties": known, "required": members })
}

/// The member is there and fits.
fn is(member: &str, schema: &Value) -> Value {
    json!({ "properties": { member: schema }, "required": [member] })
}

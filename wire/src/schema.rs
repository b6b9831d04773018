//! JSON Schema out of shapes.

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value, json};

use crate::{Json, Member, RecordShape, Shape, TaggedShape, TextShape};

/// Returns the schema of a shape. Named types become definitions that are referred to.
///
/// ```
/// use mailtrail_wire::{Timestamp, Wire, schema};
///
/// let mut generator = schemars::SchemaGenerator::default();
/// let schema = schema::of(Timestamp::SHAPE, &mut generator);
/// assert_eq!(schema.as_value()["$ref"], "#/$defs/Timestamp");
/// ```
pub fn of(shape: &Shape, generator: &mut SchemaGenerator) -> Schema {
    let Some(name) = shape.name() else {
        return body(shape, generator);
    };
    if !generator.definitions().contains_key(name) {
        // Taken before it is filled, so that a type that contains itself ends.
        generator.definitions_mut().insert(name.to_owned(), Value::Bool(true));
        let schema = body(shape, generator);
        generator.definitions_mut().insert(name.to_owned(), schema.to_value());
    }
    Schema::new_ref(format!("#{}/{name}", generator.settings().definitions_path))
}

/// Schema of texts of a form; where any text can be read, there is no pattern.
fn of_text(text: &TextShape, generator: &mut SchemaGenerator) -> Schema {
    let mut schema = json_schema!({ "title": text.name, "description": text.description, "type": "string" });
    if !text.pattern.is_empty() {
        schema.ensure_object().extend(of_pattern(text.pattern, text, generator.settings().definitions_path.as_ref()));
    }
    for rule in text.rules {
        let definition = json!({
            "title": rule.name,
            "description": rule.description,
            "type": "string",
            "pattern": rule.pattern,
            "examples": [rule.example],
        });
        generator.definitions_mut().insert(rule.name.to_owned(), definition);
    }
    schema.insert("examples".into(), text.examples.into());
    schema
}

/// Returns the keywords of strings that match an expression, and the rules of their form, which are definitions below a path such as `/$defs`.
///
/// ```
/// use mailtrail_wire::{TextValue, Timestamp, schema};
///
/// let keywords = schema::of_pattern(Timestamp::TEXT.usual, Timestamp::TEXT, "/$defs");
/// assert_eq!(keywords["allOf"][0]["$ref"], "#/$defs/DayOfMonth");
/// ```
pub fn of_pattern(pattern: &str, text: &TextShape, definitions: &str) -> Map<String, Value> {
    let mut keywords = Map::from_iter([("type".to_owned(), "string".into()), ("pattern".to_owned(), pattern.into())]);
    if !text.rules.is_empty() {
        let rules = text.rules.iter().map(|rule| json!({ "$ref": format!("#{definitions}/{}", rule.name) }));
        keywords.insert("allOf".to_owned(), rules.collect());
    }
    keywords
}

/// Returns the schema of a shape itself, not a reference to it.
///
/// ```
/// use mailtrail_wire::{Shape, schema};
///
/// let schema = schema::body(&Shape::Text, &mut schemars::SchemaGenerator::default());
/// assert_eq!(schema.as_value()["type"], "string");
/// ```
pub fn body(shape: &Shape, generator: &mut SchemaGenerator) -> Schema {
    match shape {
        Shape::Any => json_schema!(true),
        Shape::Text => json_schema!({ "type": "string" }),
        Shape::Bool => json_schema!({ "type": "boolean" }),
        Shape::Number => json_schema!({ "type": "number" }),
        Shape::Flag { .. } => json_schema!({
            "anyOf": [{ "type": "boolean" }, { "enum": ["true", "false", "True", "False"] }]
        }),
        Shape::Lexical(lexical) => of_text(lexical.text, generator),
        Shape::Enum(set) => json_schema!({
            "title": set.name,
            "description": set.docs,
            "type": "string",
            "examples": set.values.iter().map(|value| value.text).collect::<Vec<_>>(),
        }),
        Shape::Record(record) => object(record, generator),
        Shape::List(item) => json_schema!({ "type": "array", "items": of(item, generator) }),
        Shape::Map(value) => json_schema!({ "type": "object", "additionalProperties": of(value, generator) }),
        Shape::Tagged(tagged) if tagged.tags.is_empty() => any_of(tagged, generator),
        Shape::Tagged(tagged) => by_tag(tagged, generator),
        Shape::Either(_) => {
            json_schema!({ "anyOf": shape.choices().into_iter().map(|shape| of(shape, generator)).collect::<Vec<_>>() })
        }
    }
}

fn object(record: &RecordShape, generator: &mut SchemaGenerator) -> Schema {
    let properties: Map<String, Value> =
        record.members.iter().map(|member| (member.name.to_owned(), property(member, generator))).collect();
    let required: Vec<_> = record.members.iter().filter(|member| member.required).map(|member| member.name).collect();
    let mut schema = json_schema!({
        "title": record.name,
        "description": record.docs,
        "type": "object",
        "properties": properties,
    });
    if !required.is_empty() {
        schema.insert("required".into(), json!(required));
    }
    if record.any_of != 0 {
        schema.insert("anyOf".into(), one_says_something(record));
    }
    schema
}

/// One of the fields of which one is needed is there and is neither `null` nor empty nor a flag that is false.
fn one_says_something(record: &RecordShape) -> Value {
    let members = record.members.iter().enumerate().filter(|(index, _)| record.any_of & (1 << index) != 0);
    let choices = members.map(|(_, member)| {
        let says_something = match member.shape {
            Shape::List(_) => json!({ "type": "array", "not": { "const": [] } }),
            Shape::Bool | Shape::Flag { .. } => json!({ "enum": [true, "true", "True"] }),
            _ => json!({ "not": { "type": "null" } }),
        };
        json!({ "properties": { member.name: says_something }, "required": [member.name] })
    });
    choices.collect()
}

fn property(member: &Member, generator: &mut SchemaGenerator) -> Value {
    let mut value = of(member.shape, generator).to_value();
    if let Shape::Enum(set) = member.shape
        && !member.one_of.is_empty()
    {
        // A value of another type of document contradicts this one; a value that nobody knows does not.
        let others: Vec<_> =
            set.values.iter().map(|value| value.text).filter(|text| !member.one_of.contains(text)).collect();
        value = json!({ "type": "string", "not": { "enum": others }, "examples": member.one_of });
    }
    // One rule for all optional fields: `null` there is no error.
    if member.nullable || !member.required {
        value = nullable(value, member.shape);
    }
    let mut property = json!({ "description": member.docs, "x-evidence": member.evidence.as_str() });
    if let Some(map) = property.as_object_mut() {
        match value {
            // A reference stands alone, so that every tool sees what is beside it.
            Value::Object(inner) if inner.contains_key("$ref") => {
                map.insert("allOf".into(), json!([inner]));
            }
            Value::Object(inner) => map.extend(inner),
            _ => {}
        }
        if member.deprecated {
            map.insert("deprecated".into(), Value::Bool(true));
        }
        if let Some(since) = member.since {
            map.insert("x-since".into(), Value::String(since.into()));
        }
    }
    property
}

/// The same or `null`, without a choice where that can be, since of a choice no validator says which part went wrong.
fn nullable(value: Value, shape: &Shape) -> Value {
    let Value::Object(mut keywords) = value else { return value };
    if let Some(kind @ Value::String(_)) = keywords.get_mut("type") {
        *kind = json!([kind.take(), "null"]);
    } else if let Some(Value::Array(choices)) = keywords.get_mut("anyOf") {
        choices.push(json!({ "type": "null" }));
    } else if keywords.contains_key("$ref") {
        let kind = if matches!(shape, Shape::Record(_) | Shape::Tagged(_)) { "object" } else { "string" };
        return json!({ "type": [kind, "null"], "if": { "type": kind }, "then": keywords });
    }
    Value::Object(keywords)
}

fn any_of(tagged: &TaggedShape, generator: &mut SchemaGenerator) -> Schema {
    let mut variants: Vec<_> = tagged.variants.iter().map(|variant| of(variant.shape, generator)).collect();
    // What belongs to no known variant is kept as it is.
    variants.push(json_schema!({ "type": "object" }));
    json_schema!({ "title": tagged.name, "description": tagged.docs, "type": "object", "anyOf": variants })
}

/// Each key demands its variant; a key that nobody knows demands nothing.
fn by_tag(tagged: &TaggedShape, generator: &mut SchemaGenerator) -> Schema {
    let known = known_keys(tagged, generator);
    let mut rules = Vec::new();
    for variant in tagged.variants {
        // A tag decides if none before it does.
        let cases = (0..tagged.tags.len()).map(|rank| {
            let mut case = says(tagged.tags[rank], &one_of(variant.keys));
            if rank > 0 {
                let before = tagged.tags[..rank].iter().map(|tag| says(tag, &known));
                case["not"] = joined("anyOf", before);
            }
            case
        });
        let condition = joined("anyOf", cases);
        let foreign = tagged.variants.iter().filter_map(|other| other.payload).filter(|name| !has(variant.shape, name));
        let foreign: Map<String, Value> = foreign.map(|name| (name.to_owned(), Value::Bool(false))).collect();
        let payload = variant.payload.map(|_| json!({ "properties": foreign }));
        let then = joined("allOf", [of(variant.shape, generator).to_value()].into_iter().chain(payload));
        rules.push(json!({ "if": condition, "then": then }));
    }
    rules.push(one_is_text(tagged.tags));
    json_schema!({ "title": tagged.name, "description": tagged.docs, "type": "object", "allOf": rules })
}

/// Any of the keys; with several tags a definition, since each variant needs it.
fn known_keys(tagged: &TaggedShape, generator: &mut SchemaGenerator) -> Value {
    let keys: Vec<_> = tagged.variants.iter().flat_map(|variant| variant.keys).copied().collect();
    if tagged.tags.len() < 2 {
        return one_of(&keys);
    }
    let name = format!("Known{}", tagged.name);
    let description = format!("What is known to tell the type of `{}`.", tagged.name);
    let definition = json!({ "title": name, "description": description, "type": "string", "enum": keys });
    generator.definitions_mut().insert(name.clone(), definition);
    json!({ "$ref": format!("#{}/{name}", generator.settings().definitions_path) })
}

/// One of the tags is text.
fn one_is_text(tags: &[&str]) -> Value {
    joined("anyOf", tags.iter().map(|tag| json!({ "properties": { *tag: { "type": "string" } }, "required": [tag] })))
}

/// The tag is there and fits.
fn says(tag: &str, text: &Value) -> Value {
    json!({ "properties": { tag: text }, "required": [tag] })
}

/// One of these texts.
fn one_of(texts: &[&str]) -> Value {
    match texts {
        [text] => json!({ "const": text }),
        texts => json!({ "enum": texts }),
    }
}

/// Several schemas under a keyword; one alone needs none.
fn joined(keyword: &str, schemas: impl Iterator<Item = Value>) -> Value {
    let mut schemas: Vec<_> = schemas.collect();
    if schemas.len() == 1 { schemas.swap_remove(0) } else { json!({ keyword: schemas }) }
}

/// Whether an object has a member of this name.
fn has(shape: &Shape, name: &str) -> bool {
    matches!(shape, Shape::Record(record) if (record.index)(name).is_some())
}

impl JsonSchema for Json {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Json".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!(true)
    }

    fn inline_schema() -> bool {
        true
    }
}

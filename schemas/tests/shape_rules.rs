//! Rules that every exported schema keeps, because some tool stumbles otherwise.
#![allow(clippy::unwrap_used, clippy::expect_used)]

#[path = "shape_rules/walk.rs"]
mod walk;

use std::collections::BTreeMap;

use mailtrail_schemas::{BASE, CATALOGUE, VERSION, export};
use serde_json::{Value, json};

use self::walk::{Place, is_keyword, places};

const STANDARD: &[&str] = &[
    "$schema",
    "$id",
    "$ref",
    "$defs",
    "definitions",
    "title",
    "description",
    "deprecated",
    "examples",
    "type",
    "const",
    "enum",
    "pattern",
    "items",
    "properties",
    "required",
    "additionalProperties",
    "allOf",
    "anyOf",
    "oneOf",
    "not",
    "if",
    "then",
    "else",
    "propertyNames",
    "maxProperties",
];
const NO_GENERATOR_LIKES: &[&str] = &[
    "not",
    "if",
    "then",
    "else",
    "maxProperties",
    "pattern",
    "patternProperties",
    "propertyNames",
    "unevaluatedProperties",
];
const OPENAPI: &[&str] = &["nullable", "example", "x-evidence", "x-extensible-enum", "x-since"];

struct File {
    path: String,
    value: Value,
    text: String,
}

impl File {
    fn is_in(&self, folder: &str) -> bool {
        self.path.starts_with(folder)
    }

    /// Every schema of the file and where it is.
    fn schemas(&self) -> Vec<Place<'_>> {
        places(&self.value)
    }
}

/// All exported files that hold schemas.
fn files() -> Vec<File> {
    let is_list =
        |path: &std::path::Path| ["catalog.json", "catalog.local.json", "index.json"].contains(&path.to_str().unwrap());
    let files = export().filter(|file| !is_list(&file.path) && !file.path.starts_with("tables"));
    let files = files.map(|file| File {
        path: file.path.to_str().unwrap().replace('\\', "/"),
        value: serde_json::from_str(&file.text).unwrap(),
        text: file.text,
    });
    files.collect()
}

fn everywhere(mut rule: impl FnMut(&File, &Place<'_>)) {
    for file in &files() {
        for place in &file.schemas() {
            rule(file, place);
        }
    }
}

#[test]
fn references_stand_alone_and_lead_somewhere() {
    everywhere(|file, place| {
        if let Some(target) = place.schema.get("$ref") {
            assert_eq!(place.schema.as_object().unwrap().len(), 1, "{}{}", file.path, place.pointer);
            let pointer = target.as_str().unwrap().strip_prefix('#').expect("a place in the same file");
            assert!(file.value.pointer(pointer).is_some(), "{}: {pointer}", file.path);
        }
    });
}

#[test]
fn definitions_have_plain_names_and_titles() {
    for file in files() {
        for pointer in ["/$defs", "/definitions", "/components/schemas"] {
            for (name, definition) in file.value.pointer(pointer).and_then(Value::as_object).into_iter().flatten() {
                assert!(name.starts_with(|letter: char| letter.is_ascii_alphabetic()), "{}: {name}", file.path);
                assert!(name.chars().all(|letter| letter.is_ascii_alphanumeric()), "{}: {name}", file.path);
                assert_eq!(definition["title"], name.as_str(), "{}", file.path);
                assert!(definition["description"].is_string(), "{}: {name} has no description", file.path);
            }
        }
    }
}

#[test]
fn keywords_are_those_that_the_profile_may_have() {
    everywhere(|file, place| {
        let is_flat = file.is_in("flat") || file.is_in("openapi") || file.is_in("eventbridge");
        for keyword in place.schema.as_object().into_iter().flat_map(|keywords| keywords.keys()) {
            let keyword = keyword.as_str();
            let known = STANDARD.contains(&keyword)
                || file.is_in("types") && ["discriminator", "tsType"].contains(&keyword)
                || (file.is_in("openapi") || file.path.contains(".openapi3.")) && OPENAPI.contains(&keyword)
                || file.path.contains(".draft4.") && keyword == "id";
            let unliked = (is_flat || file.is_in("types")) && NO_GENERATOR_LIKES.contains(&keyword);
            assert!(known && !unliked, "{}{}: {keyword}", file.path, place.pointer);
        }
    });
}

#[test]
fn patterns_can_be_read() {
    everywhere(|file, place| {
        if let Some(Value::String(pattern)) = place.schema.get("pattern") {
            assert!(pattern.len() < 150, "{}{}: {pattern}", file.path, place.pointer);
        }
    });
}

/// What is known of the type of an event is said once, however many types there are.
#[test]
fn conditions_share_what_they_know() {
    for profile in ["validate", "strict"] {
        for dialect in ["2020-12", "draft-07"] {
            let path = format!("{profile}/{dialect}/ses-sending-event.schema.json");
            let file = files().into_iter().find(|file| file.path == path).unwrap();
            let conditions = file.value["allOf"].to_string();
            assert!(conditions.contains("/KnownSesSendingEvent") && !conditions.contains("\"enum\""), "{path}");
        }
    }
}

/// Generators put the types of several schemas beside one another.
#[test]
fn titles_name_one_type_of_document() {
    let files = files();
    let mut titles = BTreeMap::new();
    for file in files.iter().filter(|file| file.path.starts_with("types/2020-12")) {
        let title = file.value["title"].as_str().unwrap();
        assert_eq!(titles.insert(title.to_owned(), &file.path), None, "{title}");
        assert!(!["Record", "Event", "LogFile", "Digest"].contains(&title), "{}", file.path);
        let definitions = file.value["$defs"].as_object().into_iter().flatten();
        let generic: Vec<_> = definitions.filter(|(name, _)| *name == "Record" || *name == "Event").collect();
        assert!(generic.is_empty(), "{}", file.path);
    }
    assert_eq!(titles.len(), CATALOGUE.len());
}

#[test]
fn objects_say_whether_they_are_open() {
    everywhere(|file, place| {
        let is_object = place.schema.get("properties").is_some() && place.schema.get("title").is_some();
        if is_object && place.is_definition {
            let open = !file.is_in("strict");
            assert_eq!(place.schema["additionalProperties"], open, "{}{}", file.path, place.pointer);
        }
    });
}

#[test]
fn any_value_is_true_where_code_is_generated() {
    everywhere(|file, place| {
        let Some(keywords) = place.schema.as_object() else { return };
        let says_something = keywords.keys().any(|keyword| is_keyword(keyword));
        // Generators for `OpenAPI` understand that something without a type may be anything.
        let may_be_told = file.is_in("openapi") || file.is_in("eventbridge");
        let is_only_told = keywords.keys().all(|keyword| keyword == "description" || keyword.starts_with("x-"));
        // Without a word to the generator of TypeScript a description alone would make it an object.
        let allowed = keywords.contains_key("tsType")
            || is_only_told && may_be_told
            || ["validate", "strict", "calls"].iter().any(|profile| file.is_in(profile));
        assert!(says_something || allowed, "{}{}", file.path, place.pointer);
    });
}

#[test]
fn unions_have_a_discriminator_and_nothing_else() {
    let mut unions = 0;
    everywhere(|file, place| {
        let Some(Value::Array(variants)) = place.schema.get("oneOf") else { return };
        assert!(file.is_in("types"), "{}{}", file.path, place.pointer);
        unions += 1;
        let tag = place.schema["discriminator"]["propertyName"].as_str().expect("a tag");
        assert_eq!(place.schema["discriminator"], json!({ "propertyName": tag }));
        assert_eq!(place.schema["type"], "object");
        let others = [
            "oneOf",
            "discriminator",
            "type",
            "title",
            "description",
            "examples",
            "$schema",
            "$id",
            "$defs",
            "definitions",
        ];
        let keywords = place.schema.as_object().unwrap();
        assert!(keywords.keys().all(|keyword| others.contains(&&**keyword)), "{}{}", file.path, place.pointer);
        for variant in variants {
            let pointer = variant["$ref"].as_str().expect("a reference").trim_start_matches('#');
            let variant = file.value.pointer(pointer).unwrap();
            assert!(variant["required"].as_array().unwrap().contains(&tag.into()), "{}: {pointer}", file.path);
            let property = variant["properties"][tag].as_object().unwrap();
            assert!(property["type"] == "string" && property["const"].is_string(), "{}: {pointer}", file.path);
            let title = format!("\"title\": {},", variant["title"]);
            let members = file.text.split_once(&title).unwrap().1.split_once("\"properties\": {").unwrap().1;
            assert!(members.trim_start().starts_with(&format!("\"{tag}\": {{")), "{}: {pointer}", file.path);
        }
    });
    assert!(unions > 4);
}

#[test]
fn identifiers_name_the_file_and_the_version() {
    for file in files().iter().filter(|file| file.path.ends_with(".schema.json")) {
        assert_eq!(file.value["$id"], format!("{BASE}/{VERSION}/{}", file.path));
        // Of calls there are hundreds in a file, and none is an example of all.
        let has_examples = file.value["examples"].is_array() || file.is_in("calls");
        assert!(file.value["description"].is_string() && has_examples, "{}", file.path);
    }
}

#[test]
fn event_bridge_takes_the_size() {
    for file in files().iter().filter(|file| file.is_in("eventbridge")) {
        assert!(file.text.chars().count() < 100_000, "{}", file.path);
    }
}

#[test]
fn descriptions_are_plain_text() {
    everywhere(|file, place| {
        if let Some(Value::String(text)) = place.schema.get("description") {
            let of_rust = ["](", "[`", "()`", "crate", "In Rust", "`extra`", "`Other`"];
            let fine = !text.is_empty() && of_rust.iter().all(|words| !text.contains(words));
            assert!(fine, "{}{}: {text}", file.path, place.pointer);
        }
    });
}

//! Writes the types of each family, made by typify of the schemas in profile `flat`, and the table of all documents.
//!
//! It must be `flat`: on `validate` typify panics because of `if`, on `types` because of enums with both `true` and `True`. Of how many documents it makes types
//! in each profile, each schema alone, is counted.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs};

use serde_json::{Value, json};
use typify::{TypeSpace, TypeSpaceSettings};

/// Profiles of the schemas.
const PROFILES: [&str; 3] = ["types", "flat", "validate"];

fn main() {
    let out = env::var("OUT_DIR").unwrap();
    let export = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../schemas/export");
    println!("cargo::rerun-if-changed=build.rs");
    println!("cargo::rerun-if-changed={}", export.join("index.json").display());
    for profile in PROFILES {
        println!("cargo::rerun-if-changed={}", export.join(profile).join("2020-12").display());
    }

    let mut families = BTreeMap::<String, BTreeMap<String, Value>>::new();
    let mut table = String::from("&[");
    for entry in read(&export.join("index.json"))["documents"].as_array().unwrap() {
        let [family, name, title] = ["family", "name", "title"].map(|member| entry[member].as_str().unwrap());
        let schema = read(&export.join(format!("flat/2020-12/{name}.schema.json")));
        add(families.entry(family.to_owned()).or_default(), title, schema);
        write!(table, "({name:?}, read_and_write::<{family}::{title}>),").unwrap();
    }
    fs::write(format!("{out}/documents.rs"), format!("{table}]")).unwrap();
    let made = PROFILES.map(|profile| (profile, made(&export.join(profile).join("2020-12"))));
    fs::write(format!("{out}/made.rs"), format!("&{made:?}")).unwrap();
    for (family, definitions) in families {
        fs::write(format!("{out}/{family}.rs"), generate(&json!({ "$defs": definitions }))).unwrap();
    }
}

fn read(path: &Path) -> Value {
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

/// Of how many schemas in a folder types are made.
fn made(folder: &Path) -> usize {
    let schemas = fs::read_dir(folder).unwrap().map(|file| read(&file.unwrap().path()));
    let is_made = |mut schema: Value| {
        schema.as_object_mut().unwrap().remove("$id");
        for part in
            schema.get_mut("$defs").and_then(Value::as_object_mut).into_iter().flat_map(|parts| parts.values_mut())
        {
            drop_twins(part);
        }
        drop_twins(&mut schema);
        std::panic::catch_unwind(|| generate(&schema)).is_ok()
    };
    schemas.filter(|schema| schema.get("$schema").is_some()).map(is_made).filter(|it| *it).count()
}

/// Adds the types of a schema to those of its family, in which a name has one meaning.
fn add(types: &mut BTreeMap<String, Value>, title: &str, mut schema: Value) {
    let root = schema.as_object_mut().unwrap();
    root.retain(|keyword, _| !["$schema", "$id", "examples"].contains(&keyword.as_str()));
    let parts = root.remove("$defs");
    let parts = parts.iter().flat_map(|parts| parts.as_object().unwrap().clone());
    for (name, mut part) in parts.chain([(title.to_owned(), schema)]) {
        drop_twins(&mut part);
        keep_unknown_members(&mut part);
        if let Some(other) = types.insert(name.clone(), part.clone()) {
            assert_eq!(other, part, "two types are called {name}");
        }
    }
}

/// Leaves members out whose names differ from others in capitals alone, such as `eventId` beside `eventID`: typify calls both fields
/// the same, which does not compile. The map of unknown members has them.
fn drop_twins(schema: &mut Value) {
    let Some(members) = schema.get_mut("properties").and_then(Value::as_object_mut) else { return };
    let mut names = BTreeSet::new();
    members.retain(|name, _| names.insert(name.to_lowercase()));
}

/// Has a map made for members without a type: typify ignores `true`, which means the same as `{}`.
fn keep_unknown_members(schema: &mut Value) {
    match schema {
        Value::Object(members) => {
            if let Some(unknown) = members.get_mut("additionalProperties").filter(|it| **it == json!(true)) {
                *unknown = json!({});
            }
            members.values_mut().for_each(keep_unknown_members);
        }
        Value::Array(items) => items.iter_mut().for_each(keep_unknown_members),
        _ => {}
    }
}

/// Rust of all types; numbers keep their text, which `f64` does not.
fn generate(types: &Value) -> String {
    let number = serde_json::from_value(json!({ "type": "number" })).unwrap();
    let mut settings = TypeSpaceSettings::default();
    settings.with_conversion(number, "::serde_json::Number", [].into_iter());
    settings.with_map_type("::std::collections::BTreeMap".to_owned());
    let mut space = TypeSpace::new(&settings);
    space.add_root_schema(serde_json::from_value(types.clone()).unwrap()).unwrap();
    prettyplease::unparse(&syn::parse2(space.to_stream()).unwrap())
}

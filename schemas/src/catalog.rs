//! Lists of the exported files.

use serde_json::{Map, Value, json};

use crate::order::Order;
use crate::place::forms;
use crate::{BASE, CALL_APIS, CATALOGUE, Dialect, Entry, Family, Profile, VERSION, id, names, print};

/// Where the files of the export can be read by anybody.
const PUBLISHED: &str = "https://raw.githubusercontent.com/mailtrail/mailtrail/main/schemas/export/";

/// Catalogue in the form of the JSON Schema Store, from which editors learn which schema a file has.
pub(crate) fn published() -> String {
    catalog(PUBLISHED)
}

/// The same for a folder with the export: addresses begin at the file of the catalogue.
pub(crate) fn local() -> String {
    catalog("")
}

fn catalog(base: &str) -> String {
    let schemas: Vec<_> = CATALOGUE.iter().map(|entry| entry_of_catalog(entry, base)).collect();
    text(&json!({
        "$schema": "https://json.schemastore.org/schema-catalog.json",
        "version": 1,
        "schemas": schemas,
    }))
}

fn entry_of_catalog(entry: &Entry, base: &str) -> Value {
    let (profile, dialect) = (Profile::Validate, Dialect::Draft07);
    json!({
        "name": entry.name,
        // The store has no full stops here.
        "description": entry.description().trim_end_matches('.'),
        "fileMatch": entry.file_names(),
        "url": format!("{base}{profile}/{dialect}/{}.schema.json", entry.name),
    })
}

/// What there is to know of every type of document.
pub(crate) fn index() -> String {
    let documents: Vec<_> = CATALOGUE.iter().map(entry_of_index).collect();
    let calls: Vec<_> =
        CALL_APIS.iter().map(|api| json!({ "name": api.name, "title": api.title, "id": api.id() })).collect();
    let errata: Map<_, _> =
        Family::ALL.into_iter().map(|family| (family.as_str().to_owned(), errata(family))).collect();
    let names: Map<_, _> =
        Family::ALL.into_iter().map(|family| (family.as_str().to_owned(), json!(names::names(family)))).collect();
    text(&json!({
        "base": format!("{BASE}/{VERSION}/"),
        "version": VERSION,
        "documents": documents,
        "calls": calls,
        "names": names,
        "errata": errata,
    }))
}

/// Known deviations of real documents from the vendor's pages; a place is a type and the pointer from there, its form a schema.
fn errata(family: Family) -> Value {
    let errata = family.errata().iter().map(|erratum| {
        json!({
            "id": erratum.id,
            "places": erratum.places,
            "issue": erratum.kind.as_str(),
            "forms": if erratum.forms.is_empty() { Value::Bool(true) } else { forms(erratum) },
            "write": erratum.write,
            "says": erratum.says,
            "seen": erratum.seen,
            "fixture": erratum.fixture,
        })
    });
    errata.collect()
}

fn entry_of_index(entry: &Entry) -> Value {
    let schemas: Map<_, _> = Profile::ALL
        .into_iter()
        .map(|profile| {
            let ids = [Dialect::Draft2020_12, Dialect::Draft07]
                .map(|dialect| (dialect.as_str().to_owned(), Value::String(id::of(entry.name, profile, dialect))));
            (profile.as_str().to_owned(), Value::Object(Map::from_iter(ids)))
        })
        .collect();
    json!({
        "name": entry.name,
        "title": entry.title(),
        "type": entry.type_name(),
        "family": entry.family().as_str(),
        "description": entry.description(),
        "page": entry.page(),
        "discriminators": entry.discriminators(),
        "fixtures": entry.fixtures.iter().map(|prefix| format!("{prefix}.*.json")).collect::<Vec<_>>(),
        "files": entry.file_names(),
        "ids": schemas,
    })
}

/// The printer of schemas: what it does not know it prints as it is.
fn text(value: &Value) -> String {
    print::schema(value, &Order::default(), None)
}

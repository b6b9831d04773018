//! Names in schemas that suit generators, which put the types of several schemas together.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use crate::order::Order;
use crate::{CATALOGUE, Entry, Family, walk};

/// Types that are no documents, and have a namesake in another family.
const NAMESAKES: [(Family, &str); 5] = [
    (Family::WorkMail, "Event"),
    (Family::Ses, "DmarcPolicy"),
    (Family::WorkMail, "DmarcPolicy"),
    (Family::Ses, "VerdictStatus"),
    (Family::WorkMail, "VerdictStatus"),
];

/// Parts of names of entries that are not written as one would think.
const WORDS: [(&str, &str); 4] = [
    ("cloudtrail", "CloudTrail"),
    ("workmail", "WorkMail"),
    ("cloudwatch", "CloudWatch"),
    ("eventbridge", "EventBridge"),
];

/// Title of an entry: its name, as types are called.
pub(crate) fn title(entry: &Entry) -> String {
    entry.name.split('-').map(capitalised).collect()
}

/// Names of types in schemas by those in Rust, where they differ.
pub(crate) fn names(family: Family) -> BTreeMap<String, String> {
    let entries = CATALOGUE.iter().filter(|entry| entry.family() == family);
    let documents = entries.map(|entry| (entry.type_name().to_owned(), title(entry)));
    let namesakes = NAMESAKES.iter().filter(|(its, _)| *its == family).map(|(_, name)| {
        let prefix = capitalised(family.as_str());
        ((*name).to_owned(), format!("{prefix}{name}"))
    });
    documents.chain(namesakes).filter(|(name, title)| name != title).collect()
}

/// Calls the types of a schema by their names in schemas, in its definitions, references, titles and order.
pub(crate) fn rename(family: Family, schema: &mut Value, order: &mut Order) {
    let names = names(family);
    walk::everywhere(schema, &mut |inner| {
        if let Value::Object(keywords) = inner {
            if let Some(Value::String(reference)) = keywords.get_mut("$ref")
                && let Some((path, name)) = reference.rsplit_once('/')
            {
                *reference = format!("{path}/{}", renamed(name, &names));
            }
            if let Some(Value::Object(definitions)) = keywords.remove("$defs") {
                keywords.insert("$defs".into(), Value::Object(of_definitions(definitions, &names)));
            }
        }
    });
    if let Some(Value::String(title)) = schema.get_mut("title") {
        *title = renamed(title, &names);
    }
    order.rename(|name| renamed(name, &names));
}

fn of_definitions(definitions: Map<String, Value>, names: &BTreeMap<String, String>) -> Map<String, Value> {
    let renamed = definitions.into_iter().map(|(name, mut definition)| {
        let title = renamed(&name, names);
        if let Some(its_title) = definition.get_mut("title") {
            *its_title = title.as_str().into();
        }
        (title, definition)
    });
    renamed.collect()
}

/// The name in schemas of a type, or of what is made of it: `KnownEvent`, `EventByEventType`, `EventElse1`.
fn renamed(name: &str, names: &BTreeMap<String, String>) -> String {
    let (known, rest) = name.strip_prefix("Known").map_or(("", name), |rest| ("Known", rest));
    let end = ["By", "Else"].iter().filter_map(|word| rest.find(word)).min().unwrap_or(rest.len());
    let (base, end) = rest.split_at(end);
    match names.get(rest).map(|title| (title, "")).or_else(|| names.get(base).map(|title| (title, end))) {
        Some((title, end)) => format!("{known}{title}{end}"),
        None => name.to_owned(),
    }
}

fn capitalised(word: &str) -> String {
    if let Some((_, written)) = WORDS.iter().find(|(known, _)| *known == word) {
        return (*written).to_owned();
    }
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

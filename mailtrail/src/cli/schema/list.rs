//! `mailtrail schema list`: all types of documents.

use std::process::ExitCode;

use clap::{Args, ValueEnum};
use mailtrail::Expected;
use mailtrail::input::Trouble;
use mailtrail_schemas::{CATALOGUE, Dialect, Entry, Profile, VERSION};
use serde_json::{Map, Value, json};

use super::super::print;
use super::calls;

#[derive(Debug, Args)]
pub(in crate::cli) struct List {
    /// Format of the list
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// A line for each name, with what it is
    Human,
    /// One JSON object: of each type its kinds in reports, family, discriminators, profiles, dialects and the identifiers of its schemas
    Json,
}

/// Lists what there are schemas of.
pub(super) fn run(arguments: &List) -> Result<ExitCode, Trouble> {
    match arguments.format {
        Format::Human => print(lines()),
        Format::Json => print(format!("{:#}\n", object())),
    }
}

fn lines() -> String {
    let documents = CATALOGUE.iter().map(|entry| (entry.name.to_owned(), entry.description()));
    let rows: Vec<_> = documents.chain(calls::list()).collect();
    let width = rows.iter().map(|(name, _)| name.len()).max().unwrap_or_default();
    rows.iter().map(|(name, docs)| format!("{name:width$}  {docs}\n")).collect()
}

fn object() -> Value {
    let calls: Vec<_> =
        calls::list().into_iter().map(|(name, docs)| json!({ "name": name, "description": docs })).collect();
    json!({ "version": VERSION, "documents": CATALOGUE.iter().map(document).collect::<Vec<_>>(), "calls": calls })
}

fn document(entry: &Entry) -> Value {
    let kinds = entry.name.parse::<Expected>().map(|expected| expected.meant().to_vec()).unwrap_or_default();
    let by_profile = Profile::ALL.into_iter().map(|profile| (profile.as_str().to_owned(), dialects(entry, profile)));
    json!({
        "name": entry.name,
        "title": entry.title(),
        "description": entry.description(),
        "page": entry.page(),
        "family": entry.family().as_str(),
        "kinds": kinds,
        "discriminators": entry.discriminators(),
        "files": entry.file_names(),
        "profiles": Map::from_iter(by_profile),
    })
}

/// Dialects of a profile, each with the `$id` of the schema; descriptions of `OpenAPI` have none.
fn dialects(entry: &Entry, profile: Profile) -> Value {
    let served = Dialect::ALL.into_iter().filter(|dialect| dialect.serves(profile));
    Value::Object(served.map(|dialect| (dialect.as_str().to_owned(), entry.id(profile, dialect).into())).collect())
}

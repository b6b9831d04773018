//! `mailtrail schema list`: all types of documents.

use std::process::ExitCode;

use clap::{Args, ValueEnum};
use mailtrail::Expected;
use mailtrail::input::Trouble;
use mailtrail_schemas::{CATALOGUE, Dialect, Entry, Profile, VERSION};
use mailtrail_wire::Document as _;

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
        Format::Json => print(whole()),
    }
}

fn lines() -> String {
    let documents = CATALOGUE.iter().map(|entry| (entry.name.to_owned(), entry.description()));
    let rows: Vec<_> = documents.chain(calls::list()).collect();
    let width = rows.iter().map(|(name, _)| name.len()).max().unwrap_or_default();
    rows.iter().map(|(name, docs)| format!("{name:width$}  {docs}\n")).collect::<Vec<_>>().concat()
}

/// One object, with a line for each type.
fn whole() -> String {
    let documents: Vec<_> = CATALOGUE.iter().map(document).collect();
    let call = |(name, docs): (String, String)| object([("name", text(&name)), ("description", text(&docs))]);
    let calls: Vec<_> = calls::list().into_iter().map(call).collect();
    let of = |list: Vec<String>| format!("[\n{}\n]", list.join(",\n"));
    object([("version", text(VERSION)), ("documents", of(documents)), ("calls", of(calls))]) + "\n"
}

fn document(entry: &Entry) -> String {
    let kinds = entry.name.parse::<Expected>().map(|expected| expected.meant().to_vec()).unwrap_or_default();
    object([
        ("name", text(entry.name)),
        ("title", text(&entry.title())),
        ("description", text(&entry.description())),
        ("page", entry.page().map_or_else(null, text)),
        ("family", text(entry.family().as_str())),
        ("kinds", list(&kinds)),
        ("discriminators", list(&entry.discriminators())),
        ("files", list(&entry.file_names())),
        ("profiles", object(Profile::ALL.map(|profile| (profile.as_str(), dialects(entry, profile))))),
    ])
}

/// Dialects of a profile, each with the `$id` of the schema; descriptions of `OpenAPI` have none.
fn dialects(entry: &Entry, profile: Profile) -> String {
    let served = Dialect::ALL.into_iter().filter(|dialect| dialect.serves(profile));
    object(served.map(|dialect| (dialect.as_str(), entry.id(profile, dialect).map_or_else(null, |id| text(&id)))))
}

fn object<'n>(members: impl IntoIterator<Item = (&'n str, String)>) -> String {
    let members: Vec<_> = members.into_iter().map(|(name, value)| format!("{}:{value}", text(name))).collect();
    format!("{{{}}}", members.join(","))
}

fn list(texts: &[impl AsRef<str>]) -> String {
    let texts: Vec<_> = texts.iter().map(|one| text(one.as_ref())).collect();
    format!("[{}]", texts.join(","))
}

fn text(text: &str) -> String {
    text.to_owned().to_json()
}

fn null() -> String {
    "null".to_owned()
}

//! The keys of the file, and what they mean.

use std::ops::Range;
use std::path::Path;

use clap::ValueEnum as _;
use mailtrail::accept::{ExpectedFailure, UNREADABLE};
use mailtrail::input::{Globs, absolute};
use mailtrail::{Levels, Override, RuleLevel, known_rule};
use toml::de::DeTable;

use super::document::{Document, Value};
use super::{Config, levels};
use crate::cli::arguments::Format;

const KEYS: &[&str] = &[
    "baseline",
    "exclude",
    "expect",
    "expected-failures",
    "ext",
    "fail-on",
    "force-exclude",
    "format",
    "hidden",
    "max-findings",
    "no-ignore",
    "overrides",
    "paths",
    "rules",
    "strict",
    "type",
];

const OVERRIDES: &[&str] = &["expect", "files", "rules", "type"];

/// The keys at the top of the file.
pub(super) fn config(mut config: Config, document: &mut Document<'_>) -> Config {
    let table = document.table();
    document.with_top(KEYS);
    document.keys(&table, KEYS, |document, key, value| match key {
        "paths" => {
            config.paths = document.list(value, Document::string);
            config.no_paths = config.paths.is_empty().then(|| document.place(&value.span()));
        }
        "ext" => config.ext = document.list(value, Document::string),
        "exclude" => {
            config.exclude = document.list(value, Document::string);
            globs(&config.folder, &config.exclude, document, value);
        }
        "hidden" => config.hidden = document.boolean(value).unwrap_or_default(),
        "no-ignore" => config.no_ignore = document.boolean(value).unwrap_or_default(),
        "force-exclude" => config.force_exclude = document.boolean(value).unwrap_or_default(),
        "strict" => config.strict = document.boolean(value).unwrap_or_default(),
        "format" => config.format = format(document, value),
        "fail-on" => config.fail_on = document.parsed(value),
        "expect" => config.expect = document.list(value, Document::parsed),
        "type" => config.of_type = document.parsed(value),
        "baseline" => config.baseline = document.string(value).map(|name| config.folder.join(name)),
        "max-findings" => config.max_findings = document.number(value),
        "rules" => config.rules = rules(document, value),
        "overrides" => {
            for (span, table) in document.tables(value, key) {
                let place = document.place(&span);
                if let Some(wanted) = overrides(document, span, table, &config.folder) {
                    config.overrides.push(wanted);
                    config.overrides_at.push(place);
                }
            }
        }
        _ => {
            for (span, table) in document.tables(value, key) {
                let folder = config.folder.clone();
                config.failures.extend(failure(document, span, table, &Place::Below(&folder)));
            }
        }
    });
    let both = [("strict", "fail-on"), ("type", "expect")];
    for (one, other) in both {
        if let (Some(_), Some((key, _))) = (table.get(one), table.get_key_value(other)) {
            document.wrong(key.span(), format!("`{other}` cannot be used together with `{one}`"));
        }
    }
    config
}

/// The file beside a file.
pub(super) fn beside(file: &Path, document: &mut Document<'_>) -> Vec<ExpectedFailure> {
    let table = document.table();
    let (mut failures, mut is_empty) = (Vec::new(), table.is_empty());
    document.keys(&table, &["expected-failures"], |document, key, value| {
        let tables = document.tables(value, key);
        is_empty = tables.is_empty();
        for (span, table) in tables {
            failures.extend(failure(document, span, table, &Place::Beside(file)));
        }
    });
    if is_empty && !document.is_wrong() {
        document.wrong(0..0, "expected `[[expected-failures]]`, found none");
    }
    failures
}

fn format<'t>(document: &mut Document<'t>, value: &Value<'t>) -> Option<Format> {
    let name = document.string(value)?;
    let found = Format::from_str(&name, false).ok();
    if found.is_none() {
        let names: Vec<_> = Format::value_variants().iter().filter_map(clap::ValueEnum::to_possible_value).collect();
        let names: Vec<_> = names.iter().map(clap::builder::PossibleValue::get_name).collect();
        document.wrong(value.span(), format!("unknown format `{name}`, expected one of {}", names.join(", ")));
    }
    found
}

fn globs(folder: &Path, globs: &[String], document: &mut Document<'_>, value: &Value<'_>) -> Option<Globs> {
    Globs::new(folder, globs).map_err(|trouble| document.wrong(value.span(), trouble.to_string())).ok()
}

/// `[rules]`: names and levels.
fn rules<'t>(document: &mut Document<'t>, value: &Value<'t>) -> Vec<(String, RuleLevel)> {
    let Some(table) = document.expect(value.get_ref().as_table(), value, "a table of rules") else { return Vec::new() };
    let mut rules = Vec::new();
    for (key, value) in table {
        if known_rule(key.get_ref()).is_err() && document.is_misplaced(&key.span(), key.get_ref()) {
            continue;
        }
        let Some(level) = document.parsed::<RuleLevel>(value) else { continue };
        match Levels::default().set(key.get_ref(), level) {
            Ok(()) => rules.push((key.get_ref().clone().into_owned(), level)),
            Err(error) => document.wrong(key.span(), error.to_string()),
        }
    }
    rules
}

/// `[[overrides]]`: what is asked of some files.
fn overrides<'t>(
    document: &mut Document<'t>,
    span: Range<usize>,
    table: &DeTable<'t>,
    folder: &Path,
) -> Option<Override> {
    let (mut files, mut expect, mut of_type, mut of_rules) = (None, Vec::new(), None, Vec::new());
    document.keys(table, OVERRIDES, |document, key, value| match key {
        "files" => {
            let names = document.list(value, Document::string);
            files = globs(folder, &names, document, value);
        }
        "expect" => expect = document.list(value, Document::parsed),
        "type" => of_type = document.parsed(value),
        _ => of_rules = rules(document, value),
    });
    if !table.contains_key("files") {
        document.wrong(span, "missing `files`, the globs of the files that this applies to");
    }
    let mut wanted = Override::of(files?);
    (wanted.expect, wanted.of_type, wanted.levels) = (expect, of_type, levels([&*of_rules]));
    Some(wanted)
}

/// Which file must fail.
enum Place<'p> {
    /// One below this folder, which is named.
    Below(&'p Path),
    /// This one.
    Beside(&'p Path),
}

/// `[[expected-failures]]`: what must be found.
fn failure<'t>(
    document: &mut Document<'t>,
    span: Range<usize>,
    table: &DeTable<'t>,
    place: &Place<'_>,
) -> Option<ExpectedFailure> {
    let (mut file, known): (_, &[&str]) = match place {
        Place::Below(_) => (None, &["count", "file", "pointer", "rule"]),
        Place::Beside(path) => (Some((*path).to_owned()), &["count", "pointer", "rule"]),
    };
    let (mut rule, mut pointer, mut count) = (None, None, None);
    document.keys(table, known, |document, key, value| match (key, place) {
        ("file", Place::Below(folder)) => {
            let path = document.string(value).map(|name| absolute(&folder.join(name)));
            file = path.filter(|path| is_there(path, document, value));
        }
        ("rule", _) => {
            rule = document.string(value);
            let checked = rule.as_deref().filter(|name| *name != UNREADABLE).map(known_rule);
            if let Some(Err(error)) = checked {
                document.wrong(value.span(), error.to_string());
            }
        }
        ("pointer", _) => pointer = document.string(value),
        _ => count = document.number(value),
    });
    for key in ["file", "rule"].into_iter().filter(|key| known.contains(key) && !table.contains_key(*key)) {
        document.wrong(span.clone(), format!("expected `{key}` of the expected failure"));
    }
    let said_at = document.place(&span);
    let failure = ExpectedFailure::of(file?, rule?).times(count.unwrap_or(1)).said_at(said_at);
    Some(match pointer {
        Some(pointer) => failure.at(pointer),
        None => failure,
    })
}

/// Whether a file is there, or the archive that it is in; if not, that is said.
fn is_there(path: &Path, document: &mut Document<'_>, value: &Value<'_>) -> bool {
    let text = path.to_string_lossy();
    let is_there = path.exists() || text.match_indices(':').any(|(at, _)| Path::new(&text[..at]).is_file());
    if !is_there {
        document.wrong(value.span(), format!("no such file: `{}`", value.get_ref().as_str().unwrap_or_default()));
    }
    is_there
}

//! `mailtrail schema`: the crate of schemas on the command line.

mod calls;
pub(super) mod list;

use std::io;
use std::path::Path;
use std::process::ExitCode;

use mailtrail::input::{Trouble, reason};
use mailtrail::report::{Json, counted, plain};
use mailtrail_schemas::{Breaks, CATALOGUE, Dialect, Entry, ExportedFile, Profile, compat, entry, export, schema};

use super::arguments::SchemaCommand;
use super::{FOUND, exit, print};

/// Which dialects there are of which profile.
const WHICH: &str =
    "every profile has 2020-12 and draft-07; only the profile flat has openapi-3.0, openapi-3.1 and draft-04";

/// Name of the schema of the lines of our own reports.
const REPORT: &str = "report";

/// Does what is asked; 2 if it could not be done.
pub(super) fn run(command: &SchemaCommand) -> ExitCode {
    let done = match command {
        SchemaCommand::List(arguments) => list::run(arguments),
        SchemaCommand::Show { name, profile, dialect } => show(name, *profile, *dialect),
        SchemaCommand::Export { profile, dialect, out } => write(*profile, *dialect, out),
        SchemaCommand::Compat { old, new } => compare(old, new),
    };
    exit(done)
}

fn show(name: &str, profile: Profile, dialect: Dialect) -> Result<ExitCode, Trouble> {
    if let Some(call) = name.strip_prefix(calls::PREFIX) {
        return print(calls::find(call, profile, dialect)?);
    }
    if name == REPORT {
        return print(Json::SCHEMA);
    }
    let found = entry(name).ok_or_else(|| unknown(name))?;
    let document = schema(found, profile, dialect).ok_or_else(|| {
        Trouble::new(name, format!("there is no schema of the profile {profile} in {dialect}")).with_help(WHICH)
    })?;
    print(document)
}

/// No type has this name; another one may be meant, or the name of the type itself.
fn unknown(name: &str) -> Trouble {
    let trouble = Trouble::new(name, "no type of document has this name; `mailtrail schema list` lists all");
    let distance = |entry: &&Entry| {
        let to = |known: &str| strsim::damerau_levenshtein(known, name);
        to(entry.name).min(to(entry.type_name())).min(to(&entry.title()))
    };
    match CATALOGUE.iter().min_by_key(distance) {
        Some(near) if 3 * distance(&near) <= name.len() => trouble.with_help(format!("did you mean `{}`?", near.name)),
        _ => trouble,
    }
}

fn write(profile: Option<Profile>, dialect: Option<Dialect>, out: &Path) -> Result<ExitCode, Trouble> {
    if out.is_file() {
        return Err(Trouble::new(out.display().to_string(), "expected a folder, found a file"));
    }
    let mut count = 0;
    let is_wanted = |file: &ExportedFile| {
        (profile.is_none() || file.profile() == profile) && (dialect.is_none() || file.dialect() == dialect)
    };
    for file in export().filter(is_wanted) {
        let refused = |error: io::Error| Trouble::writing(out.join(&file.path).to_string_lossy(), &error);
        file.write_to(out).map_err(refused)?;
        count += 1;
    }
    if count == 0 {
        return Err(Trouble::new("schema export", "the export has no such files").with_help(WHICH));
    }
    print(format!("wrote {} into {}\n", counted(count, "file"), plain(&out.display().to_string())))
}

fn compare(old: &Path, new: &Path) -> Result<ExitCode, Trouble> {
    for folder in [old, new] {
        // What the comparison says of a folder repeats its name.
        let refused = |error| Trouble::new(folder.display().to_string(), format!("cannot be read: {}", reason(&error)));
        std::fs::read_dir(folder).map_err(refused)?;
    }
    let changes = compat(old, new).map_err(|error| Trouble::new("schema compat", reason(&error)))?;
    let broken = changes.iter().filter(|change| change.breaks != Breaks::Nothing).count();
    let mut lines: Vec<_> = changes.iter().map(|change| plain(&change.to_string()).into_owned()).collect();
    lines.push(format!("{}, {broken} of them breaking readers or writers\n", counted(changes.len() as u64, "change")));
    print(lines.join("\n"))?;
    Ok(if broken > 0 { ExitCode::from(FOUND) } else { ExitCode::SUCCESS })
}

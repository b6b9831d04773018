//! `mailtrail sample`: documents of every kind.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use mailtrail::input::Trouble;
use mailtrail::report::{counted, plain};
use mailtrail::sample::{Profile, RULES, Recipe, envelopes, every_envelope, kinds};

use super::new_file::{failed, replace};
use super::options::at_least_one;
use super::{exit, print};

/// The words of `mailtrail sample`.
#[derive(Debug, Args)]
pub(super) struct Sample {
    /// Kind of the documents, such as ses-sending-event or cloudtrail-record; --list shows all
    #[arg(value_name = "KIND", required_unless_present = "list")]
    kind: Option<String>,
    /// Envelopes around each document, the outermost first, such as sqs,sns for an SNS message in an SQS event
    #[arg(long = "in", value_name = "ENVELOPE", value_delimiter = ',')]
    within: Vec<String>,
    /// Number of documents
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = at_least_one)]
    count: u64,
    /// Seed: the same gives the same documents
    #[arg(long, value_name = "N", default_value_t = 0, allow_negative_numbers = true)]
    seed: u64,
    /// How much a document shows: minimal, typical, full, or invalid:RULE for exactly one finding
    #[arg(long, value_name = "PROFILE", default_value = "typical")]
    profile: Profile,
    /// Write documents with a line for each field
    #[arg(long)]
    pretty: bool,
    /// Write a file for each document to this folder, named by kind and number; existing files are replaced
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// List kinds, envelopes and rules; with a kind, the envelopes that carry it
    #[arg(long)]
    list: bool,
}

/// Does the job; 2 if there is no such sample.
pub(super) fn run(arguments: &Sample) -> ExitCode {
    let done = match (&arguments.kind, arguments.list) {
        (kind, true) => list(kind.as_deref()),
        (Some(kind), false) => make(kind, arguments),
        (None, false) => Ok(ExitCode::SUCCESS),
    };
    exit(done)
}

fn list(kind: Option<&str>) -> Result<ExitCode, Trouble> {
    let rules = RULES.iter().map(|rule| (*rule).to_owned()).collect();
    let sections = match kind {
        Some(kind) => {
            vec![(format!("envelopes that carry {kind}"), envelopes(kind).map_err(|error| unmade(&error))?)]
        }
        None => vec![("kinds".to_owned(), kinds().collect()), ("envelopes".to_owned(), every_envelope().collect())],
    };
    let mut text = String::new();
    for (title, names) in sections.into_iter().chain([("rules".to_owned(), rules)]) {
        let separator = if text.is_empty() { "" } else { "\n" };
        // Nothing can fail that writes to a string.
        _ = writeln!(text, "{separator}{title}:\n  {}", names.join("\n  "));
    }
    print(text)
}

/// Bytes that are written at once.
const PORTION: usize = 64 * 1024;

fn make(kind: &str, arguments: &Sample) -> Result<ExitCode, Trouble> {
    let within: Vec<_> = arguments.within.iter().map(String::as_str).collect();
    let recipe = Recipe::new(kind).and_then(|recipe| recipe.within(&within)).map_err(|error| unmade(&error))?;
    let recipe = recipe.with_profile(arguments.profile.clone()).with_seed(arguments.seed);
    let mut lines = String::new();
    for number in 0..arguments.count {
        let sample = recipe.document(number).map_err(|error| unmade(&error))?;
        let text = if arguments.pretty { sample.pretty } else { sample.text + "\n" };
        match &arguments.out {
            Some(folder) => write(folder, kind, number, &text)?,
            None => lines.push_str(&text),
        }
        if lines.len() > PORTION {
            print(std::mem::take(&mut lines))?;
        }
    }
    match &arguments.out {
        Some(folder) => {
            let folder = folder.display().to_string();
            print(format!("wrote {} into {}\n", counted(arguments.count, "document"), plain(&folder)))
        }
        None => print(lines),
    }
}

fn write(folder: &Path, kind: &str, number: u64, text: &str) -> Result<(), Trouble> {
    let path = folder.join(format!("{kind}.{:03}.json", number + 1));
    std::fs::create_dir_all(folder).map_err(|error| failed(folder, &error))?;
    replace(&path, text.as_bytes())
}

fn unmade(error: &mailtrail::sample::SampleError) -> Trouble {
    Trouble::new("sample", error.to_string()).with_help(
        "`mailtrail sample --list` shows the kinds, `mailtrail sample KIND --list` the envelopes that carry one",
    )
}

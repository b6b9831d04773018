//! `mailtrail stats`: who, what, when and with what outcome, as tables.

use std::ffi::OsString;
use std::num::NonZeroUsize;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use mailtrail::Field;
use mailtrail::input::Trouble;
use mailtrail::report::stats;

use super::colour::width;
use super::inputs::spare;
use super::lines::{Target, Work};
use super::options::{Find, threads};
use super::told::Told;

/// Characters of a line where no terminal has another number of them.
const WIDTH: usize = 100;

#[derive(Debug, Args)]
pub(super) struct Stats {
    /// Files, folders (searched for .json, .jsonl, .ndjson and .log, also compressed or rotated, and for files that look like logs), globs, or - for standard input
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<OsString>,
    #[command(flatten)]
    find: Find,
    /// Only the table of this field, such as service, event, principal, domain or subject; may be given several times, or with commas
    #[arg(long, value_name = "FIELD", value_delimiter = ',')]
    by: Vec<Field>,
    /// Rows of each table; days and hours have 48 at least
    #[arg(long, value_name = "N", default_value = "10", value_parser = threads)]
    top: NonZeroUsize,
    /// Format of the tables
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
    /// Write to this file instead of standard output; it appears when it is complete; - is standard output
    #[arg(long, short, value_name = "FILE")]
    output: Option<PathBuf>,
    #[command(flatten)]
    work: Work,
}

/// Format of the tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// For people
    Human,
    /// One JSON object
    Json,
    /// Comma-separated values: field, name, count, exact
    Csv,
}

pub(super) fn run(arguments: &Stats) -> Result<ExitCode, Trouble> {
    let discovery = arguments.find.discover(&arguments.paths);
    spare(&discovery, arguments.output.as_deref())?;
    let mut target = Target::new(arguments.output.as_deref())?;
    let mut told = Told::new(&discovery);
    let fields = if arguments.by.is_empty() { &Field::USUAL[..] } else { &arguments.by };
    let counted = match mailtrail::stats(&discovery.sources, fields, &arguments.work.options(), &mut told) {
        Ok(counted) => counted,
        Err(error) => {
            told.stop(&error);
            return Ok(ExitCode::from(told.code()));
        }
    };
    told.close();
    let top = arguments.top.get();
    let text = match arguments.format {
        Format::Human => stats::human(&counted, top, if arguments.output.is_some() { WIDTH } else { width() }),
        Format::Json => stats::json(&counted, top),
        Format::Csv => stats::csv(&counted, top),
    };
    let writer = target.writer();
    let written = writer.write_all(text.as_bytes()).and_then(|()| writer.flush());
    if let Err(trouble) = target.finish(written) {
        told.fail(&trouble);
    }
    if let Some(field) = arguments.by.iter().find(|field| counted.tables.iter().all(|table| table.field != **field)) {
        told.say(&format!("mailtrail: no document has a value for `{field}`"));
    }
    Ok(ExitCode::from(told.code()))
}

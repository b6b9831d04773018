//! `mailtrail drift`: what logs have that this version does not know.

use std::ffi::OsString;
use std::num::NonZeroUsize;
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use mailtrail::Options;
use mailtrail::input::Trouble;
use mailtrail::report::drift;

use super::options::{Find, threads};
use super::print;
use super::told::Told;

/// The words of `mailtrail drift`.
#[derive(Debug, Args)]
pub(super) struct Drift {
    /// Files, folders (searched for .json, .jsonl, .ndjson and .log, also compressed or rotated, and for files that look like logs), globs,
    /// or - for standard input
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<OsString>,
    #[command(flatten)]
    find: Find,
    /// Rows of the table
    #[arg(long, value_name = "N", default_value = "50", value_parser = threads)]
    top: NonZeroUsize,
    /// Format: a table, or one JSON object per line for a report
    #[arg(long, value_enum, default_value_t = DriftFormat::Human)]
    format: DriftFormat,
    /// Number of threads [default: number of processors]
    #[arg(long, value_name = "N", value_parser = threads)]
    threads: Option<NonZeroUsize>,
}

/// Format of what is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum DriftFormat {
    /// For people
    Human,
    /// One JSON object per line
    Json,
}

/// Does the job: 0 whatever is not known, 1 if a document is broken, 2 if something could not be read.
pub(super) fn run(arguments: &Drift) -> Result<ExitCode, Trouble> {
    let discovery = arguments.find.discover(&arguments.paths);
    let mut told = Told::new(&discovery);
    let mut options = Options::default();
    if let Some(threads) = arguments.threads {
        options.threads = threads.get();
    }
    match mailtrail::drift(&discovery.sources, &options, &mut told) {
        Ok(found) => {
            told.close();
            print(match arguments.format {
                DriftFormat::Human => drift::table(&found, arguments.top.get()),
                DriftFormat::Json => drift::lines(&found),
            })?;
        }
        Err(error) => told.stop(&error),
    }
    Ok(ExitCode::from(told.code()))
}

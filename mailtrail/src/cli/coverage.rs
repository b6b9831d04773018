//! `mailtrail coverage`: which kinds, fields and values a folder of fixtures exercises.

use std::ffi::OsString;
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use mailtrail::input::Trouble;
use mailtrail::report::coverage;
use mailtrail::{Expected, Options};

use super::options::{Find, expected, percent};
use super::told::Told;
use super::{FOUND, complain, print};

/// The words of `mailtrail coverage`.
#[derive(Debug, Args)]
pub(super) struct Coverage {
    /// Files, folders (searched for .json, .jsonl, .ndjson and .log, also compressed or rotated, and for files that look like logs), globs, or - for standard input
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<OsString>,
    #[command(flatten)]
    find: Find,
    /// Kinds that are to be covered, such as ses or cloudtrail-record, whether they occur or not [default: those that occur]
    ///
    /// May be given several times, or with commas; the names are those of `validate --expect`.
    #[arg(long, value_name = "KIND", value_delimiter = ',', value_parser = expected)]
    expect: Vec<Expected>,
    /// Fail if less than this percentage of the fields is covered
    #[arg(long, value_name = "PERCENT", value_parser = percent)]
    min: Option<u64>,
    /// List the kinds, fields and values that do not occur
    #[arg(long)]
    missing: bool,
    /// Format: a table, or one JSON object per line
    #[arg(long, value_enum, default_value_t = CoverageFormat::Human)]
    format: CoverageFormat,
}

/// Format of what is covered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum CoverageFormat {
    /// For people
    Human,
    /// One JSON object per line
    Json,
}

/// Does the job: 1 if nothing was found, too little is covered or a document is broken, 2 if something could not be read.
pub(super) fn run(arguments: &Coverage) -> Result<ExitCode, Trouble> {
    let discovery = arguments.find.discover(&arguments.paths);
    let mut told = Told::new(&discovery);
    let found = match mailtrail::coverage(&discovery.sources, &Options::default(), &mut told) {
        Ok(found) => found,
        Err(error) => {
            told.stop(&error);
            return Ok(ExitCode::from(told.code()));
        }
    };
    told.close();
    print(match arguments.format {
        CoverageFormat::Human => coverage::table(&found, &arguments.expect, arguments.missing),
        CoverageFormat::Json => coverage::lines(&found, &arguments.expect),
    })?;
    let share = found.share(&arguments.expect);
    let is_empty = found.asked(&arguments.expect).next().is_none();
    if is_empty && arguments.min.is_none() {
        told.say("mailtrail: no known document was found");
        return Ok(ExitCode::from(told.code().max(FOUND)));
    }
    let too_little = arguments.min.filter(|least| is_empty || share.percent() < *least);
    if let Some(least) = too_little {
        let message = if is_empty {
            "no known document was found".to_owned()
        } else {
            format!("{} % of the fields are covered, expected at least {least} %", share.percent())
        };
        complain(&Trouble::new("coverage", message).with_help("`--missing` lists what does not occur"));
    }
    Ok(ExitCode::from(if too_little.is_some() { told.code().max(FOUND) } else { told.code() }))
}

//! `mailtrail unwrap`: writes documents to standard output, without their envelopes.

use std::ffi::OsString;
use std::process::ExitCode;

use clap::Args;
use mailtrail::input::Trouble;
use mailtrail::report::counted;

use super::inputs::spare;
use super::lines::{self, Lines, Target};
use super::options::Find;
use super::told::Told;

#[derive(Debug, Args)]
pub(super) struct Unwrap {
    /// Files, folders (searched for .json, .jsonl, .ndjson and .log, also compressed or rotated, and for files that look like logs), globs,
    /// or - for standard input
    #[arg(required = true, value_name = "PATH")]
    paths: Vec<OsString>,
    #[command(flatten)]
    find: Find,
    #[command(flatten)]
    lines: Lines,
}

pub(super) fn run(arguments: &Unwrap) -> Result<ExitCode, Trouble> {
    let discovery = arguments.find.discover(&arguments.paths);
    spare(&discovery, arguments.lines.output.as_deref())?;
    let mut target = Target::new(arguments.lines.output.as_deref())?;
    let mut told = Told::new(&discovery);
    let mut unwrap = mailtrail::Unwrap::default();
    unwrap.kinds.clone_from(&arguments.lines.kind);
    unwrap.with_source = arguments.lines.source;
    let options = arguments.lines.work.options();
    let done = mailtrail::unwrap(&discovery.sources, &unwrap, &options, &mut told, target.writer());
    match target.finish(done) {
        Ok(Some(done)) => {
            told.done(&format!("read {}, wrote {}", lines::kinds(&done.kinds), counted(done.written, "line")));
        }
        Ok(None) => {}
        Err(trouble) => told.fail(&trouble),
    }
    Ok(ExitCode::from(told.code()))
}

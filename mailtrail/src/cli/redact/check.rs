//! The guard: nothing that looks real may be left.

use std::ffi::OsString;
use std::io::{self, BufWriter, Write as _};
use std::process::ExitCode;

use mailtrail::Redactor;
use mailtrail::input::{Discovery, Source, Trouble, open};
use mailtrail::report::{counted, plain};
use mailtrail_wire::Content;

use super::target::relative;

use crate::cli::told::left_out;
use crate::cli::{FOUND, NOT_DONE, complain};

/// Looks at all sources and at their names: what looks real is told by its place, and never shown but for the name that it stands in.
pub(super) fn run(discovery: &Discovery, arguments: &[OsString], troubles: usize) -> ExitCode {
    let (mut out, mut troubles) = (BufWriter::new(io::stdout().lock()), troubles);
    let (mut found, mut unread, mut files) = (0_u64, 0_u64, 0_u64);
    let mut failure = None;
    for source in &discovery.sources {
        for text in open(source) {
            let place = plain(&text.source.to_string()).into_owned();
            for name in names(&text.source, arguments) {
                Redactor::check_path(&name, &mut |value| {
                    found += 1;
                    failure = failure.take().or_else(|| writeln!(out, "{place}: {} in the path", value.what()).err());
                });
            }
            let checked = text.reader.and_then(|reader| {
                Redactor::check(reader, &mut |value| {
                    *(if value.content == Content::Opaque { &mut unread } else { &mut found }) += 1;
                    failure = failure.take().or_else(|| writeln!(out, "{place}:{value}").err());
                })
            });
            match checked {
                Ok(()) => files += 1,
                Err(error) => {
                    troubles += 1;
                    complain(&Trouble::reading(&text.source, &error));
                }
            }
        }
    }
    let failure = failure.or_else(|| out.flush().err());
    if let Some(error) = failure.filter(|error| error.kind() != io::ErrorKind::BrokenPipe) {
        complain(&Trouble::writing("<stdout>", &error));
        return ExitCode::from(NOT_DONE);
    }
    // Nobody is left to be told if this fails.
    let mut line = format!("looked at {}: found {}", counted(files, "file"), counted(found, "real-looking value"));
    if unread > 0 {
        line = format!("{line}; did not look into {}", counted(unread, "packed text"));
    }
    for part in left_out(discovery) {
        line = format!("{line}; {part}");
    }
    drop(writeln!(io::stderr(), "{line}"));
    match (troubles, found + unread) {
        (1.., _) => ExitCode::from(NOT_DONE),
        (0, 1..) => ExitCode::from(FOUND),
        (0, 0) if files == 0 => ExitCode::from(NOT_DONE),
        (0, 0) => ExitCode::SUCCESS,
    }
}

/// The path of a source as far as it belongs to what was named, and that of a member in its archive.
fn names(source: &Source, arguments: &[OsString]) -> Vec<String> {
    match source {
        Source::File(path) => vec![relative(path, arguments).to_string_lossy().into_owned()],
        Source::Member { archive, name } => {
            let mut all = names(archive, arguments);
            all.push(name.clone());
            all
        }
        _ => Vec::new(),
    }
}

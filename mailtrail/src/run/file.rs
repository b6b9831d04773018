//! One file, from its bytes to its findings.

use std::io::Read;

use super::Output;
use super::parts::{self, Parts};
use crate::input::{Position, Source, Text, Trouble, open};
use crate::job::Job;
use crate::scope::Place;
use crate::walk::{Feed as _, Stream, Walker};
use crate::{Finding, Level};

/// Findings after which a worker hands out what it has.
pub(super) const HANDFUL: usize = 1_000;

/// Reads a file, or all log files in an archive, and hands out what is found.
pub(super) fn read(job: &dyn Job, source: &Source, parts: Option<Parts<'_>>, output: &mut dyn Output) {
    let mut texts = open(source);
    for Text { source, reader } in &mut texts {
        let error = match reader {
            Ok(reader) => {
                output.begin(&source);
                read_from(job, Stream::new(reader), parts, output)
            }
            Err(error) => Some(error),
        };
        if let Some(error) = error {
            output.trouble(Trouble::reading(&source, &error));
        }
    }
    output.passed_over(texts.passed_over());
}

/// Reads a stream and hands out what is found; answers the error that ended it early.
pub(crate) fn read_from(
    job: &dyn Job,
    mut stream: Stream<impl Read>,
    parts: Option<Parts<'_>>,
    output: &mut dyn Output,
) -> Option<std::io::Error> {
    let mut walker = Walker::new(job);
    stream.fill();
    if let Some(parts) = parts
        && !stream.text.at_end()
    {
        parts::read(&mut walker, &mut stream, parts, output);
    }
    loop {
        walker.walk(&mut stream, |walker, _| walker.tally.findings.len() >= HANDFUL);
        let full = walker.tally.findings.len() >= HANDFUL;
        if !walker.begun && stream.error.is_none() {
            walker.tally.push(empty());
        }
        output.tally(walker.take_tally());
        if !full {
            break;
        }
    }
    output.bytes(stream.text.offset());
    stream.error
}

fn empty() -> Finding {
    let place = Place::file(Position::default(), String::new());
    Finding::new(Level::Warning, "empty-input", place, "at least one document", "nothing")
}

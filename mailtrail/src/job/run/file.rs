//! Reading one file.

use std::io::Read;

use super::output::{HANDFUL, Output};
use super::parts::{self, Parts};
use crate::input::{Source, Trouble, open};
use crate::job::examine::Examiner;
use crate::job::work::Job;
use crate::layout::{Feed as _, Stream, Walker};
use crate::verdict;

/// Reads a file and hands out what is found.
pub(super) fn read(job: &dyn Job, source: &Source, parts: Option<Parts<'_>>, output: &mut dyn Output) {
    match open(source) {
        Ok(reader) => {
            if let Some(error) = read_from(job, Stream::new(reader), parts, output) {
                output.trouble(Trouble::reading(source, &error));
            }
        }
        Err(error) => output.trouble(Trouble::reading(source, &error)),
    }
}

/// Reads a stream and hands out what is found; answers the error that ended it early.
pub(crate) fn read_from(
    job: &dyn Job,
    mut stream: Stream<impl Read>,
    parts: Option<Parts<'_>>,
    output: &mut dyn Output,
) -> Option<std::io::Error> {
    let mut walker = Walker::new(Examiner::new(job, None));
    stream.fill();
    if let Some(parts) = parts
        && !stream.text.at_end()
    {
        parts::read(&mut walker, &mut stream, parts, output);
    }
    loop {
        walker.walk(&mut stream, |walker, _| walker.visitor.tally.findings.len() >= HANDFUL);
        let full = walker.visitor.tally.findings.len() >= HANDFUL;
        if !walker.begun && stream.error.is_none() {
            walker.visitor.tally.push(verdict::empty());
        }
        output.tally(walker.visitor.tally.take());
        if !full {
            break;
        }
    }
    output.bytes(stream.text.offset());
    stream.error
}

//! Reading one file.

use std::io::Read;

use super::once::Said;
use super::output::{HANDFUL, Output};
use super::parts::{self, Parts};
use crate::input::{Source, Text, Trouble, open};
use crate::job::examine::Examiner;
use crate::job::tally::Tally;
use crate::job::work::Job;
use crate::layout::{Feed as _, Stream, Walker};
use crate::verdict::{self, Summary};

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
    let mut walker = Walker::new(Examiner::new(job, None));
    let mut output = InOrder { said: Said::default(), counts: Summary::default(), output };
    stream.fill();
    if let Some(parts) = parts
        && !stream.text.at_end()
    {
        parts::read(&mut walker, &mut stream, parts, &mut output);
    }
    loop {
        walker.walk(&mut stream, |walker, _| walker.visitor.tally.findings.len() >= HANDFUL);
        let full = walker.visitor.tally.findings.len() >= HANDFUL;
        output.tally(walker.visitor.tally.take());
        if !full {
            break;
        }
    }
    if stream.error.is_none() {
        output.close(walker.course.begun);
    }
    output.bytes(stream.text.offset());
    stream.error
}

/// Hands on what is found in one file, in its order, and sees to it that none passes in silence.
struct InOrder<'o> {
    said: Said,
    counts: Summary,
    output: &'o mut dyn Output,
}

impl InOrder<'_> {
    /// At the end of the file: something must have been there, and something known.
    fn close(&mut self, begun: bool) {
        let mut tally = Tally::default();
        if let Some(finding) = verdict::silence(&self.counts, begun) {
            tally.push(finding);
        }
        self.output.tally(tally);
    }
}

impl Output for InOrder<'_> {
    fn tally(&mut self, mut tally: Tally) {
        self.said.pass(&mut tally);
        self.counts.add(&tally.counts);
        self.output.tally(tally);
    }

    fn trouble(&mut self, trouble: Trouble) {
        self.output.trouble(trouble);
    }

    fn bytes(&mut self, bytes: u64) {
        self.output.bytes(bytes);
    }
}

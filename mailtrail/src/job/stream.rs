//! Reads one stream, from its text to its findings.

use std::io::Read;

use super::examine::Examiner;
use super::memory::Memory;
use super::once::Said;
use super::output::Output;
use super::tally::Tally;
use super::work::Job;
use crate::input::Position;
#[cfg(feature = "threads")]
use crate::input::Trouble;
use crate::layout::{Feed as _, Stream, Walker};
use crate::verdict::{self, Summary};

/// Reads a stream and hands out what is found; answers the error that ended it early. It remembers what other streams told.
///
/// Whoever can share the work with others does so in `share`, as far as it goes; what is left is read here.
pub(super) fn read_stream<R: Read>(
    job: &dyn Job,
    mut stream: Stream<R>,
    memory: &mut Memory,
    output: &mut dyn Output,
    share: impl FnOnce(&mut Walker<Examiner<'_>>, &mut Stream<R>, &mut dyn Output),
) -> Option<std::io::Error> {
    let mut walker = Walker::new(Examiner::new(job, std::mem::take(memory)));
    job.limits().apply(&mut walker.course, &mut stream);
    let head = head(&mut stream);
    let is_scalar = stream.text.at_end() && stream.window().len() == head.len() && verdict::is_scalar(&head);
    let mut output =
        InOrder { job, said: Said::default(), counts: Summary::default(), text: None, head: &head, is_scalar, output };
    let explains = job.explains();
    if !stream.text.at_end() {
        share(&mut walker, &mut stream, &mut output);
    }
    loop {
        walker.walk(&mut stream, |walker, _| walker.visitor.tally.is_full());
        let full = walker.visitor.tally.is_full();
        output.tally(walker.visitor.tally.take());
        if !full || output.is_over() {
            break;
        }
    }
    output.close();
    if stream.error.is_none() && !output.is_over() {
        output.end(walker.course.begun, walker.course.is_entered(), explains);
    }
    output.bytes(stream.text.offset());
    *memory = walker.visitor.into_memory();
    memory.buffer = stream.text.into_buffer();
    stream.error
}

/// Loads the beginning of a text, by which it is named if nothing in it is known.
pub(super) fn head(stream: &mut Stream<impl Read>) -> String {
    const HEAD: usize = 4096;
    while stream.window().len() < HEAD && stream.fill() {}
    let text = stream.window();
    text[..text.floor_char_boundary(HEAD)].to_owned()
}

/// Hands on what is found in one file, in its order, and sees to it that none passes in silence.
struct InOrder<'o> {
    job: &'o dyn Job,
    said: Said,
    counts: Summary,
    /// The first line of text without a document, and how many there are.
    text: Option<(Position, u64)>,
    head: &'o str,
    /// Whether the file is one value of JSON that is no object and no array: a document that nobody knows, and no line of text.
    is_scalar: bool,
    output: &'o mut dyn Output,
}

impl InOrder<'_> {
    /// At the end of what could be read: what is known of all of it.
    fn close(&mut self) {
        if let Some(finding) = self.said.close() {
            let mut tally = Tally::default();
            tally.push(finding);
            self.hand_on(tally);
        }
    }

    /// Hands on what was found, at the levels that are wanted.
    fn hand_on(&mut self, mut tally: Tally) {
        self.job.levels().apply(&mut tally);
        self.output.tally(tally);
    }

    /// At the end of the file: something must have been there, and something known; in a file of JSON, no text beside.
    fn end(&mut self, begun: bool, entered: bool, explains: bool) {
        let mut tally = Tally::default();
        if let Some(finding) = verdict::silence(&self.counts, self.head, begun, entered) {
            tally.push(if explains { finding.without_referral() } else { finding });
        } else if let Some((first, lines)) = self.text.filter(|_| self.output.is_json()) {
            tally.push(verdict::stray_text(first, lines));
        }
        self.hand_on(tally);
    }
}

impl Output for InOrder<'_> {
    fn tally(&mut self, mut tally: Tally) {
        self.said.pass(&mut tally, self.head);
        self.counts.add(&tally.counts);
        if self.is_scalar {
            tally.counts.unrecognized += std::mem::take(&mut tally.counts.lines);
        } else if let Some((first, lines)) = tally.text {
            self.text.get_or_insert((first, 0)).1 += lines;
        }
        self.hand_on(tally);
    }

    #[cfg(feature = "threads")]
    fn trouble(&mut self, trouble: Trouble) {
        self.output.trouble(trouble);
    }

    fn bytes(&mut self, bytes: u64) {
        self.output.bytes(bytes);
    }

    fn is_over(&self) -> bool {
        self.output.is_over()
    }
}

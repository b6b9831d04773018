//! The jobs over a text in memory.

use super::examine::Examiner;
use super::memory::Memory;
use super::options::Options;
use super::output::Output;
use super::stream::read_stream;
use super::tally::Tally;
use super::work::Job;
#[cfg(feature = "threads")]
use crate::input::Trouble;
use crate::layout::{Stream, Walker};
use crate::verdict::{self, Finding, Summary};

/// Checks a text as if it were a file.
///
/// ```
/// use mailtrail::{Options, validate_text};
///
/// let (findings, summary) = validate_text("{\"eventVersion\": \"1.11\"", &Options::default());
/// assert_eq!(findings[0].rule, "truncated");
/// assert_eq!(summary.errors, 1);
/// ```
pub fn validate_text(text: &str, options: &Options) -> (Vec<Finding>, Summary) {
    on_text(&options.validate(), text)
}

/// Reads a text into its types and back, as if it were a file.
///
/// ```
/// use mailtrail::{Options, round_trip_text};
///
/// let text = r#"{"eventVersion":"1.08","userIdentity":{},"eventName":"A","sourceIPAddress":null}"#;
/// let (findings, summary) = round_trip_text(text, &Options::default());
/// assert_eq!((findings.len(), summary.exact), (0, 1));
/// ```
pub fn round_trip_text(text: &str, options: &Options) -> (Vec<Finding>, Summary) {
    on_text(&options.round_trip(), text)
}

/// Checks bytes as if they were a file that several threads read in parts of this size.
#[cfg(feature = "threads")]
#[doc(hidden)]
pub fn validate_in_parts(
    bytes: &[u8],
    options: &Options,
    pool: &rayon::ThreadPool,
    part: usize,
) -> (Vec<Finding>, Summary) {
    let parts = super::run::Parts { pool, bytes: part.max(1) };
    on_bytes(&options.validate(), bytes, &mut Memory::default(), |walker, stream, output| {
        super::run::read_parts(walker, stream, parts, output);
    })
}

pub(super) fn on_text(job: &dyn Job, text: &str) -> (Vec<Finding>, Summary) {
    on_next(job, text, &mut Memory::default())
}

/// The same behind other texts, of which the memory is.
pub(super) fn on_next(job: &dyn Job, text: &str, memory: &mut Memory) -> (Vec<Finding>, Summary) {
    on_bytes(job, text.as_bytes(), memory, |_, _, _| {})
}

fn on_bytes<'b>(
    job: &dyn Job,
    bytes: &'b [u8],
    memory: &mut Memory,
    share: impl FnOnce(&mut Walker<Examiner<'_>>, &mut Stream<&'b [u8]>, &mut dyn Output),
) -> (Vec<Finding>, Summary) {
    let mut collected = Collected::with_room(job.limits().findings_in_all);
    // Reading from memory cannot fail.
    let stream = Stream::reusing(bytes, std::mem::take(&mut memory.buffer));
    drop(read_stream(job, stream, memory, &mut collected, share));
    let mut tally = collected.all;
    tally.counts.files = 1;
    if !job.expects().is_empty() {
        tally.counts.expected.get_or_insert_default();
    }
    if let Some(finding) = verdict::none_expected(&tally.counts, job.expects()) {
        tally.push(if job.explains() { finding.without_referral() } else { finding });
        if let Some(mut finding) = tally.findings.pop()
            && job.levels().apply_to(&mut finding, &mut tally.counts)
        {
            tally.findings.push(finding);
        }
    }
    if collected.is_over {
        tally.push(verdict::more_in_all(collected.most));
    }
    (tally.findings, tally.counts)
}

/// What is found in a text, as far as there is room for it.
pub(crate) struct Collected {
    pub(crate) all: Tally,
    /// Findings that are kept.
    pub(crate) most: usize,
    /// Whether there were more.
    pub(crate) is_over: bool,
}

impl Collected {
    /// Nothing yet, with room for so many findings.
    pub(crate) fn with_room(most: usize) -> Self {
        Self { all: Tally::default(), most, is_over: false }
    }
}

impl Output for Collected {
    fn tally(&mut self, tally: Tally) {
        self.all.counts.add(&tally.counts);
        let room = self.most - self.all.findings.len();
        self.is_over |= tally.findings.len() > room;
        self.all.findings.extend(tally.findings.into_iter().take(room));
        self.all.more.extend(tally.more);
    }

    #[cfg(feature = "threads")]
    fn trouble(&mut self, _: Trouble) {}

    fn bytes(&mut self, _: u64) {}
}

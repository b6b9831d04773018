//! The jobs over a text in memory.

use super::memory::Memory;
use super::options::Options;
use super::output::Output;
use super::stream::read_stream;
use super::tally::Tally;
use super::work::Job;
#[cfg(feature = "threads")]
use crate::input::Trouble;
use crate::layout::Stream;
use crate::verdict::{self, Finding, Summary};

/// Checks a text, as if it were a file.
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

fn on_text(job: &dyn Job, text: &str) -> (Vec<Finding>, Summary) {
    let mut collected = Collected::default();
    // Reading from memory cannot fail.
    drop(read_stream(job, Stream::new(text.as_bytes()), &mut Memory::default(), &mut collected, |_, _, _| {}));
    collected.0.counts.files = 1;
    if !job.expects().is_empty() {
        collected.0.counts.expected.get_or_insert_default();
    }
    if let Some(finding) = verdict::none_expected(&collected.0.counts, job.expects()) {
        collected.0.push(finding);
    }
    (collected.0.findings, collected.0.counts)
}

#[derive(Default)]
pub(crate) struct Collected(pub(crate) Tally);

impl Output for Collected {
    fn tally(&mut self, tally: Tally) {
        self.0.counts.add(&tally.counts);
        self.0.findings.extend(tally.findings);
        self.0.more.extend(tally.more);
    }

    #[cfg(feature = "threads")]
    fn trouble(&mut self, _: Trouble) {}

    fn bytes(&mut self, _: u64) {}
}

//! The jobs as functions.

use std::io;
use std::thread::available_parallelism;

use workmail_events::{Story, Tracer};

use super::follow::Follow;
use super::round_trip::RoundTrip;
use super::run::{self, Output, Sink};
use super::tally::Tally;
use super::validate::Validate;
use super::work::Job;
use crate::input::{Source, Trouble};
use crate::layout::Stream;
use crate::verdict::{Finding, Summary};

/// How a job is done.
///
/// ```
/// use mailtrail::Options;
///
/// let mut options = Options::default();
/// options.explain_detection = true;
/// assert!(options.threads >= 1);
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Options {
    /// Threads to work with; by default as many as there are processors.
    pub threads: usize,
    /// Whether the kind of each document is reported as a note, with the reason.
    pub explain_detection: bool,
    /// Whether documents of other programs in logs are errors, as everywhere else; else they are only counted.
    pub strict: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { threads: available_parallelism().map_or(1, usize::from), explain_detection: false, strict: false }
    }
}

impl Options {
    fn validate(&self) -> Validate {
        Validate { explain_detection: self.explain_detection, strict: self.strict }
    }
}

/// Checks every document of the sources against its type.
///
/// # Errors
///
/// If the threads cannot be started. What is wrong with a source goes to the sink.
///
/// ```
/// use mailtrail::input::{Source, Trouble};
/// use mailtrail::{Finding, Options, Sink, validate};
///
/// struct Count(usize);
/// impl Sink for Count {
///     fn finding(&mut self, _: &Source, _: &Finding) {}
///     fn trouble(&mut self, _: &Trouble) {
///         self.0 += 1;
///     }
///     fn done(&mut self, _: &Source, _: u64) {}
/// }
///
/// let mut count = Count(0);
/// let summary = validate(&[Source::File("no/such/file".into())], &Options::default(), &mut count)?;
/// assert_eq!((count.0, summary.records), (1, 0));
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn validate(sources: &[Source], options: &Options, sink: &mut dyn Sink) -> io::Result<Summary> {
    run::run(&options.validate(), sources, options.threads, sink)
}

/// Reads every document of the sources into its type, writes it again and compares it with its source.
///
/// # Errors
///
/// If the threads cannot be started. What is wrong with a source goes to the sink.
///
/// ```
/// use mailtrail::input::{Source, Trouble};
/// use mailtrail::{Finding, Options, Sink, round_trip};
///
/// struct Ignore;
/// impl Sink for Ignore {
///     fn finding(&mut self, _: &Source, _: &Finding) {}
///     fn trouble(&mut self, _: &Trouble) {}
///     fn done(&mut self, _: &Source, _: u64) {}
/// }
///
/// let summary = round_trip(&[], &Options::default(), &mut Ignore)?;
/// assert_eq!(summary.changed, 0);
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn round_trip(sources: &[Source], options: &Options, sink: &mut dyn Sink) -> io::Result<Summary> {
    run::run(&RoundTrip { strict: options.strict }, sources, options.threads, sink)
}

/// Follows messages through the events that Amazon WorkMail logged about them, and tells the story of each.
///
/// Stories come as soon as nothing more is to be expected of a message, the others at the end. Sources are read one after
/// another, best in the order of time. Documents that are no event records are passed over and counted.
///
/// # Errors
///
/// If the thread cannot be started. What is wrong with a source goes to the sink.
///
/// ```
/// use mailtrail::input::{Source, Trouble};
/// use mailtrail::{Finding, Sink, Tracer, trace};
///
/// struct Ignore;
/// impl Sink for Ignore {
///     fn finding(&mut self, _: &Source, _: &Finding) {}
///     fn trouble(&mut self, _: &Trouble) {}
///     fn done(&mut self, _: &Source, _: u64) {}
/// }
///
/// let mut stories = Vec::new();
/// let summary = trace(&[], Tracer::new(), &mut Ignore, &mut |story| stories.push(story))?;
/// assert_eq!((summary.records, stories.len()), (0, 0));
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn trace(
    sources: &[Source],
    tracer: Tracer,
    sink: &mut dyn Sink,
    tell: &mut (dyn FnMut(Story) + Send),
) -> io::Result<TraceSummary> {
    let follow = Follow::new(tracer, tell);
    let summary = run::run(&follow, sources, 1, sink)?;
    Ok(TraceSummary { records: summary.records, unlinked: follow.finish(), others: summary.unrecognized })
}

/// What a trace counted.
///
/// ```
/// assert_eq!(mailtrail::TraceSummary::default().records, 0);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct TraceSummary {
    /// Event records that were read.
    pub records: u64,
    /// Event records that say nothing of the message that they belong to, and stand in no story.
    pub unlinked: u64,
    /// Other documents, which were passed over.
    pub others: u64,
}

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
    on_text(&RoundTrip { strict: options.strict }, text)
}

fn on_text(job: &dyn Job, text: &str) -> (Vec<Finding>, Summary) {
    let mut collected = Collected::default();
    // Reading from memory cannot fail.
    drop(run::read_from(job, Stream::new(text.as_bytes()), None, &mut collected));
    collected.0.counts.files = 1;
    (collected.0.findings, collected.0.counts)
}

#[derive(Default)]
pub(crate) struct Collected(pub(crate) Tally);

impl Output for Collected {
    fn tally(&mut self, tally: Tally) {
        self.0.counts.add(&tally.counts);
        self.0.findings.extend(tally.findings);
    }

    fn trouble(&mut self, _: Trouble) {}

    fn bytes(&mut self, _: u64) {}
}

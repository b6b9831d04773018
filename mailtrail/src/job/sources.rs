//! The jobs over sources, with threads.

use std::io;

use workmail_events::{Story, Tracer};

use super::follow::{Follow, TraceSummary};
use super::jobs::Jobs;
use super::options::Options;
use super::output::Sink;
use super::run::run;
use crate::input::Source;
use crate::verdict::Summary;

/// Checks every document of the sources against its type.
///
/// # Errors
///
/// Returns an error if the threads cannot be started. Problems with a source go to the sink.
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
    run(&Jobs::new(options, sources, Options::validate), sources, options.threads, sink)
}

/// Reads every document of the sources into its type, writes it again, and compares it with its source.
///
/// # Errors
///
/// Returns an error if the threads cannot be started. Problems with a source go to the sink.
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
    run(&Jobs::new(options, sources, Options::round_trip), sources, options.threads, sink)
}

/// Follows messages through the events that Amazon WorkMail logged about them, and returns the story of each.
///
/// Stories come once a message is complete, the others at the end. Sources are read one after
/// another, so pass them in chronological order. Documents that are not event records are skipped and counted. Of the options, only the limits matter.
///
/// # Errors
///
/// Returns an error if the thread cannot be started. Problems with a source go to the sink.
///
/// ```
/// use mailtrail::input::{Source, Trouble};
/// use mailtrail::{Finding, Options, Sink, Tracer, trace};
///
/// struct Ignore;
/// impl Sink for Ignore {
///     fn finding(&mut self, _: &Source, _: &Finding) {}
///     fn trouble(&mut self, _: &Trouble) {}
///     fn done(&mut self, _: &Source, _: u64) {}
/// }
///
/// let mut stories = Vec::new();
/// let summary = trace(&[], Tracer::new(), &Options::default(), &mut Ignore, &mut |story| stories.push(story))?;
/// assert_eq!((summary.records, stories.len()), (0, 0));
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn trace(
    sources: &[Source],
    tracer: Tracer,
    options: &Options,
    sink: &mut dyn Sink,
    tell: &mut (dyn FnMut(Story) + Send),
) -> io::Result<TraceSummary> {
    let follow = Follow::new(tracer, &options.limits, tell);
    let jobs = Jobs::one(follow);
    let summary = run(&jobs, sources, 1, sink)?;
    Ok(jobs.into_only().map(|follow| follow.finish(&summary)).unwrap_or_default())
}

//! The jobs over sources, with threads.

use std::collections::BTreeMap;
use std::io;

use mailtrail_wire::{Number, Writer};
use workmail_events::{Story, StorySummary, Tracer};

use super::follow::{Follow, NearAddress};
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
    run(&Jobs::new(options, sources, Options::validate), sources, options.threads, sink)
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
    run(&Jobs::new(options, sources, Options::round_trip), sources, options.threads, sink)
}

/// Follows messages through the events that Amazon WorkMail logged about them, and tells the story of each.
///
/// Stories come as soon as nothing more is to be expected of a message, the others at the end. Sources are read one after
/// another, best in the order of time. Documents that are no event records are passed over and counted. Of the options, the limits count.
///
/// # Errors
///
/// If the thread cannot be started. What is wrong with a source goes to the sink.
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

/// What a trace counted.
///
/// ```
/// assert_eq!(mailtrail::TraceSummary::default().records, 0);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct TraceSummary {
    /// Event records that were read.
    pub records: u64,
    /// Event records that say nothing of the message that they belong to, and stand in no story.
    pub unlinked: u64,
    /// Records of events whose names are not known, and that no known event joins to a message; see [`Tracer::strangers`].
    pub strangers: u64,
    /// A few of the names of these events.
    pub stranger_names: Vec<String>,
    /// Other documents, which were passed over.
    pub others: u64,
    /// What these are: names of kinds, `unknown`, a kind that they are nearly of (`nearly ...`), or a service that is not checked (`of ...`).
    pub kinds: BTreeMap<String, u64>,
    /// Lines of text without a document.
    pub lines: u64,
    /// Documents that are not JSON.
    pub broken: u64,
    /// Messages whose stories ended before their time, because those that were open took more memory than the tracer has. What came later for one of them is
    /// another story.
    pub cut_short: u64,
    /// If addresses were asked for and no story was told: those in the log that are near to them, three for each at most, the nearest first.
    pub near: Vec<NearAddress>,
}

impl TraceSummary {
    /// What was read, and what became of the messages that were told, as one line of JSON; see [`StorySummary::to_json`].
    ///
    /// ```
    /// use mailtrail::{StorySummary, TraceSummary};
    ///
    /// assert_eq!(
    ///     TraceSummary::default().to_json(&StorySummary::default(), 100),
    ///     concat!(
    ///         r#"{"records":0,"unlinked":0,"strangers":0,"others":0,"lines":0,"broken":0,"cutShort":0,"kinds":{},"#,
    ///         r#""messages":0,"recipients":0,"outcomes":{},"bySenderDomain":[],"byRecipient":[]}"#,
    ///     ),
    /// );
    /// ```
    pub fn to_json(&self, stories: &StorySummary, most: usize) -> String {
        let figures = |figures: &mut dyn Iterator<Item = (&str, u64)>| {
            let mut writer = Writer::default();
            let mut object = writer.object();
            figures.for_each(|(name, figure)| object.entry(name, &Number::from(figure)));
            object.end();
            writer.into_text()
        };
        let counts = figures(
            &mut [
                ("records", self.records),
                ("unlinked", self.unlinked),
                ("strangers", self.strangers),
                ("others", self.others),
                ("lines", self.lines),
                ("broken", self.broken),
                ("cutShort", self.cut_short),
            ]
            .into_iter(),
        );
        let kinds = figures(&mut self.kinds.iter().map(|(kind, count)| (kind.as_str(), *count)));
        let stories = stories.to_json(most);
        format!("{},\"kinds\":{kinds},{}", counts.trim_end_matches('}'), stories.trim_start_matches('{'))
    }
}

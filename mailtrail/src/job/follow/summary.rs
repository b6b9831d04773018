//! Counts of a trace.

use std::collections::BTreeMap;

use mailtrail_wire::{Number, Writer};
use workmail_events::StorySummary;

use super::near::NearAddress;

/// Counts of a trace.
///
/// ```
/// assert_eq!(mailtrail::TraceSummary::default().records, 0);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct TraceSummary {
    /// Number of event records that were read.
    pub records: u64,
    /// Number of event records that do not say which message they belong to, and are in no story.
    pub unlinked: u64,
    /// Number of records of unknown events that no known event links to a message; see [`Tracer::strangers`](crate::Tracer::strangers).
    pub strangers: u64,
    /// Some names of these events.
    pub stranger_names: Vec<String>,
    /// Number of other documents, which were skipped.
    pub others: u64,
    /// These documents by kind: names of kinds, `unknown`, a near miss of a kind (`nearly ...`), or a service that is not checked (`of ...`).
    pub kinds: BTreeMap<String, u64>,
    /// Number of lines of text without a document.
    pub lines: u64,
    /// Number of documents that are not JSON.
    pub broken: u64,
    /// Number of messages whose stories ended early, because open messages took more memory than the tracer may use. Later events of such a message become
    /// another story.
    pub cut_short: u64,
    /// If addresses were asked for and there was no story: similar addresses in the log, at most three for each, the nearest first.
    pub near: Vec<NearAddress>,
}

impl TraceSummary {
    /// Returns what was read, and the outcome of the messages, as one line of JSON; see [`StorySummary::to_json`].
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

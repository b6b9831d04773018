//! What a trace counted.

use std::collections::BTreeMap;

use mailtrail_wire::{Number, Writer};
use workmail_events::StorySummary;

use super::near::NearAddress;

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
    /// Records of events whose names are not known, and that no known event joins to a message; see [`Tracer::strangers`](crate::Tracer::strangers).
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

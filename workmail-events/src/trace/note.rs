//! Events that a message remembers.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::sync::Arc;

use crate::{Document as _, EventRecord};

use super::fact::Fact;
use super::moment::Moment;

/// One event of a message.
#[derive(Clone, Debug)]
pub(crate) struct Note {
    /// Tells records apart: equal records have equal ones.
    pub(crate) digest: u64,
    pub(crate) moment: Moment,
    /// How many records came before.
    pub(crate) arrival: u64,
    /// How often an equal record came again.
    pub(crate) repeats: u64,
    pub(crate) trace: Option<Arc<str>>,
    pub(crate) fact: Fact,
}

impl Note {
    /// Event of a record's text; nothing if there is none.
    pub(crate) fn of(text: &str, moment: Moment, arrival: u64) -> Option<Self> {
        let record = EventRecord::from_json(text).ok()?;
        let trace = record.trace_id.as_deref().map(str::trim).filter(|id| !id.is_empty());
        Some(Self {
            digest: digest(&record.to_json()),
            moment,
            arrival,
            repeats: 0,
            trace: trace.map(Arc::from),
            fact: Fact::of(&record)?,
        })
    }

    /// Takes in the same record at another time.
    pub(crate) fn repeat(&mut self, again: &Self) {
        self.repeats = self.repeats.saturating_add(again.repeats).saturating_add(1);
        self.moment = self.moment.min(again.moment);
        self.arrival = self.arrival.min(again.arrival);
    }

    /// Bytes of memory that it takes.
    pub(crate) fn size(&self) -> usize {
        size_of::<Self>() + self.fact.size()
    }
}

/// Digest of what a record says, out of the text that its type writes: members that no version knows count, the order of known members does not, nor
/// does how texts are escaped.
pub(crate) fn digest(written: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    written.hash(&mut hasher);
    hasher.finish()
}

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
    /// Takes in the same record at another time.
    pub(crate) fn repeat(&mut self, again: &Self) {
        self.repeats = self.repeats.saturating_add(again.repeats).saturating_add(1);
        self.moment = self.moment.min(again.moment);
        self.arrival = self.arrival.min(again.arrival);
    }
}

/// Digest of what a record says, with members that no version knows; the order of known members does not count, nor
/// does how texts are escaped.
pub(crate) fn digest(record: &EventRecord) -> u64 {
    let mut hasher = DefaultHasher::new();
    record.to_json().hash(&mut hasher);
    hasher.finish()
}

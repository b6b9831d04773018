//! Records that nothing links to a message.

use std::collections::BTreeSet;

use crate::trace::message::Message;

/// Names that are kept.
const MOST_NAMES: usize = 5;

/// Records whose events have unknown names, and that no other record joins to a message.
#[derive(Clone, Debug, Default)]
pub(crate) struct Strangers {
    pub(crate) records: u64,
    pub(crate) names: BTreeSet<Box<str>>,
}

impl Strangers {
    /// Counts the records of what turned out to be no message.
    pub(crate) fn count(&mut self, message: &Message) {
        self.records = self.records.saturating_add(message.strange);
        if let Some(name) = message.strange_name.as_ref().filter(|_| self.names.len() < MOST_NAMES) {
            self.names.insert(name.clone());
        }
    }
}

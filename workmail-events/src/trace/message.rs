//! Messages that are open.

use std::sync::Arc;

use time::OffsetDateTime;

use super::note::Note;

/// How many events a message remembers.
pub(crate) const MOST_EVENTS: usize = 10_000;

/// A message about which more may come.
#[derive(Clone, Debug, Default)]
pub(crate) struct Message {
    pub(crate) trace_ids: Vec<Arc<str>>,
    pub(crate) message_ids: Vec<Arc<str>>,
    /// Digest under which a record without identifiers is found again.
    pub(crate) loose: Option<u64>,
    /// Time of the log when the last event came.
    pub(crate) touched: Option<OffsetDateTime>,
    /// How many events there were besides those that are remembered.
    pub(crate) left_out: u64,
    /// Events in the order of their digests.
    notes: Vec<Note>,
}

impl Message {
    pub(crate) fn add(&mut self, note: Note) {
        match self.notes.binary_search_by_key(&note.digest, |known| known.digest) {
            Ok(place) => {
                if let Some(known) = self.notes.get_mut(place) {
                    known.repeat(&note);
                }
            }
            Err(_) if self.notes.len() >= MOST_EVENTS => self.left_out = self.left_out.saturating_add(1),
            Err(place) => self.notes.insert(place, note),
        }
    }

    /// Takes in what turned out to be about the same message.
    pub(crate) fn absorb(&mut self, other: Self) {
        self.trace_ids.extend(other.trace_ids);
        self.message_ids.extend(other.message_ids);
        self.loose = self.loose.or(other.loose);
        self.touched = self.touched.max(other.touched);
        self.left_out = self.left_out.saturating_add(other.left_out);
        for note in other.notes {
            self.add(note);
        }
    }

    /// Size by which the greater of two messages is told.
    pub(crate) fn weight(&self) -> usize {
        self.notes.len().saturating_add(self.trace_ids.len()).saturating_add(self.message_ids.len())
    }

    /// Events in the order of time; those of the same time in the order of their stages, then of their arrival.
    pub(crate) fn take_notes(&mut self) -> Vec<Note> {
        let mut notes = std::mem::take(&mut self.notes);
        notes.sort_by_key(|note| (note.moment.at, note.fact.stage(), note.arrival));
        notes
    }
}

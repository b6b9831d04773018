//! Records that wait for a reason to be read.

use super::moment::Moment;
use super::note::Note;
use super::size::BLOCK;

/// A record of a message that, so far, nobody looks for: its text, which takes less memory and no time.
#[derive(Clone, Debug)]
pub(crate) struct Held {
    pub(crate) text: Box<str>,
    pub(crate) moment: Moment,
    pub(crate) arrival: u64,
}

impl Held {
    /// The record as a message remembers it.
    pub(crate) fn note(&self) -> Option<Note> {
        Note::of(&self.text, self.moment, self.arrival)
    }

    /// Bytes of memory that it takes.
    pub(crate) fn size(&self) -> usize {
        size_of::<Self>() + self.text.len() + BLOCK
    }
}

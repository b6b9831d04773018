//! State carried from one text to the next.

use super::told::Told;
use crate::kind::Guess;

/// What one text tells for the next: it saves work, and changes nothing of what is found.
#[derive(Clone, Debug, Default)]
pub(crate) struct Memory {
    pub(crate) guess: Guess,
    pub(crate) told: Told,
    /// What the text was in, for the next one.
    pub(crate) buffer: String,
}

impl Memory {
    /// The same without what was believed and told, for files of which something else is asked.
    #[cfg(feature = "threads")]
    pub(super) fn forgetting(self) -> Self {
        Self { buffer: self.buffer, ..Self::default() }
    }
}

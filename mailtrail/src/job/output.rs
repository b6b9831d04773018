//! Who takes what is found.

use crate::input::{PassedOver, Source, Trouble};
use crate::job::tally::Tally;
use crate::verdict::Finding;

/// Findings after which a worker hands out what it has.
pub(super) const HANDFUL: usize = 1_000;

/// Who takes what is found, file by file in the order of the sources.
pub trait Sink: Send {
    /// Takes a finding of a file.
    fn finding(&mut self, file: &Source, finding: &Finding);
    /// Takes what kept a file, or a part of it, from being read.
    fn trouble(&mut self, trouble: &Trouble);
    /// Takes members of an archive that were not read.
    fn passed_over(&mut self, _archive: &Source, _members: &PassedOver) {}
    /// Takes note that a file was done, with the number of its bytes.
    fn done(&mut self, file: &Source, bytes: u64);
}

/// What a file's worker hands out.
pub(crate) trait Output {
    #[cfg(feature = "threads")]
    /// What follows is found in this text: the file, or a member of it.
    fn begin(&mut self, _text: &Source) {}
    #[cfg(feature = "threads")]
    fn passed_over(&mut self, _members: &PassedOver) {}
    /// Whether the name of the text says that it is JSON and nothing else.
    fn is_json(&self) -> bool {
        false
    }
    fn tally(&mut self, tally: Tally);
    #[cfg(feature = "threads")]
    fn trouble(&mut self, trouble: Trouble);
    fn bytes(&mut self, bytes: u64);
}

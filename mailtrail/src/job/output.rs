//! Receivers of findings.

use crate::input::{PassedOver, Source, Trouble};
use crate::job::tally::Tally;
use crate::verdict::{Finding, Level, Sort};

/// Receives findings, file by file in the order of the sources.
///
/// A sink that shows a few findings of each sort and counts the rest says so with [`enough`](Self::enough): findings that are only
/// counted are never rendered, which takes most of the time if there are many.
pub trait Sink: Send {
    /// Receives a finding in a file.
    fn finding(&mut self, file: &Source, finding: &Finding);
    /// Returns how many findings of one sort, with this level, the sink needs to see. Further ones may come as [`more`](Self::more). By default,
    /// it needs all. A job asks once, when it begins.
    fn enough(&self, _level: Level) -> u64 {
        u64::MAX
    }
    /// Receives the number of further findings of a sort in a file, after enough were passed to [`finding`](Self::finding).
    fn more(&mut self, _file: &Source, _sort: &Sort, _count: u64) {}
    /// Receives the reason why a file, or a part of it, could not be read.
    fn trouble(&mut self, trouble: &Trouble);
    /// Receives members of an archive that were not read.
    fn passed_over(&mut self, _archive: &Source, _members: &PassedOver) {}
    /// Is called when a file is finished, with the number of its bytes.
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
    /// Whether nothing more is wanted.
    fn is_over(&self) -> bool {
        false
    }
}

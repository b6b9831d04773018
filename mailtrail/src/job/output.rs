//! Who takes what is found.

use crate::input::{PassedOver, Source, Trouble};
use crate::job::tally::Tally;
use crate::verdict::{Finding, Level, Sort};

/// Who takes what is found, file by file in the order of the sources.
///
/// Who shows a few findings of each sort and only counts those behind them says so with [`enough`](Self::enough): what is only
/// counted is never put into words, which takes most of the time where much is found.
pub trait Sink: Send {
    /// Takes a finding of a file.
    fn finding(&mut self, file: &Source, finding: &Finding);
    /// How many findings of a level and of one sort it needs to see; those behind them may come as [`more`](Self::more). All by
    /// default. It is asked once, when a job begins.
    fn enough(&self, _level: Level) -> u64 {
        u64::MAX
    }
    /// Takes the number of further findings of a sort in a file, of which [`finding`](Self::finding) was told enough.
    fn more(&mut self, _file: &Source, _sort: &Sort, _count: u64) {}
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
    /// Whether nothing more is wanted.
    fn is_over(&self) -> bool {
        false
    }
}

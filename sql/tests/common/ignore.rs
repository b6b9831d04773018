//! A sink that ignores everything.

use mailtrail::input::{Source, Trouble};
use mailtrail::{Finding, Sink};

/// Ignores findings and troubles.
pub(crate) struct Ignore;

impl Sink for Ignore {
    fn finding(&mut self, _: &Source, _: &Finding) {}
    fn trouble(&mut self, _: &Trouble) {}
    fn done(&mut self, _: &Source, _: u64) {}
}

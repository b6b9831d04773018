//! A sink for tests to which the documents are what counts.

use mailtrail::input::{Source, Trouble};
use mailtrail::{Finding, Sink};

/// Takes what could not be read, and passes over findings.
#[derive(Default)]
pub(crate) struct Troubles(pub(crate) Vec<String>);

impl Sink for Troubles {
    fn finding(&mut self, _: &Source, _: &Finding) {}
    fn trouble(&mut self, trouble: &Trouble) {
        self.0.push(trouble.to_string());
    }
    fn done(&mut self, _: &Source, _: u64) {}
}

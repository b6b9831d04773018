//! How a job is done.

use std::thread::available_parallelism;

use super::round_trip::RoundTrip;
use super::validate::Validate;

/// How a job is done.
///
/// ```
/// use mailtrail::Options;
///
/// let mut options = Options::default();
/// options.explain_detection = true;
/// assert!(options.threads >= 1);
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Options {
    /// Threads to work with; by default as many as there are processors.
    pub threads: usize,
    /// Whether the kind of each document is reported as a note, with the reason.
    pub explain_detection: bool,
    /// Whether documents of other programs in logs are errors, as everywhere else; else they are only counted.
    pub strict: bool,
}

impl Default for Options {
    fn default() -> Self {
        Self { threads: available_parallelism().map_or(1, usize::from), explain_detection: false, strict: false }
    }
}

impl Options {
    pub(super) fn validate(&self) -> Validate {
        Validate { explain_detection: self.explain_detection, strict: self.strict }
    }

    pub(super) fn round_trip(&self) -> RoundTrip {
        RoundTrip { strict: self.strict }
    }
}

//! How a job is done.

use std::thread::available_parallelism;

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
}

impl Default for Options {
    fn default() -> Self {
        Self { threads: available_parallelism().map_or(1, usize::from), explain_detection: false }
    }
}

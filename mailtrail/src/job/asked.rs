//! Options that apply to a source.

use super::options::Options;
use crate::input::Source;

impl Options {
    /// Returns the options for a source: the general ones, with the matching overrides applied in their order.
    ///
    /// ```
    /// use mailtrail::{Options, input::Source};
    ///
    /// assert!(Options::default().of(&Source::Stdin).overrides.is_empty());
    /// ```
    pub fn of(&self, source: &Source) -> Self {
        self.with(&self.among(source))
    }

    /// Indices of the overrides that a source is among.
    pub(super) fn among(&self, source: &Source) -> Vec<usize> {
        let Some(path) = source.path().filter(|_| !self.overrides.is_empty()) else { return Vec::new() };
        let is_among = |index: &usize| self.overrides[*index].files.matches(path);
        (0..self.overrides.len()).filter(is_among).collect()
    }

    /// The same with these overrides.
    pub(super) fn with(&self, overrides: &[usize]) -> Self {
        let mut options = Self { overrides: Vec::new(), ..self.clone() };
        for over in overrides.iter().map(|index| &self.overrides[*index]) {
            // Who says what is expected, or what it is, takes the place of who said either before.
            if !over.expect.is_empty() || over.of_type.is_some() {
                (options.expect, options.of_type) = (over.expect.clone(), over.of_type.clone());
            }
            options.levels.merge(&over.levels);
        }
        options
    }
}

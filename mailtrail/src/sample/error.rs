//! The error for documents that cannot be generated.

use std::fmt;

/// The reason why a sample cannot be generated, in a sentence.
///
/// ```
/// let error = mailtrail::sample::Recipe::new("recipe").unwrap_err();
/// assert_eq!(error.to_string(), "no kind of document is called `recipe`");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SampleError(String);

impl SampleError {
    pub(super) fn new(message: impl Into<String>) -> Self {
        Self(message.into())
    }

    /// A name that is not known, and the nearest one that is.
    pub(super) fn unknown(what: &str, name: &str, known: impl Iterator<Item = String>) -> Self {
        let distances = known.map(|known| (strsim::damerau_levenshtein(&known, name), known));
        let near = distances.min_by_key(|(distance, _)| *distance).filter(|(distance, _)| 4 * distance <= name.len());
        let help = near.map_or_else(String::new, |(_, known)| format!("; did you mean `{known}`?"));
        Self(format!("no {what} is called `{name}`{help}"))
    }
}

impl fmt::Display for SampleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for SampleError {}

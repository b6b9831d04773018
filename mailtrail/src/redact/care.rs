//! How carefully a text is looked at.

/// How much a text may say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Care {
    /// A word of a vocabulary, most likely: only what can be nothing else is replaced.
    Little,
    /// Anything: identifiers and hosts, names that were seen, and words in quotes are replaced too.
    Much,
}

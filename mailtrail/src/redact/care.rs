//! How carefully a text is looked at.

/// How much a text may say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Care {
    /// A word of a vocabulary, most likely: only what can be nothing else is replaced.
    Little,
    /// Anything: identifiers and hosts, names that were seen, and words in quotes are replaced too.
    Much,
    /// Anything, in words of people: what is no word of a vocabulary is replaced as well.
    Most,
}

/// Whether a text that most likely is a word of a vocabulary may tell of anybody at all.
pub(super) fn tells_little(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit() || byte == b'@' || byte == b':')
}

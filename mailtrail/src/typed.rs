//! Functions over the text of a type that kinds and envelopes share.

use mailtrail_wire::{Document as _, Error, Issue, JsonRef, Wire, Writer};

/// What someone whose document has an issue most likely got wrong.
pub(crate) type Advise = fn(&Issue, JsonRef<'_>) -> Option<String>;

/// A type without typical mistakes.
pub(crate) fn no_advice(_: &Issue, _: JsonRef<'_>) -> Option<String> {
    None
}

/// A part of a document that another part contradicts, though both are of their type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Contradiction {
    /// JSON pointer of the part.
    pub(crate) pointer: String,
    /// What is wrong, in one line.
    pub(crate) message: String,
    /// What was expected there.
    pub(crate) expected: String,
    /// What stands there.
    pub(crate) found: String,
    /// What to do.
    pub(crate) help: String,
}

/// Tells where a document contradicts itself.
pub(crate) type Contradictions = fn(JsonRef<'_>) -> Vec<Contradiction>;

/// A type that cannot contradict itself.
pub(crate) fn no_contradictions(_: JsonRef<'_>) -> Vec<Contradiction> {
    Vec::new()
}

/// Reads a document into its type and writes it again.
pub(crate) fn round_trip<T: Wire>(text: &str) -> Result<String, Error> {
    T::read_document(text).map(|value| value.to_json())
}

/// The same into a writer, whose text is then what [`round_trip`] answers.
pub(crate) fn rewrite<T: Wire>(text: &str, writer: &mut Writer) -> Result<(), Error> {
    T::read_document(text).map(|value| value.write_to(writer))
}

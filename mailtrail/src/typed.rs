//! What kinds of documents and envelopes have in common: functions over the text of a type.

use mailtrail_wire::{Document as _, Error, Issue, JsonRef, Wire};

/// What someone whose document has an issue most likely got wrong.
pub(crate) type Advise = fn(&Issue, JsonRef<'_>) -> Option<String>;

/// A type without typical mistakes.
pub(crate) fn no_advice(_: &Issue, _: JsonRef<'_>) -> Option<String> {
    None
}

/// Reads a document into its type and writes it again.
pub(crate) fn round_trip<T: Wire>(text: &str) -> Result<String, Error> {
    T::from_json(text).map(|value| value.to_json())
}

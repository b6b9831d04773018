//! Deciding what a document is.

use std::sync::LazyLock;

use mailtrail_wire::JsonRef;

use super::families::FAMILIES;
use super::model::{Family, Kind};
use super::stranger::Stranger;
use crate::envelope::{self, Envelope, Sketch};

/// What a document was found to be, and why.
///
/// ```
/// use mailtrail::{Identity, identify};
///
/// assert!(matches!(identify(r#"{"Records":[]}"#), Identity::Envelope(..)));
/// assert!(matches!(identify("[]"), Identity::Unknown(_)));
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub enum Identity {
    /// A document of a known kind.
    Kind(&'static Kind, String),
    /// Something that wraps other documents.
    Envelope(&'static Envelope, String),
    /// Nothing that is known here.
    Unknown(Stranger),
}

/// Names of fields that envelopes and families ask for, sorted.
static NAMES: LazyLock<Vec<&'static str>> = LazyLock::new(|| {
    let mut names = Vec::new();
    envelope::pointers(&mut |pointer| names.extend(first_name(pointer)));
    names.extend(FAMILIES.iter().flat_map(|family| family.asks).filter_map(|pointer| first_name(pointer)));
    names.sort_unstable();
    names.dedup();
    names
});

/// Name of the field that a pointer begins with.
fn first_name(pointer: &'static str) -> Option<&'static str> {
    let name = pointer.strip_prefix('/')?;
    Some(name.split_once('/').map_or(name, |(first, _)| first))
}

/// Decides what a JSON document is, by its discriminators and never by trial.
///
/// ```
/// use mailtrail::{Identity, Stranger, identify};
///
/// let unknown = identify(r#"{"eventSource":"aws:s3"}"#);
/// assert!(matches!(unknown, Identity::Unknown(Stranger::Object { .. })));
/// ```
pub fn identify(document: &str) -> Identity {
    let view = JsonRef::ahead(&mailtrail_wire::Reader::new(document));
    let sketch = Sketch::among(view, &NAMES);
    if let Some((envelope, why)) = envelope::recognize(&sketch, false) {
        return Identity::Envelope(envelope, why);
    }
    // A family is told by fields: where none of them stands, it need not look.
    let is_asked_for = |family: &Family| {
        sketch.names().any(|name| family.asks.iter().any(|pointer| first_name(pointer) == Some(name)))
    };
    if let Some((kind, why)) =
        FAMILIES.iter().filter(|family| is_asked_for(family)).find_map(|family| (family.identify)(view))
    {
        return Identity::Kind(kind, why);
    }
    of_no_kind(&sketch, view)
}

/// Decides what a document is if it is of no kind, though it shares a field with one.
pub(crate) fn identify_loosely(view: JsonRef<'_>) -> Identity {
    of_no_kind(&Sketch::among(view, &NAMES), view)
}

fn of_no_kind(sketch: &Sketch<'_>, view: JsonRef<'_>) -> Identity {
    match envelope::recognize(sketch, true) {
        Some((envelope, why)) => Identity::Envelope(envelope, why),
        None => Identity::Unknown(Stranger::of(view)),
    }
}

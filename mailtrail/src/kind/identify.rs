//! Deciding what a document is.

use std::sync::LazyLock;

use mailtrail_wire::JsonRef;

use super::families::FAMILIES;
use super::model::Kind;
use super::stranger::Stranger;
use crate::envelope::{self, Envelope, Sketch, first_name, sorted};

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
    sorted(names.into_iter().map(|name| (name, 0))).into_iter().map(|(name, _)| name).collect()
});

/// The families that ask for each of these names, a bit for each.
static ASKING: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let mut asking = vec![0; NAMES.len()];
    for (index, family) in FAMILIES.iter().enumerate() {
        for name in family.asks.iter().filter_map(|pointer| first_name(pointer)) {
            if let Ok(at) = NAMES.binary_search(&name) {
                asking[at] |= 1 << index;
            }
        }
    }
    asking
});

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
    let asking = sketch.indexes().fold(0, |bits, index| bits | ASKING[index]);
    let families = FAMILIES.iter().enumerate().filter(|(index, _)| asking & 1 << index != 0);
    if let Some((kind, why)) = families.into_iter().find_map(|(_, family)| (family.identify)(view)) {
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

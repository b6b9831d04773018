//! Deciding what a document is.

use mailtrail_wire::JsonRef;

use super::families::FAMILIES;
use super::model::Kind;
use super::stranger::Stranger;
use crate::envelope::{self, Envelope};

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
    let sketch = envelope::sketch(view);
    if let Some((envelope, why)) = envelope::recognize(&sketch, false) {
        return Identity::Envelope(envelope, why);
    }
    if let Some((kind, why)) = FAMILIES.iter().find_map(|family| (family.identify)(view)) {
        return Identity::Kind(kind, why);
    }
    match envelope::recognize(&sketch, true) {
        Some((envelope, why)) => Identity::Envelope(envelope, why),
        None => Identity::Unknown(Stranger::of(view)),
    }
}

//! Deciding what a document is.

use mailtrail_wire::JsonRef;

use super::families::FAMILIES;
use super::model::Kind;
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
    Unknown(String),
}

/// Decides what a JSON document is, by its discriminators and never by trial.
///
/// ```
/// use mailtrail::{Identity, identify};
///
/// let Identity::Unknown(why) = identify(r#"{"eventSource":"aws:s3"}"#) else { unreachable!() };
/// assert!(why.contains("`eventSource`"));
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
        None => Identity::Unknown(describe(view)),
    }
}

/// What an unknown document looks like, in words.
fn describe(view: JsonRef<'_>) -> String {
    use mailtrail_wire::JsonKind;
    const SHOWN: usize = 5;
    match view.kind() {
        JsonKind::Object => {
            let names: Vec<_> = view.members().map(|(name, _)| format!("`{name}`")).take(SHOWN + 1).collect();
            match names.len() {
                0 => "an object without members".into(),
                count if count > SHOWN => format!("an object with {}, ...", names[..SHOWN].join(", ")),
                _ => format!("an object with {}", names.join(", ")),
            }
        }
        JsonKind::List => "a list".into(),
        JsonKind::Text => "a text".into(),
        JsonKind::Number => "a number".into(),
        JsonKind::Bool => "a truth value".into(),
        JsonKind::Null => "`null`".into(),
    }
}

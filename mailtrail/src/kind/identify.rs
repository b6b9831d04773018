//! Decides what a document is.

use std::borrow::Cow;
use std::sync::LazyLock;

use mailtrail_wire::JsonRef;

use super::families::FAMILIES;
use super::model::{Family, Kind};
use super::stranger::Stranger;
use crate::envelope::{self, Envelope, Sketch, first_name, sorted};

/// What a document is, and why.
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
    /// A document that contains other documents.
    Envelope(&'static Envelope, String),
    /// An unknown document.
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

/// Whether a name may be one of [`NAMES`], by its length and some of its bytes.
static LIKELY: LazyLock<[u64; MARKS]> = LazyLock::new(|| {
    let mut marks = [0; MARKS];
    for name in NAMES.iter() {
        let (at, bit) = mark(name);
        marks[at] |= bit;
    }
    marks
});

const MARKS: usize = 64;

fn mark(name: &str) -> (usize, u64) {
    let bytes = name.as_bytes();
    let at = |index: usize| bytes.get(index).copied().map_or(0, usize::from);
    let hash = at(0) ^ at(bytes.len() / 2) << 3 ^ at(bytes.len().wrapping_sub(1)) << 5 ^ bytes.len() << 2;
    (hash / 64 % MARKS, 1 << (hash % 64))
}

fn sketch(view: JsonRef<'_>) -> Sketch<'_> {
    sketch_of(view, view.members())
}

/// The sketch of a document whose members are these.
fn sketch_of<'a>(view: JsonRef<'a>, members: impl Iterator<Item = (Cow<'a, str>, JsonRef<'a>)>) -> Sketch<'a> {
    let likely = &*LIKELY;
    Sketch::of_members(view, &NAMES, members, |name| {
        let (at, bit) = mark(name);
        likely[at] & bit != 0
    })
}

/// What a document was found to be, without a reason.
#[cfg(feature = "redact")]
#[derive(Clone, Copy, Debug)]
pub(crate) enum Sort {
    Kind(&'static Kind),
    Envelope(&'static Envelope),
    Unknown,
}

/// The envelopes that ask for each of [`NAMES`], a bit for each.
#[cfg(feature = "redact")]
static WRAPPING: LazyLock<Vec<u128>> = LazyLock::new(|| NAMES.iter().map(|name| envelope::asking(name)).collect());

/// Decides as [`identify`].
#[cfg(feature = "redact")]
pub(crate) fn sort_of(document: &str) -> Sort {
    let view = JsonRef::ahead(&mailtrail_wire::Reader::new(document));
    sort(&sketch(view))
}

/// Decides the same of the object that a text begins with, and tells its length; nothing if it is none from end to end.
#[cfg(feature = "redact")]
pub(crate) fn sort_ahead(text: &str) -> Option<(Sort, usize)> {
    let mut reader = mailtrail_wire::Reader::new(text);
    let mut walk = reader.object().ok()?;
    let mut is_whole = false;
    let members = std::iter::from_fn(|| match reader.name(&mut walk) {
        Ok(Some(name)) => Some((name, reader.raw().ok()?)),
        end => {
            is_whole = end.is_ok();
            None
        }
    });
    let view = JsonRef::ahead(&mailtrail_wire::Reader::new(text));
    let sketch =
        sketch_of(view, members.map(|(name, value)| (name, JsonRef::ahead(&mailtrail_wire::Reader::new(value)))));
    if !is_whole {
        return None;
    }
    let view = JsonRef::ahead(&mailtrail_wire::Reader::new(&text[..reader.at()]));
    Some((sort(&sketch.with_view(view)), reader.at()))
}

#[cfg(feature = "redact")]
fn sort(sketch: &Sketch<'_>) -> Sort {
    let wrapping = sketch.indexes().fold(0, |bits, index| bits | WRAPPING[index]);
    if let Some(envelope) = envelope::recognized_among(wrapping, sketch, false) {
        return Sort::Envelope(envelope);
    }
    match asking(sketch).find_map(|family| (family.kind)(sketch)) {
        Some(kind) => Sort::Kind(kind),
        None => envelope::recognized_among(wrapping, sketch, true).map_or(Sort::Unknown, Sort::Envelope),
    }
}

/// The families that may know a document: a family is told by fields, and where none of them stands, it need not look.
fn asking(sketch: &Sketch<'_>) -> impl Iterator<Item = &'static Family> {
    let asking = sketch.indexes().fold(0, |bits, index| bits | ASKING[index]);
    FAMILIES.iter().enumerate().filter(move |(index, _)| asking & 1 << index != 0).map(|(_, family)| *family)
}

/// Decides what a JSON document is, by its discriminators and never by trial parsing.
///
/// ```
/// use mailtrail::{Identity, Stranger, identify};
///
/// let unknown = identify(r#"{"eventSource":"aws:s3"}"#);
/// assert!(matches!(unknown, Identity::Unknown(Stranger::Object { .. })));
/// ```
pub fn identify(document: &str) -> Identity {
    let view = JsonRef::ahead(&mailtrail_wire::Reader::new(document));
    let sketch = sketch(view);
    if let Some((envelope, why)) = envelope::recognize(&sketch, false) {
        return Identity::Envelope(envelope, why);
    }
    if let Some((kind, why)) = asking(&sketch).find_map(|family| (family.identify)(view)) {
        return Identity::Kind(kind, why);
    }
    of_no_kind(&sketch, view)
}

/// Decides what a document is if it is of no kind, though it shares a field with one.
pub(crate) fn identify_loosely(view: JsonRef<'_>) -> Identity {
    of_no_kind(&sketch(view), view)
}

fn of_no_kind(sketch: &Sketch<'_>, view: JsonRef<'_>) -> Identity {
    match envelope::recognize(sketch, true) {
        Some((envelope, why)) => Identity::Envelope(envelope, why),
        None => Identity::Unknown(Stranger::of(view)),
    }
}

#[cfg(all(test, feature = "redact"))]
mod tests {
    use super::*;

    #[test]
    fn a_quick_look_decides_the_same() {
        for text in [
            r#"{"eventType":"Delivery","mail":{},"delivery":{}}"#,
            r#"{"eventType":"Delivery","notificationType":"Received","mail":{}}"#,
            r#"{"eventType":"Weather","mail":{}}"#,
            r#"{"eventType":"Weather"}"#,
            r#"{"eventType":"AwsApiCall"}"#,
            r#"{"eventT\u0079pe":"AwsApi\u0043all"}"#,
            r#"{"eventType":7,"eventType":"AwsApiCall"}"#,
            r#"{"eventType":"Delivery","eventName":"CreateUser"}"#,
            r#"{"eventType":"Delivery","userIdentity":{"type":"Root"}}"#,
            r#"{"eventType":"Delivery","awsAccountId":"111122223333","digestStartTime":"","logFiles":[]}"#,
            r#"{"eventVersion":"1.11","userIdentity":{"type":"Root"}}"#,
            r#"{"Records":[]}"#,
            "{}",
        ] {
            let quick = match sort_of(text) {
                Sort::Kind(kind) => Some(kind.name),
                Sort::Envelope(envelope) => Some(envelope.name),
                Sort::Unknown => None,
            };
            let identified = match identify(text) {
                Identity::Kind(kind, _) => Some(kind.name),
                Identity::Envelope(envelope, _) => Some(envelope.name),
                Identity::Unknown(_) => None,
            };
            assert_eq!(quick, identified, "{text}");
        }
    }
}

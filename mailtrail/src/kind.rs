//! What a document can be: the table through which families plug in.

use mailtrail_wire::{Document, Erratum, Error, Fault, Issue, JsonRef, Reader, Shape, Wire, check_next_up_to};

use crate::envelopes::{ENVELOPES, Envelope};
use crate::families::FAMILIES;

/// One type of document.
///
/// ```
/// use mailtrail::{Identity, identify};
///
/// let Identity::Kind(kind, _) = identify(r#"{"eventVersion":"1.11","userIdentity":{}}"#) else { unreachable!() };
/// assert_eq!(kind.name, "cloudtrail record");
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub struct Kind {
    /// Name in reports.
    pub name: &'static str,
    /// What the document looks like.
    pub shape: &'static Shape,
    /// Known deviations of real documents.
    pub errata: &'static [Erratum],
    /// Reads a document into its type and writes it again.
    pub round_trip: fn(&str) -> Result<String, Error>,
    /// Knows the typical mistakes of such documents.
    pub(crate) advise: Advise,
    /// Whether a document without findings is of this kind indeed, so that a neighbour may be believed to be one.
    pub(crate) confirm: Confirm,
}

/// Whether a document is of a kind, by the members that tell.
pub(crate) type Confirm = fn(JsonRef<'_>) -> bool;

/// What someone whose document has an issue most likely got wrong.
pub(crate) type Advise = fn(&Issue, JsonRef<'_>) -> Option<String>;

pub(crate) fn no_advice(_: &Issue, _: JsonRef<'_>) -> Option<String> {
    None
}

impl Kind {
    /// Kind of the documents that a type reads.
    pub(crate) const fn of<T: Wire>(name: &'static str, errata: &'static [Erratum]) -> Self {
        Self { name, shape: T::SHAPE, errata, round_trip: round_trip::<T>, advise: no_advice, confirm: |_| true }
    }

    /// The same kind, of which even a document without findings could be one of another kind.
    pub(crate) const fn confirmed_by(self, confirm: Confirm) -> Self {
        Self { confirm, ..self }
    }

    /// The same kind with help for typical mistakes.
    pub(crate) const fn advised_by(self, advise: Advise) -> Self {
        Self { advise, ..self }
    }

    /// Whether the document at a reader's place is of this kind and has no issues; goes behind it.
    pub(crate) fn is_next(&self, reader: &mut Reader<'_>) -> Result<bool, Fault> {
        reader.peek();
        let start = reader.at();
        let mut issues = Vec::new();
        check_next_up_to(reader, self.shape, 1, &mut issues)?;
        let text = &reader.text()[start..reader.at()];
        Ok(issues.is_empty() && (self.confirm)(JsonRef::ahead(&Reader::new(text))))
    }
}

pub(crate) fn round_trip<T: Wire>(text: &str) -> Result<String, Error> {
    T::from_json(text).map(|value| value.to_json())
}

/// Types of documents of one service.
///
/// ```
/// assert!(mailtrail::FAMILIES.iter().any(|family| family.name == "cloudtrail"));
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub struct Family {
    /// Name in reports.
    pub name: &'static str,
    /// Decides by discriminators whether an object is of this family, of which kind, and why.
    pub identify: fn(JsonRef<'_>) -> Option<(&'static Kind, String)>,
    /// Name of a text that is no JSON and yet known, such as a greeting.
    pub plain_text: fn(&str) -> Option<&'static str>,
}

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
    if let Some((envelope, why)) = ENVELOPES.iter().find_map(|envelope| Some((*envelope, (envelope.recognise)(view)?)))
    {
        return Identity::Envelope(envelope, why);
    }
    match FAMILIES.iter().find_map(|family| (family.identify)(view)) {
        Some((kind, why)) => Identity::Kind(kind, why),
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
        JsonKind::List => match view.items().next().map(|item| item.probe(["field", "value"])) {
            Some([Some(_), Some(_)]) => "a row of Logs Insights without `@message`".into(),
            _ => "a list".into(),
        },
        JsonKind::Text => "a text".into(),
        JsonKind::Number => "a number".into(),
        JsonKind::Bool => "a truth value".into(),
        JsonKind::Null => "`null`".into(),
    }
}

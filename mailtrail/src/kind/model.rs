//! A type of document, and the types of one service.

use mailtrail_wire::{Erratum, Error, JsonRef, Shape, Wire, Writer};

use super::typed::Typed;
use crate::envelope::Sketch;
use crate::typed::{Advise, Contradictions, no_advice, no_contradictions, rewrite, round_trip};

/// A type of document.
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
    /// Shape of the document.
    pub shape: &'static Shape,
    /// Known deviations of real documents.
    pub errata: &'static [Erratum],
    /// Reads a document into its type and writes it again.
    pub round_trip: fn(&str) -> Result<String, Error>,
    /// Does the same into a writer.
    pub(crate) rewrite: fn(&str, &mut Writer) -> Result<(), Error>,
    /// Reads a document into its type.
    pub read: fn(&str) -> Result<Typed, Error>,
    /// Knows the typical mistakes of such documents.
    pub(crate) advise: Advise,
    /// Tells where such a document contradicts itself.
    pub(crate) contradictions: Contradictions,
    /// Whether a document without findings is of this kind indeed, so that a neighbor may be believed to be one.
    pub(crate) confirm: Confirm,
    /// Whether names of fields alone tell it within its family, whatever their values.
    pub(super) by_names: bool,
    /// What its family looks at to tell it, if it is the first to be asked.
    pub(super) tell: Option<Confirm>,
}

/// Whether a document is of a kind, by the members that tell.
pub(crate) type Confirm = fn(JsonRef<'_>) -> bool;

impl Kind {
    /// Kind of the documents that a type reads.
    pub(crate) const fn of<T: Wire + Into<Typed>>(name: &'static str, errata: &'static [Erratum]) -> Self {
        Self {
            name,
            shape: T::SHAPE,
            errata,
            round_trip: round_trip::<T>,
            rewrite: rewrite::<T>,
            read: |text| T::read_document(text).map(Into::into),
            advise: no_advice,
            contradictions: no_contradictions,
            confirm: |_| true,
            by_names: false,
            tell: None,
        }
    }

    /// Whether its documents tell of API calls.
    #[cfg(feature = "calls")]
    pub(crate) fn has_calls(&self) -> bool {
        self.name == "cloudtrail record"
    }

    /// The same kind, of which even a document without findings could be one of another kind.
    pub(crate) const fn confirmed_by(self, confirm: Confirm) -> Self {
        Self { confirm, ..self }
    }

    /// The same kind with help for typical mistakes.
    pub(crate) const fn advised_by(self, advise: Advise) -> Self {
        Self { advise, ..self }
    }

    /// The same kind with a look at what contradicts itself; what confirms the kind has to have that look, too.
    pub(crate) const fn contradicted_by(self, contradictions: Contradictions) -> Self {
        Self { contradictions, ..self }
    }

    /// The same kind, which names of fields alone tell within its family.
    pub(super) const fn told_by_names(self) -> Self {
        Self { by_names: true, ..self }
    }

    /// The same kind, whose family tells it for certain by this look alone, which is asked before all other families.
    pub(crate) const fn told_by(self, tell: Confirm) -> Self {
        Self { tell: Some(tell), ..self }
    }
}

/// The types of documents of one service.
///
/// ```
/// assert!(mailtrail::FAMILIES.iter().any(|family| family.name == "cloudtrail"));
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub struct Family {
    /// Name in reports.
    pub name: &'static str,
    /// Its kinds.
    pub kinds: fn() -> Vec<&'static Kind>,
    /// Decides by discriminators whether an object belongs to this family, to which kind, and why.
    pub identify: fn(JsonRef<'_>) -> Option<(&'static Kind, String)>,
    /// Decides the same without saying why.
    #[cfg_attr(not(feature = "redact"), allow(dead_code, reason = "who asks why needs no other answer"))]
    pub(super) kind: fn(&Sketch<'_>) -> Option<&'static Kind>,
    /// Returns the name of a known text that is not JSON, such as a greeting.
    pub plain_text: fn(&str) -> Option<&'static str>,
    /// Places of a document that decide whether it is of this family, and of which kind.
    pub(super) asks: &'static [&'static str],
}

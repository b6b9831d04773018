//! What an unknown document is near to: the kind or envelope that it would be except for a name, a field or a type.

mod fields;
mod mark;
mod score;
mod table;

use mailtrail_wire::{JsonKind, JsonRef};

use self::fields::Fields;
use self::score::Score;
use self::table::CANDIDATES;
use super::identify::{Identity, identify};
use super::model::Kind;
use crate::envelope::Envelope;

/// The nearest kind or envelope of an unknown document, and what keeps the document from being one.
#[derive(Clone, Debug)]
pub(crate) struct Near {
    /// Name of the kind or envelope in reports.
    pub(crate) name: &'static str,
    /// Names as they stand in the document, and as they should.
    pub(crate) renames: Vec<(String, &'static str)>,
    /// Fields that would make it one.
    pub(crate) missing: Vec<String>,
    /// Fields of another JSON type.
    pub(crate) mistyped: Vec<Mistyped>,
    /// What it is under the right names, if that is certain.
    pub(crate) identity: Option<Nearest>,
}

/// A kind or an envelope that a document is under the right names.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Nearest {
    Kind(&'static Kind),
    Envelope(&'static Envelope),
}

impl Near {
    /// The field whose type is all that keeps the document from being recognized.
    pub(crate) fn only_mistyped(&self) -> Option<&Mistyped> {
        self.mistyped.first().filter(|_| self.renames.is_empty() && self.missing.is_empty())
    }
}

/// A field of another JSON type.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Mistyped {
    pub(crate) pointer: String,
    pub(crate) expected: JsonKind,
    pub(crate) found: JsonKind,
}

/// What an unknown document looks like.
#[derive(Clone, Debug)]
pub(crate) enum Likeness {
    /// Nearly a kind or envelope.
    Near(Near),
    /// A document of a service that is not checked here.
    Foreign(&'static str),
    /// Nothing that is known.
    None,
}

/// What a document that was not recognized looks like; `holds` says whether documents were found in it.
///
/// The fields that tell are looked for under names that differ in case, in `_`, `-` and blanks, or by one letter.
pub(crate) fn likeness(view: JsonRef<'_>, holds: bool) -> Likeness {
    let fields = Fields::similar(view);
    if fields.is_empty() {
        return Likeness::None;
    }
    let scores = CANDIDATES.iter().filter_map(|candidate| Score::of(candidate, &fields, holds));
    match scores.max_by_key(|score| (score.points, std::cmp::Reverse(score.faults()))) {
        Some(score) if !score.candidate.ours => Likeness::Foreign(score.candidate.names[0]),
        Some(score) if score.faults() > 0 => Likeness::Near(near(score)),
        _ => Likeness::None,
    }
}

/// What a document is nearly, if it is; `holds` says whether documents were found in it.
///
/// Asked of every object in a document of another program, so most are turned away by a look at their names.
pub(crate) fn nearly(view: JsonRef<'_>, holds: bool) -> Option<&'static str> {
    if !holds && !fields::has_similar(view) {
        return None;
    }
    match likeness(view, holds) {
        Likeness::Near(near) => Some(near.name),
        _ => None,
    }
}

/// Name of a document, if so much in it tells what it is that it may be believed wherever it stands.
pub(crate) fn recognized_strongly(view: JsonRef<'_>) -> Option<&'static str> {
    let fields = Fields::exact(view);
    if fields.is_empty() {
        return None;
    }
    let mut strong = CANDIDATES
        .iter()
        .filter(|candidate| candidate.ours && Score::of(candidate, &fields, false).is_some())
        .peekable();
    strong.peek()?;
    let name = match identify(view.text()) {
        Identity::Kind(kind, _) => kind.name,
        Identity::Envelope(envelope, _) => envelope.name,
        Identity::Unknown(_) => return None,
    };
    strong.any(|candidate| candidate.names.iter().any(|known| name.starts_with(known))).then_some(name)
}

/// The kind or envelope of a score; the fields that tell, under their right names, say which it is.
fn near(score: Score<'_>) -> Near {
    let identity = match score.mistyped.is_empty().then(|| identify(&score.corrected())) {
        Some(Identity::Kind(kind, _)) => Some(Nearest::Kind(kind)),
        Some(Identity::Envelope(envelope, _)) => Some(Nearest::Envelope(envelope)),
        _ => None,
    };
    let name = match identity {
        Some(Nearest::Kind(kind)) => kind.name,
        Some(Nearest::Envelope(envelope)) => envelope.name,
        None => score.candidate.names[0],
    };
    let missing = if identity.is_some() && !score.renames.is_empty() { Vec::new() } else { score.missing };
    Near { name, renames: score.renames, missing, mistyped: score.mistyped, identity }
}

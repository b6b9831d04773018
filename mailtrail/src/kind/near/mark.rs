//! Marks of a kind or envelope, as data.

use mailtrail_wire::{JsonKind, JsonRef};

/// A kind or envelope that documents can be near to, and what tells it.
pub(super) struct Candidate {
    /// Its name, and how the names of its variants begin.
    pub(super) names: &'static [&'static str],
    /// Whether such documents are checked here. The others are known only so that they are not taken for ours.
    pub(super) ours: bool,
    /// Points from which a document is believed to be one.
    pub(super) least: u32,
    /// Points for documents that were found in it.
    pub(super) inside: u32,
    pub(super) marks: &'static [Mark],
}

impl Candidate {
    pub(super) const fn of(names: &'static [&'static str], least: u32, marks: &'static [Mark]) -> Self {
        Self { names, ours: true, least, inside: 0, marks }
    }

    /// The same, told above all by what is inside.
    pub(super) const fn holding(self, inside: u32) -> Self {
        Self { inside, ..self }
    }

    /// The same, of a service that is not checked here.
    pub(super) const fn foreign(self) -> Self {
        Self { ours: false, ..self }
    }
}

/// A field that tells something.
pub(super) struct Mark {
    /// Name, or names from the outside to the inside.
    pub(super) path: &'static [&'static str],
    /// Points for it. From [`KEY`] on hardly any other kind of document has it.
    pub(super) points: u32,
    pub(super) kind: Option<JsonKind>,
    /// Whether a document without it is not recognized, so that its absence is worth a word.
    pub(super) is_needed: bool,
    pub(super) fits: Fits,
}

/// Points of a field that alone is reason for a suspicion; one such field has to be there.
pub(super) const KEY: u32 = 2;

/// What the value of a field has to be.
pub(super) enum Fits {
    Anything,
    /// The field counts only if its value is one of these.
    If(fn(JsonRef<'_>) -> bool),
    /// With any other value the document is something else.
    Must(fn(JsonRef<'_>) -> bool),
}

impl Mark {
    pub(super) const fn list(self) -> Self {
        Self { kind: Some(JsonKind::List), ..self }
    }

    pub(super) const fn number(self) -> Self {
        Self { kind: Some(JsonKind::Number), ..self }
    }

    pub(super) const fn object(self) -> Self {
        Self { kind: Some(JsonKind::Object), ..self }
    }

    pub(super) const fn string(self) -> Self {
        Self { kind: Some(JsonKind::Text), ..self }
    }

    pub(super) const fn needed(self) -> Self {
        Self { is_needed: true, ..self }
    }

    pub(super) const fn only_if(self, fits: fn(JsonRef<'_>) -> bool) -> Self {
        Self { fits: Fits::If(fits), ..self }
    }

    pub(super) const fn never_unless(self, fits: fn(JsonRef<'_>) -> bool) -> Self {
        Self { fits: Fits::Must(fits), ..self }
    }
}

/// A field that tells something, for some points.
pub(super) const fn mark(path: &'static [&'static str], points: u32) -> Mark {
    Mark { path, points, kind: None, is_needed: false, fits: Fits::Anything }
}

//! An envelope.

use std::ops::ControlFlow;

use mailtrail_wire::{Error, Json, JsonRef, Shape, Wire};

use super::clue::{self, Clue};
use super::sketch::Sketch;
use super::way::{Payload, Way};
use crate::typed::{Advise, Contradictions, no_advice, no_contradictions, round_trip};

/// An envelope: a document that contains other documents.
///
/// ```
/// assert!(mailtrail::ENVELOPES.iter().any(|envelope| envelope.name == "eventbridge event"));
/// ```
#[derive(Debug)]
#[non_exhaustive]
#[expect(clippy::struct_excessive_bools, reason = "each is a mark of its line in the table, with a builder of its own")]
pub struct Envelope {
    /// Name in reports.
    pub name: &'static str,
    /// Shape of the envelope itself; its payload is opaque.
    pub shape: &'static Shape,
    /// What a document must have to be such an envelope.
    pub(super) clues: &'static [Clue],
    /// Where its payloads are.
    pub(super) ways: &'static [Way],
    /// Whether only the first way counts that leads to something.
    pub(super) has_alternatives: bool,
    /// Whether a document is such an envelope only if it is of no known kind and has a payload.
    pub(crate) is_loose: bool,
    /// Whether it is part of a log, where documents of other programs are normal.
    pub(crate) is_log: bool,
    /// Whether other programs have documents of this form, too: it is one only with something known inside.
    pub(crate) is_guess: bool,
    /// Whether it is what a program writes itself, not what collects the lines of others.
    pub(crate) is_own: bool,
    /// Whether documents of other programs share some of its fields.
    pub(crate) is_shared: bool,
    /// What is to be said about any envelope of this form.
    pub(crate) oddity: Option<Oddity>,
    /// Reads an envelope into its type and writes it again, its payload as it stands.
    pub(crate) round_trip: fn(&str) -> Result<String, Error>,
    /// Knows the typical mistakes of such documents.
    pub(crate) advise: Advise,
    /// Tells where the envelope contradicts what is inside.
    pub(crate) contradictions: Contradictions,
}

/// Something odd about a form of envelope.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Oddity {
    /// JSON is packed as a string where it could stand as it is.
    PackedJson,
    /// A row of Logs Insights without the message, which alone could be checked.
    NoMessage,
}

impl Envelope {
    /// Decides by discriminators whether a document is such an envelope, and why.
    ///
    /// ```
    /// let text = mailtrail_wire::Json::parse(r#"{"Records": []}"#)?;
    /// let log_file = &mailtrail::ENVELOPES[0];
    /// assert_eq!(log_file.recognize(text.view()).as_deref(), Some("it has `Records`"));
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    pub fn recognize(&self, view: JsonRef<'_>) -> Option<String> {
        let mut names = Vec::new();
        self.pointers(&mut |pointer| names.extend(pointer.split('/').nth(1)));
        names.sort_unstable();
        self.matches(&Sketch::among(view, &names))
    }

    /// Whether it carries nothing and is no part of how others travel.
    pub(crate) fn is_alone(&self) -> bool {
        self.ways.is_empty() && !self.is_log && self.oddity.is_none()
    }

    /// Hands over the places that its clues ask for.
    pub(super) fn pointers(&self, take: &mut dyn FnMut(&'static str)) {
        self.clues.iter().for_each(|clue| clue.pointers(take));
    }

    /// The same for a document whose fields are known.
    pub(super) fn matches(&self, sketch: &Sketch<'_>) -> Option<String> {
        self.fits(sketch).then(|| self.reason(sketch))
    }

    /// Whether a document is this envelope.
    pub(super) fn fits(&self, sketch: &Sketch<'_>) -> bool {
        clue::all(self.clues, sketch) && (!self.is_loose || self.has_payload(sketch.view()))
    }

    /// Why a document is this envelope, if it is.
    pub(super) fn reason(&self, sketch: &Sketch<'_>) -> String {
        clue::reason(self.clues, sketch)
    }

    /// Whether documents of other programs are normal in it.
    pub(crate) fn has_strangers(&self) -> bool {
        self.is_log || self.ways.iter().all(Way::has_strangers)
    }

    fn has_payload(&self, view: JsonRef<'_>) -> bool {
        self.ways.iter().any(|way| way.walk(view, &mut |_| ControlFlow::Break(())).is_break())
    }

    /// Hands over what is inside, in the order of the ways.
    pub(crate) fn payloads<'a>(&self, view: JsonRef<'a>, mut take: impl FnMut(Payload<'a, '_>)) {
        let mut count = 0_u64;
        for way in self.ways {
            let _ = way.walk(view, &mut |payload| {
                count += 1;
                take(payload);
                ControlFlow::Continue(())
            });
            if self.has_alternatives && count > 0 {
                return;
            }
        }
    }

    /// Envelope that a type reads.
    pub(super) const fn of<T: Wire>(name: &'static str, clues: &'static [Clue], ways: &'static [Way]) -> Self {
        Self {
            name,
            shape: T::SHAPE,
            clues,
            ways,
            has_alternatives: false,
            is_loose: false,
            is_log: false,
            is_guess: false,
            is_own: false,
            is_shared: false,
            oddity: None,
            round_trip: round_trip::<T>,
            advise: no_advice,
            contradictions: no_contradictions,
        }
    }

    /// Envelope without a type, which stays as it stands.
    pub(super) const fn json(name: &'static str, clues: &'static [Clue], ways: &'static [Way]) -> Self {
        Self::of::<Json>(name, clues, ways).guessed()
    }

    /// The same, but only with something known inside.
    pub(super) const fn guessed(self) -> Self {
        Self { is_guess: true, ..self }
    }

    /// The same, but AWS's for certain, even with nothing inside.
    pub(super) const fn sure(self) -> Self {
        Self { is_guess: false, ..self }
    }

    /// The same, as a program writes it itself.
    pub(super) const fn own(self) -> Self {
        Self { is_own: true, ..self }
    }

    /// The same, whose fields other programs use, too.
    pub(super) const fn shared(self) -> Self {
        Self { is_shared: true, ..self }
    }

    /// The same, as part of a log.
    pub(super) const fn log(self) -> Self {
        Self { is_log: true, ..self }
    }

    /// The same, but weaker than any kind of document, and only with something inside.
    pub(super) const fn loose(self) -> Self {
        Self { is_loose: true, ..self }
    }

    /// The same, but only the first way counts that leads to something.
    pub(super) const fn first(self) -> Self {
        Self { has_alternatives: true, ..self }
    }

    /// The same with something odd about it.
    pub(super) const fn odd(self, oddity: Oddity) -> Self {
        Self { oddity: Some(oddity), is_guess: false, ..self }
    }

    /// The same with help for typical mistakes.
    pub(super) const fn advised_by(self, advise: Advise) -> Self {
        Self { advise, ..self }
    }

    /// The same with a look at what is inside.
    pub(super) const fn contradicted_by(self, contradictions: Contradictions) -> Self {
        Self { contradictions, ..self }
    }
}

//! Short documents that are repeated, as in a file that is broken from end to end: what was found in two of them in
//! different places is found in the others without searching again.

mod told;

use mailtrail_wire::{Fault, FaultKind};

use self::told::Told;
use crate::input::Position;
use crate::job::tally::Tally;
use crate::layout::{Container, Flaw, Index, Piece, Setting};
use crate::verdict::{CONFLICT, Once, Sort, Summary};

/// Longest document that is remembered, in bytes.
const LONGEST: usize = 256;

/// The last short document, and what was found in it.
#[derive(Debug, Default)]
pub(super) struct Echo {
    text: String,
    around: Option<Around>,
    /// What was found when it stood there for the second time.
    heard: Option<Heard>,
    /// Places at which the third one was as the second.
    known: Option<Span>,
    /// Sorts of what was found, where each finding need only be counted once enough of its sort were told.
    sorts: Option<Vec<usize>>,
}

/// What the findings depend on, but for the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Around {
    setting: Setting,
    container: Option<&'static Container>,
    fault: Option<Fault>,
}

/// Text behind a fault around documents that tells what is said about it.
const SIGHT: usize = 256;

/// A fault that begins a text around documents, with as much of the text as tells what is said about it.
pub(super) fn at_fault<'t>(piece: &Piece<'t>, flaw: &Flaw) -> Option<Piece<'t>> {
    let is_plain = flaw.fault.at == 0 && flaw.fault.kind == FaultKind::ExpectedValue;
    let is_short = flaw.invalid.is_none() && flaw.skipped == 0;
    (is_plain && is_short).then(|| Piece { text: &piece.text[..piece.text.floor_char_boundary(SIGHT)], ..*piece })
}

/// Where a document stands.
#[derive(Clone, Copy, Debug)]
struct Spot {
    line: u64,
    column: u64,
    offset: u64,
    index: Option<Index>,
}

/// Places that two documents of the same text were found at: what they have in common, a third one needs too.
#[derive(Clone, Copy, Debug)]
struct Span(Spot, Spot);

/// What was found in a document.
#[derive(Debug)]
struct Heard {
    spot: Spot,
    counts: Summary,
    seen: u64,
    findings: Vec<Told>,
}

impl Echo {
    /// Whether a document is the same as the one before, which is then the one that is remembered.
    pub(super) fn hears(&mut self, piece: &Piece<'_>, flaw: Option<&Flaw>) -> bool {
        let container = piece.element.map(|(container, _)| container);
        let around = Around { setting: piece.setting, container, fault: flaw.map(|flaw| flaw.fault) };
        let is_short = piece.text.len() <= LONGEST && flaw.is_none_or(|flaw| flaw.invalid.is_none());
        let is_same = is_short && self.around == Some(around) && self.text == piece.text;
        if !is_same {
            (self.heard, self.known, self.sorts) = (None, None, None);
            self.around = is_short.then_some(around);
            self.text.clear();
            self.text.push_str(if is_short { piece.text } else { "" });
        }
        is_same
    }

    /// Repeats what was found in the document that is remembered, if that is known for this place.
    pub(super) fn repeats(&self, piece: &Piece<'_>, tally: &mut Tally) -> bool {
        let (Some(heard), Some(span)) = (&self.heard, &self.known) else { return false };
        let spot = Spot::of(piece);
        if !span.covers(spot) {
            return false;
        }
        tally.counts.add(&heard.counts);
        tally.seen += heard.seen;
        let is_told = match (&self.sorts, &*heard.findings) {
            (Some(sorts), _) => tally.told.only_counts(sorts),
            (None, [told]) => told.runs() && tally.prolong(spot.line),
            _ => false,
        };
        if is_told {
            return true;
        }
        let prefix = prefix(piece);
        tally.findings.extend(heard.findings.iter().map(|told| told.at(spot, prefix.as_deref())));
        true
    }

    /// Takes note of the sorts of what is repeated from now on.
    pub(super) fn sort(&mut self, piece: &Piece<'_>, tally: &mut Tally) {
        let (Some(heard), Some(_)) = (&mut self.heard, &self.known) else { return };
        // What is said once for a file was said.
        heard.findings.retain(|told| told.finding.once != Once::File || told.finding.rule == CONFLICT);
        let may_count = !tally.told.is_all() && heard.findings.iter().all(|told| told.finding.once == Once::Each);
        let list = piece.element.map(|(container, _)| container.name);
        let sorts = heard.findings.iter().map(|told| tally.told.index(Sort::within(list, &told.finding)));
        self.sorts = if may_count { sorts.collect() } else { None };
    }

    /// Remembers what was found; `is_all` tells whether that is all there was to it.
    pub(super) fn learn(&mut self, piece: &Piece<'_>, tally: &Tally, is_all: bool) {
        self.sorts = None;
        let (spot, prefix) = (Spot::of(piece), prefix(piece));
        let findings = tally.findings.iter().map(|finding| Told::of(finding, spot, prefix.as_deref()));
        let Some(findings) = findings.collect::<Option<Vec<_>>>().filter(|_| is_all && tally.over.is_empty()) else {
            (self.heard, self.known) = (None, None);
            return;
        };
        let heard = Heard { spot, counts: tally.counts.clone(), seen: tally.seen, findings };
        let is_same = |before: &Heard| {
            (&before.counts, before.seen, &before.findings) == (&heard.counts, heard.seen, &heard.findings)
        };
        self.known = self.heard.as_ref().filter(|before| is_same(before)).map(|before| Span(before.spot, spot));
        self.heard = Some(heard);
    }
}

impl Spot {
    fn of(piece: &Piece<'_>) -> Self {
        let Position { line, column, offset, .. } = piece.position;
        Self { line, column, offset, index: piece.element.map(|(_, index)| index) }
    }
}

impl Span {
    /// Whether what was the same in both places is the same in this one.
    fn covers(self, spot: Spot) -> bool {
        let Self(one, other) = self;
        // Whether something stands before a document on its line shows in what is shown of it.
        let begins_line = |spot: Spot| spot.column == 1;
        (one.line != other.line || one.line == spot.line)
            && (begins_line(one) != begins_line(other) || begins_line(one) == begins_line(spot))
            && (one.column != other.column || one.column == spot.column)
            && (one.index != other.index || one.index == spot.index)
    }
}

/// Pointer of the element that a document is, if its number is known.
fn prefix(piece: &Piece<'_>) -> Option<String> {
    match piece.element {
        Some((container, Index::Absolute(index))) => Some(container.pointer(index, "")),
        _ => None,
    }
}

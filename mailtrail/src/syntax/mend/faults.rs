//! Collects faults: habits once, the others up to a limit.

use crate::syntax::{SyntaxFault, SyntaxKind};

/// How many faults of a document are told.
const MOST: usize = 100;

/// The faults of one document.
#[derive(Debug, Default)]
pub(super) struct Faults {
    list: Vec<SyntaxFault>,
    hard: usize,
    /// Where the fault before stands that belongs to the same string, and what it is.
    run: Option<(SyntaxKind, usize)>,
    omitted: usize,
}

impl Faults {
    /// Adds one, or counts it with the habit that was seen before.
    pub(super) fn add(&mut self, kind: SyntaxKind, at: usize, related: Option<usize>) {
        self.hard += usize::from(kind.is_hard());
        if kind.is_habit()
            && let Some(same) = self.list.iter_mut().find(|fault| fault.kind == kind)
        {
            same.more += 1;
        } else if self.list.len() < MOST {
            self.list.push(SyntaxFault { kind, at, related, more: 0 });
        } else {
            self.omitted += 1;
        }
    }

    /// The same for faults of which only the first in a stretch, named by its beginning, is told apart.
    pub(super) fn add_in(&mut self, kind: SyntaxKind, at: usize, stretch: usize, related: Option<usize>) {
        if self.run == Some((kind, stretch))
            && let Some(same) = self.list.iter_mut().rev().find(|fault| fault.kind == kind)
        {
            same.more += 1;
        } else {
            self.run = Some((kind, stretch));
            self.add(kind, at, related);
        }
    }

    /// Takes back that a string is not closed that would have ended at a place, where the text is cut off, which is told.
    pub(super) fn cut(&mut self, end: usize) {
        self.list.retain(|fault| fault.kind != SyntaxKind::UnclosedString || fault.related != Some(end));
    }

    /// How many of them speak against JSON.
    pub(super) fn hard(&self) -> usize {
        self.hard
    }

    /// The faults in the order of their places, and how many more there are.
    pub(super) fn finish(mut self) -> (Vec<SyntaxFault>, usize) {
        self.list.sort_by_key(|fault| fault.at);
        (self.list, self.omitted)
    }
}

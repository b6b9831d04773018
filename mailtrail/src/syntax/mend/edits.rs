//! Edits of a text, and the mapping between positions before and after.

use std::borrow::Cow;
use std::ops::Range;

/// What a change leaves in doubt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Doubt {
    /// Nothing: the meaning is clear.
    None,
    /// The value it is made in.
    Value,
    /// Which fields and elements there are.
    Fields,
}

/// Which of several changes at one place comes first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    /// Behind what ends here.
    After,
    /// In front of what begins here; a later one goes in front of an earlier one.
    Before,
    /// Of what begins here.
    Own,
}

#[derive(Clone, Debug)]
struct Edit {
    source: Range<usize>,
    with: Cow<'static, str>,
    doubt: Doubt,
    rank: Rank,
    order: isize,
    /// Where the new text begins in what came out.
    mended: usize,
}

/// Changes of a text.
#[derive(Clone, Debug, Default)]
pub(super) struct Edits(Vec<Edit>);

impl Edits {
    fn push(&mut self, source: Range<usize>, with: Cow<'static, str>, doubt: Doubt, rank: Rank) {
        let order = self.0.len().cast_signed();
        let order = if rank == Rank::Before { -order } else { order };
        self.0.push(Edit { source, with, doubt, rank, order, mended: 0 });
    }

    /// Puts something else into the place of a part of the source.
    pub(super) fn replace(&mut self, source: Range<usize>, with: impl Into<Cow<'static, str>>, doubt: Doubt) {
        self.push(source, with.into(), doubt, Rank::Own);
    }

    /// Takes a part of the source away.
    pub(super) fn remove(&mut self, source: Range<usize>, doubt: Doubt) {
        self.replace(source, "", doubt);
    }

    /// Inserts something behind what ends at a place.
    pub(super) fn insert_after(&mut self, at: usize, with: &'static str, doubt: Doubt) {
        self.push(at..at, with.into(), doubt, Rank::After);
    }

    /// Inserts something in front of the value that begins at a place.
    pub(super) fn insert_before(&mut self, at: usize, with: &'static str, doubt: Doubt) {
        self.push(at..at, with.into(), doubt, Rank::Before);
    }

    /// Takes back what was inserted lately behind what ends at a place; false if it was not.
    pub(super) fn withdraw(&mut self, at: usize, with: &str) -> bool {
        const LATELY: usize = 8;
        let edit = self.0.iter_mut().rev().take(LATELY).find(|edit| edit.source == (at..at) && edit.with == with);
        edit.map(|edit| edit.with = "".into()).is_some()
    }

    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    /// Makes the changes.
    pub(super) fn apply(&mut self, text: &str) -> String {
        self.0.sort_by_key(|edit| (edit.source.start, edit.rank, edit.order));
        let mut out = String::with_capacity(text.len() + self.0.len());
        let mut copied = 0;
        for edit in &mut self.0 {
            // A part that is gone already has no changes of its own.
            edit.source = edit.source.start.max(copied)..edit.source.end.max(copied);
            out.push_str(text.get(copied..edit.source.start).unwrap_or_default());
            edit.mended = out.len();
            out.push_str(&edit.with);
            copied = edit.source.end;
        }
        out.push_str(text.get(copied..).unwrap_or_default());
        out
    }

    /// Place in the source of a place in what came out.
    pub(super) fn source(&self, mended: usize) -> usize {
        let before = self.0.partition_point(|edit| edit.mended <= mended);
        let Some(edit) = before.checked_sub(1).map(|index| &self.0[index]) else { return mended };
        let inside = mended - edit.mended;
        match inside.checked_sub(edit.with.len()) {
            Some(behind) => edit.source.end + behind,
            None => edit.source.start + inside.min(edit.source.len()),
        }
    }

    /// Place in what came out of a place in the source.
    pub(super) fn mended(&self, source: usize) -> usize {
        let before = self.0.partition_point(|edit| edit.source.start <= source);
        let Some(edit) = before.checked_sub(1).map(|index| &self.0[index]) else { return source };
        match source.checked_sub(edit.source.end) {
            Some(behind) => edit.mended + edit.with.len() + behind,
            None => edit.mended,
        }
    }

    /// Whether a part of what came out has a change of one of these doubts, in it or at its edges.
    pub(super) fn any(&self, range: &Range<usize>, doubts: &[Doubt]) -> bool {
        let from = self.0.partition_point(|edit| edit.mended + edit.with.len() < range.start);
        let inside = self.0[from..].iter().take_while(|edit| edit.mended <= range.end);
        inside.into_iter().any(|edit| doubts.contains(&edit.doubt))
    }
}

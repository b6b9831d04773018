//! Entries of a list or map that do not fit its type, kept beside those that do.

use std::hash::{Hash, Hasher};

use crate::compare::{hash_content, same};
use crate::{Fault, Reader};

/// Odd entries as one text, separated by commas, with their places: many of them cost little more than their text.
#[derive(Clone, Debug, Default)]
pub(super) struct Odd {
    text: String,
    runs: Vec<Run>,
}

/// Odd entries that stand side by side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Run {
    /// Index of the fitting entry behind them.
    before: usize,
    /// Where their text ends.
    end: usize,
}

impl Odd {
    /// Adds one that stands before the fitting entry of this index, behind all others.
    pub(super) fn push(&mut self, before: usize, entry: &str) {
        if !self.text.is_empty() {
            self.text.push(',');
        }
        self.text.push_str(entry);
        let end = self.text.len();
        match self.runs.last_mut() {
            Some(last) if last.before == before => last.end = end,
            _ => self.runs.push(Run { before, end }),
        }
    }

    /// Gives back the memory that growing took too much of.
    pub(super) fn shrink(&mut self) {
        self.text.shrink_to_fit();
        self.runs.shrink_to_fit();
    }

    pub(super) fn entries(&self) -> OddEntries<'_> {
        OddEntries { reader: Reader::new(&self.text), runs: &self.runs }
    }

    /// Keeps the entries that a test likes.
    pub(super) fn retain(&mut self, likes: impl Fn(&str) -> bool) {
        let mut kept = Self::default();
        let mut entries = self.entries();
        while let Some(before) = entries.before() {
            let Some(entry) = entries.next_entry() else { break };
            if likes(entry) {
                kept.push(before, entry);
            }
        }
        *self = kept;
    }

    /// The runs of entries: before which fitting entry each stands, and its text.
    pub(super) fn runs(&self) -> impl Iterator<Item = (usize, &str)> {
        let mut start = 0;
        self.runs.iter().map(move |run| {
            let text = &self.text[start..run.end];
            start = run.end + 1;
            (run.before, text)
        })
    }

    pub(super) fn is_empty(&self) -> bool {
        self.runs.is_empty()
    }

    /// A fitting entry went away.
    pub(super) fn removed(&mut self, index: usize) {
        for run in &mut self.runs {
            run.before -= usize::from(run.before > index);
        }
        let mut merged: Vec<Run> = Vec::with_capacity(self.runs.len());
        for run in self.runs.drain(..) {
            match merged.last_mut() {
                Some(last) if last.before == run.before => last.end = run.end,
                _ => merged.push(run),
            }
        }
        self.runs = merged;
    }

    fn splits(&self) -> impl Iterator<Item = Split<'_>> {
        self.placed().map(|(_, entry)| Split::new(entry))
    }

    fn placed(&self) -> impl Iterator<Item = (usize, &str)> {
        let mut entries = self.entries();
        std::iter::from_fn(move || Some((entries.before()?, entries.next_entry()?)))
    }
}

impl PartialEq for Odd {
    fn eq(&self, other: &Self) -> bool {
        let equal = |(left, right): (Split<'_>, Split<'_>)| left.name == right.name && same(left.value, right.value);
        self.runs.len() == other.runs.len()
            && self.runs.iter().zip(&other.runs).all(|(left, right)| left.before == right.before)
            && (self.text == other.text && self.runs == other.runs
                || self.placed().map(|(before, _)| before).eq(other.placed().map(|(before, _)| before))
                    && self.splits().zip(other.splits()).all(equal))
    }
}

impl Eq for Odd {}

impl Hash for Odd {
    fn hash<H: Hasher>(&self, state: &mut H) {
        for ((before, _), Split { name, value }) in self.placed().zip(self.splits()) {
            (before, name).hash(state);
            hash_content(value, state);
        }
    }
}

/// Name of an entry, with its quotes, and value; an element of a list has no name.
#[derive(Clone, Copy, Debug)]
pub(super) struct Split<'a> {
    pub(super) name: &'a str,
    pub(super) value: &'a str,
}

impl<'a> Split<'a> {
    pub(super) fn new(entry: &'a str) -> Self {
        let mut reader = Reader::new(entry);
        match reader.skip() {
            Ok(()) if reader.peek() == Some(b':') => {
                Self { name: &entry[..reader.at()], value: &entry[reader.at() + 1..] }
            }
            _ => Self { name: "", value: entry },
        }
    }
}

/// Odd entries, one after another.
#[derive(Clone, Debug)]
pub(super) struct OddEntries<'a> {
    reader: Reader<'a>,
    runs: &'a [Run],
}

impl<'a> OddEntries<'a> {
    /// Index of the fitting entry before which the next one stands.
    pub(super) fn before(&self) -> Option<usize> {
        self.runs.first().map(|run| run.before)
    }

    /// Text of the next one.
    pub(super) fn next_entry(&mut self) -> Option<&'a str> {
        let (run, rest) = self.runs.split_first()?;
        let entry = entry(&mut self.reader).ok()?;
        if self.reader.at() >= run.end {
            self.runs = rest;
        }
        // The comma behind it.
        self.reader.seek(self.reader.at() + 1);
        Some(entry)
    }
}

/// Reads an element, or a name with its value.
fn entry<'a>(reader: &mut Reader<'a>) -> Result<&'a str, Fault> {
    let start = reader.at();
    reader.skip()?;
    if reader.peek() == Some(b':') {
        reader.seek(reader.at() + 1);
        reader.skip()?;
    }
    Ok(&reader.text()[start..reader.at()])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Document as _, List};

    #[test]
    fn many_odd_entries_cost_their_text() {
        let text = format!("[{}7]", "7,".repeat(10_000));
        let mut odd = Odd::default();
        for _ in 0..=10_000 {
            odd.push(0, "7");
        }
        odd.shrink();
        assert_eq!((odd.runs.len(), odd.runs.capacity()), (1, 1));
        assert_eq!(odd.text.capacity(), text.len() - 2);
        let list = List::<String>::from_json(&text).unwrap();
        assert_eq!((list.len(), list.entries().count()), (0, 10_001));
        assert_eq!(list.to_json(), text);
    }
}

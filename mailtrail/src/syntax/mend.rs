//! Repairs a broken document with small changes, so that the rest of it can be checked as well.
//!
//! One pass with an explicit stack. Where a token does not fit, the following text decides between the few mistakes that explain
//! it. Looking at something twice is paid from a budget, so the time is linear.

mod ahead;
mod close;
mod edits;
mod entry;
mod escaped;
mod faults;
mod fixes;
mod habit;
mod mender;
mod number;
mod string;
mod trivia;
mod value;
mod verdict;
mod word;

#[cfg(test)]
mod tests;

use std::ops::Range;

use mailtrail_wire::Reader;

use self::edits::{Doubt, Edits};
use self::mender::Mender;
use super::SyntaxFault;

/// A document that was made valid, what was wrong with it, and where everything stood.
#[derive(Clone, Debug)]
pub(crate) struct Mended {
    /// Valid JSON: one value, with nothing but white space around it.
    pub(crate) text: String,
    /// What is wrong, by place; the first hundred.
    pub(crate) faults: Vec<SyntaxFault>,
    /// How many faults are not in the list.
    pub(crate) omitted: usize,
    /// Whether the source goes on to the end of its document. Otherwise it is cut off, or it was given up.
    pub(crate) complete: bool,
    /// Whether so little of the source is JSON that the text is a mere `null`.
    pub(crate) given_up: bool,
    /// Where the document ends in the source, behind its last bracket. Faults from here on are about what follows it.
    pub(crate) end: usize,
    edits: Edits,
}

impl Mended {
    /// Place in the source of a place in the mended text.
    pub(crate) fn source(&self, mended: usize) -> usize {
        self.edits.source(mended)
    }

    /// Place in the mended text of a place in the source, such as that of a fault; its pointer can be told there.
    pub(crate) fn mended(&self, source: usize) -> usize {
        self.edits.mended(source)
    }

    /// Whether something in a part of the mended text was guessed: what is found there may be due to a fault that is told.
    pub(crate) fn touches(&self, range: &Range<usize>) -> bool {
        self.edits.any(range, &[Doubt::Value, Doubt::Fields])
    }

    /// Whether fields or elements may have been lost in a part of the mended text, so that nothing can be said to be missing.
    pub(crate) fn lacks(&self, range: &Range<usize>) -> bool {
        self.edits.any(range, &[Doubt::Fields])
    }
}

/// Makes valid JSON of one document, from its first bracket on.
///
/// What follows the document, up to the end of the text, is taken away; a comma or semicolon alone is not even a fault.
pub(crate) fn mend(text: &str) -> Mended {
    if let Some(end) = valid(text) {
        let edits = Edits::default();
        let text = text.to_owned();
        return Mended { text, faults: Vec::new(), omitted: 0, complete: true, given_up: false, end, edits };
    }
    let mended = Mender::new(text).run();
    match valid(&mended.text) {
        Some(_) => mended,
        None => give_up(text, mended),
    }
}

/// Where the only value of a text ends, if that is all it has.
fn valid(text: &str) -> Option<usize> {
    let mut reader = Reader::new(text);
    reader.skip().ok()?;
    let end = reader.at();
    reader.end().ok().map(|()| end)
}

/// The same with all of the source replaced: only the first fault is worth telling.
fn give_up(text: &str, mended: Mended) -> Mended {
    let mut edits = Edits::default();
    edits.replace(0..text.len(), "null", Doubt::Fields);
    let faults = mended.faults.into_iter().take(1).collect();
    let end = text.trim_end().len();
    Mended { text: edits.apply(text), faults, omitted: 0, complete: false, given_up: true, end, edits }
}

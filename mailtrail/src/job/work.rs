//! The trait of all jobs.

use mailtrail_wire::{Erratum, Fault, Issue, Reader, Shape};

use super::limits::Limits;
use super::tally::Tally;
use crate::envelope::{Envelope, Scope};
use crate::kind::{Expected, Kind};
use crate::layout::Setting;
use crate::verdict::{Finding, Levels, Unknown};

/// What a job came to with a document that was believed to be of a kind.
#[derive(Debug)]
pub(crate) enum Quick {
    /// It was taken.
    Taken,
    /// It is of the kind for certain, but for these issues, whose offsets are those of the document.
    Noted(Vec<Issue>),
    /// It has to be told apart.
    Unsure,
}

impl Quick {
    /// A document that was taken, or that has to be told apart.
    pub(crate) fn taken(is_taken: bool) -> Self {
        if is_taken { Self::Taken } else { Self::Unsure }
    }
}

/// A job over documents. One value serves all threads.
pub(crate) trait Job: Sync {
    /// Does the job for the document at a reader's place, which is believed to be of a kind, and goes behind it. If all is
    /// well and the belief was right, it is taken. If not, nothing has been counted, and either [`noted`](Self::noted) is
    /// called, or [`document`](Self::document) once the document is told apart for certain. A fault is found again then.
    fn quick(&self, reader: &mut Reader<'_>, kind: &'static Kind, tally: &mut Tally) -> Result<Quick, Fault>;

    /// Does the job for a document of a kind, in which a quick look found these issues.
    fn noted(&self, scope: &Scope<'_>, kind: &'static Kind, _issues: Vec<Issue>, tally: &mut Tally) {
        self.document(scope, kind, tally);
    }

    /// Does the job for a document of a kind.
    fn document(&self, scope: &Scope<'_>, kind: &'static Kind, tally: &mut Tally);

    /// Does the job for an envelope itself; what is inside comes as documents of its own.
    fn envelope(&self, scope: &Scope<'_>, envelope: &'static Envelope, tally: &mut Tally);

    /// Takes note of the words that stand before the next document on its line, such as a time.
    fn words(&self, _: &str) {}

    /// Takes note of words, or of a time, that stand before the next document, for what is made of it.
    fn ahead(&self, _: &str, _: &mut Tally) {}

    /// Takes note of the time that stands beside the next document, in the same row of a table.
    fn time(&self, _: Option<&str>) {}

    /// Takes note of the text that the next documents stand in, a packed one or one around it; of nothing if they stand in the file.
    fn within(&self, _: Option<&Scope<'_>>) {}

    /// Takes note of a known text that is no JSON and has nothing in it to check.
    fn plain_text(&self, tally: &mut Tally) {
        tally.counts.records += 1;
    }

    /// Looks for further faults in what mending made of a document that is no JSON and was reported.
    fn mended(&self, _scope: &Scope<'_>, _shape: &'static Shape, _errata: &'static [Erratum], _tally: &mut Tally) {}

    /// Whether what is inside a mended envelope is worth a look.
    fn mends(&self) -> bool {
        false
    }

    /// Takes note of a document that is no JSON.
    fn broken(&self, finding: Finding, tally: &mut Tally);

    /// Takes note of a document of no known kind; in a log those of other programs are normal.
    fn unrecognized(&self, scope: &Scope<'_>, unknown: &Unknown<'_>, setting: Setting, tally: &mut Tally);

    /// What documents have to be; anything, if it is empty.
    fn expects(&self) -> &[Expected] {
        &[]
    }

    /// The kind that each document is that is none of those that are known.
    fn of_kind(&self) -> Option<&'static Kind> {
        None
    }

    /// Levels of rules instead of their own.
    fn levels(&self) -> &Levels {
        const { &Levels::new() }
    }

    /// How much of a document is looked at and reported.
    fn limits(&self) -> &Limits;

    /// Whether it comes to nothing but counts and findings, which are the same for the same text.
    fn is_pure(&self) -> bool {
        false
    }

    /// Whether each document's kind is reported with the reason.
    fn explains(&self) -> bool {
        false
    }
}

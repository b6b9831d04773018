//! What is done with each document.

mod follow;
mod round_trip;
mod validate;

use mailtrail_wire::{Fault, Reader};

pub(crate) use self::follow::Follow;
pub(crate) use self::round_trip::RoundTrip;
pub(crate) use self::validate::Validate;
use crate::envelopes::Envelope;
use crate::scope::Scope;
use crate::tally::Tally;
use crate::{Finding, Kind};

/// A job over documents. One value serves all threads.
pub(crate) trait Job: Sync {
    /// Does the job for the document at a reader's place, which is believed to be of a kind, and goes behind it. Answers
    /// whether all is well and the belief was right; if not, nothing has been counted, and [`document`](Self::document)
    /// is called once the document is told apart for certain. A fault is found again then.
    fn quick(&self, reader: &mut Reader<'_>, kind: &Kind, tally: &mut Tally) -> Result<bool, Fault>;

    /// Does the job for a document of a kind.
    fn document(&self, scope: &Scope<'_>, kind: &'static Kind, tally: &mut Tally);

    /// Does the job for an envelope itself; what is inside comes as documents of its own.
    fn envelope(&self, scope: &Scope<'_>, envelope: &'static Envelope, tally: &mut Tally);

    /// Takes note of the time that stands in front of the next document, as in an exported log.
    fn stamp(&self, _: &str) {}

    /// Takes note of a known text that is no JSON and has nothing in it to check.
    fn plain_text(&self, tally: &mut Tally) {
        tally.counts.records += 1;
    }

    /// Takes note of a document that is no JSON.
    fn broken(&self, finding: Finding, tally: &mut Tally);

    /// Takes note of a document of no known kind.
    fn unrecognized(&self, scope: &Scope<'_>, why: &str, tally: &mut Tally);

    /// Whether each document's kind is reported with the reason.
    fn explains(&self) -> bool {
        false
    }
}

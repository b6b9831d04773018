//! Findings about text that cannot be read.

use mailtrail_wire::{Error, Fault, FaultKind};

use super::{Feed, LONGEST_DOCUMENT, SIGHT, longest};
use crate::input::Defect;
use crate::scope::{Place, Scope};
use crate::{Finding, Level, explain};

/// What to do about a fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Decision {
    /// It is one, whatever follows.
    Fault,
    /// More text was loaded: try again.
    Again,
    /// What decides is not in this part.
    Later,
}

/// What to do about a fault: more text may change what it is.
pub(super) fn decide(feed: &mut impl Feed, fault: Fault) -> Decision {
    let seen = feed.window().len();
    if seen >= LONGEST_DOCUMENT || fault.at + SIGHT <= seen {
        Decision::Fault
    } else if feed.fill() {
        Decision::Again
    } else if feed.is_last() {
        Decision::Fault
    } else {
        Decision::Later
    }
}

/// Finding for bytes that were no UTF-8.
pub(super) fn invalid_utf8(window: &str, defect: &Defect) -> Finding {
    let bytes: Vec<_> = defect.bytes().iter().map(|byte| format!("0x{byte:02x}")).collect();
    let noun = if bytes.len() == 1 { "byte" } else { "bytes" };
    let pointer = mailtrail_wire::pointer_at(window, defect.window_offset);
    let place = Place::file(defect.position, pointer);
    Finding::new(Level::Error, "invalid-utf8", place, "UTF-8", format!("the {noun} `{}`", bytes.join(" ")))
        .helping("the record is not checked; convert the file to UTF-8 or write it again")
}

/// Finding for text that is no JSON.
pub(super) fn fault_finding(feed: &impl Feed, fault: Fault) -> Finding {
    let window = longest(feed.window());
    match feed.defects(fault.at..fault.at + 1).0.first() {
        Some(defect) => invalid_utf8(window, defect),
        None => explain::error(&Error::new(window, fault), &Scope::file(window, feed.position(0))),
    }
}

/// Finding for text between documents.
pub(super) fn stray(feed: &impl Feed) -> Finding {
    let finding = fault_finding(feed, Fault::new(FaultKind::ExpectedValue, 0));
    let message = format!("expected a document or the end, found {}", finding.found);
    Finding { expected: "a document or the end".into(), ..finding }.saying(message)
}

pub(super) fn too_long(feed: &impl Feed) -> Finding {
    let place = Place::file(feed.position(0), String::new());
    let expected = format!("a document of at most {} MiB", LONGEST_DOCUMENT / 1024 / 1024);
    Finding::new(Level::Error, "document-too-long", place, expected, "a longer one")
        .helping("reading goes on where the next document seems to begin")
}

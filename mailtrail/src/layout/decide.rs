//! Decides whether a fault is real, or may vanish when more text is loaded.

use mailtrail_wire::Fault;

use super::{Feed, SIGHT};

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
    if seen >= feed.longest() || fault.at + SIGHT <= seen {
        Decision::Fault
    } else if feed.fill() {
        Decision::Again
    } else if feed.is_last() {
        Decision::Fault
    } else {
        Decision::Later
    }
}

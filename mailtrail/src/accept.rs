//! Accepted findings: those that a fixture is meant to have, and old ones.
//!
//! * An [`ExpectedFailure`] says that a file must have a finding of a rule at a place. The file passes if it has the finding, and fails if not.
//! * A [`Baseline`] lists the findings that existed when checking began. They are counted, but fail nothing. Fixed ones are reported.
//!
//! [`Accepting`] is a [`Sink`](crate::Sink) that removes such findings and passes the others to another sink.

mod accepting;
mod baseline;
mod failures;

pub use self::accepting::Accepting;
pub use self::baseline::{Baseline, Entry};
pub use self::failures::{ExpectedFailure, UNREADABLE};

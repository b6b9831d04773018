//! Findings that somebody knows of: those that a fixture is made to have, and old ones.
//!
//! * An [`ExpectedFailure`] says that a file must have a finding of a rule at a place. It is a pass if it has it, and a failure if not.
//! * A [`Baseline`] lists findings that were there when checking began. They are counted and fail nothing; those that were mended are told.
//!
//! [`Accepting`] is a [`Sink`](crate::Sink) before another one, which takes such findings out.

mod accepting;
mod baseline;
mod failures;

pub use self::accepting::Accepting;
pub use self::baseline::{Baseline, Entry};
pub use self::failures::{ExpectedFailure, UNREADABLE};

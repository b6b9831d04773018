//! What is done with each document, and doing it for all sources.

mod api;
mod collect;
mod examine;
mod follow;
mod read;
mod round_trip;
mod run;
mod tally;
mod validate;
mod work;

pub use self::api::{Options, TraceSummary, round_trip, round_trip_text, trace, validate, validate_text};
pub use self::read::{Document, Documents, ReadError, read, read_from, read_text};
pub use self::run::Sink;

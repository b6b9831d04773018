#![doc = include_str!("../README.md")]

pub mod input;
pub mod report;

mod envelope;
mod job;
mod kind;
mod layout;
mod syntax;
mod typed;
mod verdict;

pub use workmail_events::{Story, StoryFilter, Tracer};

pub use self::envelope::{ENVELOPES, Envelope};
#[cfg(feature = "files")]
pub use self::job::read;
#[cfg(feature = "threads")]
#[doc(hidden)]
pub use self::job::validate_in_parts;
pub use self::job::{
    Document, Documents, Limits, Options, ReadError, Sink, read_from, read_text, round_trip_text, validate_text,
};
#[cfg(feature = "threads")]
pub use self::job::{TraceSummary, round_trip, trace, validate};
pub use self::kind::{Expected, FAMILIES, Family, Identity, Kind, Stranger, Typed, UnknownKind, identify};
pub use self::verdict::{Finding, KindSummary, Level, Rule, Snippet, Sort, Summary, Unpacked};

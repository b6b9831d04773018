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
pub use self::job::{Options, Sink, TraceSummary, round_trip, round_trip_text, trace, validate, validate_text};
pub use self::kind::{FAMILIES, Family, Identity, Kind, Stranger, identify};
pub use self::verdict::{Finding, Level, Summary};

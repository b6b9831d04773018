#![doc = include_str!("../README.md")]

pub mod input;

mod api;
mod envelopes;
mod examine;
mod explain;
mod families;
mod finding;
mod job;
mod kind;
pub mod report;
mod run;
mod scope;
mod summary;
mod tally;
mod walk;

pub use mailtrail_wire::Level;
pub use workmail_events::{Story, StoryFilter, Tracer};

pub use self::api::{Options, TraceSummary, round_trip, round_trip_text, trace, validate, validate_text};
pub use self::envelopes::{ENVELOPES, Envelope};
pub use self::families::FAMILIES;
pub use self::finding::Finding;
pub use self::kind::{Family, Identity, Kind, identify};
pub use self::run::Sink;
pub use self::summary::Summary;

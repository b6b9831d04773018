#![doc = include_str!("../README.md")]

#[cfg(all(feature = "files", feature = "reports"))]
pub mod accept;
pub mod input;
pub mod report;
#[cfg(feature = "sample")]
pub mod sample;

mod envelope;
mod job;
mod kind;
mod layout;
#[cfg(feature = "redact")]
mod redact;
mod syntax;
mod typed;
mod verdict;

pub use workmail_events::{Story, StoryFilter, StorySummary, Tracer};

pub use self::envelope::{ENVELOPES, Envelope};
#[cfg(feature = "threads")]
pub use self::job::NearAddress;
#[cfg(feature = "threads")]
#[doc(hidden)]
pub use self::job::validate_in_parts;
pub use self::job::{
    Checker, Document, Documents, Limits, Options, ReadError, Sink, When, read_from, read_text, round_trip_text,
    validate_text,
};
#[cfg(feature = "threads")]
pub use self::job::{
    Coverage, Drift, Drifted, Field, KindCoverage, MemberCoverage, Selected, Selection, Share, Stats, Table,
    TraceSummary, UnknownField, Unknowns, Unwrap, Unwrapped, ValueCoverage, coverage, coverage_text, drift, drift_text,
    round_trip, select, stats, trace, unwrap, validate,
};
#[cfg(feature = "files")]
pub use self::job::{Override, read};
pub use self::kind::{Expected, FAMILIES, Family, Identity, Kind, Stranger, Typed, UnknownKind, identify};
#[cfg(feature = "redact")]
pub use self::redact::{RealValue, RedactOptions, RedactSummary, Redactor, Supposition};
pub use self::verdict::{
    Finding, KindSummary, Level, Levels, Rule, RuleLevel, Snippet, Sort, Summary, UnknownRule, Unpacked,
    UnsettableRule, known_rule,
};

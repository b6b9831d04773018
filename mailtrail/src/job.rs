//! The jobs: what is done with each document, for all sources.

#[cfg(feature = "files")]
mod asked;
mod checker;
mod collect;
#[cfg(feature = "threads")]
mod coverage;
#[cfg(feature = "threads")]
mod drift;
mod examine;
#[cfg(feature = "threads")]
mod extract;
#[cfg(feature = "threads")]
mod facets;
#[cfg(feature = "threads")]
mod facts;
#[cfg(feature = "threads")]
mod field;
#[cfg(feature = "threads")]
mod follow;
#[cfg(feature = "threads")]
mod jobs;
mod levels;
mod limits;
mod memory;
mod once;
mod options;
mod output;
#[cfg(feature = "files")]
mod overrides;
#[cfg(feature = "threads")]
mod product;
#[cfg(feature = "threads")]
mod quick_hash;
mod read;
mod round_trip;
#[cfg(feature = "threads")]
mod run;
#[cfg(feature = "threads")]
mod select;
#[cfg(feature = "threads")]
mod selection;
#[cfg(feature = "threads")]
mod sources;
#[cfg(feature = "threads")]
mod stats;
mod stream;
mod tally;
mod text;
mod told;
#[cfg(feature = "threads")]
mod unwrap;
mod validate;
mod when;
mod work;

pub use self::checker::Checker;
#[cfg(feature = "threads")]
pub use self::coverage::{Coverage, KindCoverage, MemberCoverage, Share, ValueCoverage, coverage, coverage_text};
#[cfg(feature = "threads")]
pub use self::drift::{Drift, Drifted, Unknowns, drift, drift_text};
#[cfg(feature = "threads")]
pub use self::extract::Unwrapped;
#[cfg(feature = "threads")]
pub use self::field::{Field, UnknownField};
#[cfg(feature = "threads")]
pub use self::follow::{NearAddress, TraceSummary};
pub use self::limits::Limits;
pub use self::options::Options;
pub use self::output::Sink;
#[cfg(feature = "files")]
pub use self::overrides::Override;
#[cfg(feature = "files")]
pub use self::read::read;
pub use self::read::{Document, Documents, ReadError, read_from, read_text};
#[cfg(feature = "threads")]
pub use self::select::{Selected, select};
#[cfg(feature = "threads")]
pub use self::selection::Selection;
#[cfg(feature = "threads")]
pub use self::sources::{round_trip, trace, validate};
#[cfg(feature = "threads")]
pub use self::stats::{Stats, Table, stats};
#[cfg(feature = "threads")]
pub use self::text::validate_in_parts;
pub use self::text::{round_trip_text, validate_text};
#[cfg(feature = "threads")]
pub use self::unwrap::{Unwrap, unwrap};
pub use self::when::When;

//! What is done with each document, and doing it for all sources.

mod collect;
mod examine;
#[cfg(feature = "threads")]
mod follow;
mod limits;
mod memory;
mod once;
mod options;
mod output;
mod read;
mod round_trip;
#[cfg(feature = "threads")]
mod run;
#[cfg(feature = "threads")]
mod sources;
mod stream;
mod tally;
mod text;
mod told;
mod validate;
mod when;
mod work;

#[cfg(feature = "threads")]
pub use self::follow::NearAddress;
pub use self::limits::Limits;
pub use self::options::Options;
pub use self::output::Sink;
#[cfg(feature = "files")]
pub use self::read::read;
pub use self::read::{Document, Documents, ReadError, read_from, read_text};
#[cfg(feature = "threads")]
pub use self::sources::{TraceSummary, round_trip, trace, validate};
#[cfg(feature = "threads")]
pub use self::text::validate_in_parts;
pub use self::text::{round_trip_text, validate_text};
pub use self::when::When;

//! Envelopes: documents that contain other documents.
//!
//! [`ENVELOPES`] is a table. Each line lists the [`Clue`](clue::Clue)s that identify an envelope, the [`Way`](way::Way)s to its
//! payloads, and their encoding. The code that recognizes, walks and unpacks envelopes does not depend on the lines.

mod begins;
mod budget;
mod clue;
mod event_bridge;
mod form;
mod log_file;
mod names;
#[cfg(feature = "sample")]
mod outline;
mod packing;
mod place;
mod renamed;
mod scope;
pub(crate) mod search;
mod sketch;
mod table;
mod unpack;
mod way;

pub(crate) use self::budget::{Beyond, Budget};
pub use self::form::Envelope;
pub(crate) use self::form::Oddity;
pub(crate) use self::names::{bits_of, first_name, sorted};
#[cfg(feature = "sample")]
pub(crate) use self::outline::{Demand, Outlet};
pub(crate) use self::packing::Packing;
pub(crate) use self::place::{Place, Source};
pub(crate) use self::renamed::Renamed;
pub(crate) use self::scope::Scope;
pub(crate) use self::sketch::Sketch;
pub use self::table::ENVELOPES;
#[cfg(feature = "redact")]
pub(crate) use self::table::{asking, recognized_among};
pub(crate) use self::table::{pointers, recognize, strict_pointers};
pub(crate) use self::unpack::{Unpackable, unpack};
pub(crate) use self::way::Payload;

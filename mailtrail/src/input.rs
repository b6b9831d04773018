//! From names on the command line to text with positions.
//!
//! There are four steps, each usable alone:
//!
//! 1. [`discover`], or a [`Search`] with options, turns arguments (files, folders, globs, `-`) into [`Source`]s and
//!    [`Trouble`]s, and counts the [skipped files](PassedOver).
//! 2. [`open`] opens a source and returns its [`Text`]s: one, or one for each log file in a tar archive. Gzip and zstd are
//!    unpacked. Formats are recognized by their first bytes, never by their names.
//! 3. [`TextStream`] slides a window of valid UTF-8 over the bytes and knows every [`Position`] in it.
//! 4. [`Cutter`] guesses where the elements of a long text begin, so that several threads can share the work.
//!
//! ```
//! use mailtrail::input::{TextStream, decode};
//!
//! let bytes = &b"{\"eventVersion\": \"1.11\"}\n{\"eventVersion\": \"1.08\"}\n"[..];
//! let mut text = TextStream::new(decode(bytes)?);
//! text.fill()?;
//! let end = text.window().find('\n').map_or(text.window().len(), |line| line + 1);
//! text.consume(end);
//! assert_eq!(text.position(0).line, 2);
//! assert_eq!(text.window(), "{\"eventVersion\": \"1.08\"}\n");
//! # Ok::<(), std::io::Error>(())
//! ```

#[cfg(feature = "files")]
mod bytes;
mod contents;
mod cut;
#[cfg(feature = "files")]
mod discover;
mod fault;
#[cfg(feature = "files")]
mod globs;
#[cfg(feature = "files")]
mod names;
#[cfg(feature = "files")]
mod open;
mod packing;
mod passed_over;
mod shown;
mod source;
mod text;
mod trouble;

#[cfg(feature = "files")]
pub use bytes::decode;
pub use contents::Contents;
pub(crate) use cut::can_begin;
pub use cut::{Cutter, find_cut, learn_opening};
#[cfg(feature = "files")]
pub use discover::{Discovery, Search, discover};
pub use fault::Fault;
#[cfg(feature = "files")]
pub use globs::{Globs, absolute};
#[cfg(feature = "files")]
pub use open::{Texts, open};
pub use packing::Packing;
pub use passed_over::{PassedOver, Unread};
pub(crate) use shown::Shown;
pub use source::{Source, Text};
pub use text::{Defect, Position, TextStream};
pub use trouble::{Trouble, reason};

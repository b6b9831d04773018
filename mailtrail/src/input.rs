//! From names on the command line to text with positions.
//!
//! Four steps, each usable alone:
//!
//! 1. [`discover`] turns arguments (files, folders, globs, `-`) into [`Source`]s and [`Trouble`]s.
//! 2. [`open`] opens a source and unpacks gzip, recognised by its first bytes and never by its name.
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

mod bytes;
mod cut;
mod discover;
mod fault;
mod source;
mod text;
mod trouble;

pub use bytes::{decode, open};
pub use cut::{Cutter, find_cut, learn_opening};
pub use discover::{Discovery, discover};
pub use fault::{Fault, Packing};
pub use source::Source;
pub use text::{Defect, Position, TextStream};
pub use trouble::Trouble;

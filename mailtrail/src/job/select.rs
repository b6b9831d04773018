//! Taking those documents that somebody asks for.

mod choice;
mod pattern;
mod remarks;

use std::io;

use time::OffsetDateTime;

pub(super) use self::choice::{Choice, Wanted, clipped};
use super::field::Field;
use super::options::Options;
use super::output::Sink;
use super::unwrap::{Unwrapped, write};
use crate::input::Source;
use crate::kind::Expected;

/// Which documents are asked for. All conditions have to hold; of several values for one field one has to.
///
/// How a value is compared depends on its field, never on case: an account, a region, an event or an identifier has to be the same, a service too, but
/// for `.amazonaws.com`; a principal, a subject or a user agent has to contain it. An address is one, or all of `@example.com`; without `@` it is a part of one. An
/// IP address may be a block such as `192.0.2.0/24`. With `*` or `?` in it, it is a glob for the whole value.
///
/// ```
/// use mailtrail::{Field, Selection};
///
/// let mut selection = Selection::default();
/// selection.kinds = vec!["cloudtrail".parse()?];
/// selection.denied = true;
/// selection.values.push((Field::Principal, vec!["role/Admin*".into(), "ana".into()]));
/// # Ok::<(), mailtrail::UnknownKind>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Selection {
    /// Kinds, or envelopes around them; any, if it is empty.
    pub kinds: Vec<Expected>,
    /// The earliest time. A document without a time of its own has that of the log event or the line that it stands in.
    pub since: Option<OffsetDateTime>,
    /// The latest time.
    pub until: Option<OffsetDateTime>,
    /// Fields, and for each the values of which it has one.
    pub values: Vec<(Field, Vec<String>)>,
    /// Whether somebody was not allowed to do it.
    pub denied: bool,
    /// Whether it failed; what was denied failed too.
    pub failed: bool,
    /// Whether the root user of an account did it.
    pub root: bool,
    /// Whether it only read, or did not.
    pub read_only: Option<bool>,
    /// Whether each line is an object of a document and where it stands, as [`Unwrap::with_source`](crate::Unwrap::with_source) has it.
    pub with_source: bool,
}

/// What became of a selection.
///
/// ```
/// assert!(mailtrail::Selected::default().remarks.is_empty());
/// ```
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Selected {
    /// What was read and written.
    pub unwrapped: Unwrapped,
    /// Why nothing was selected, as far as that can be told: conditions that no document can meet, and names that are near. A line each, safe to print.
    pub remarks: Vec<String>,
}

/// Writes those documents in the sources that are asked for, as [`unwrap`](crate::unwrap()) writes all.
///
/// # Errors
///
/// As [`unwrap`](crate::unwrap()).
///
/// ```
/// use mailtrail::input::{Source, Trouble};
/// use mailtrail::{Field, Finding, Options, Selection, Sink, select};
///
/// struct Ignore;
/// impl Sink for Ignore {
///     fn finding(&mut self, _: &Source, _: &Finding) {}
///     fn trouble(&mut self, _: &Trouble) {}
///     fn done(&mut self, _: &Source, _: u64) {}
/// }
///
/// let folder = tempfile::tempdir()?;
/// let file = folder.path().join("trail.json");
/// std::fs::write(&file, r#"{"Records": [
///     {"eventVersion": "1.11", "userIdentity": {"type": "Root"}, "eventSource": "iam.amazonaws.com", "eventName": "CreateUser"},
///     {"eventVersion": "1.11", "userIdentity": {"type": "Root"}, "eventSource": "s3.amazonaws.com", "eventName": "ListBuckets"}
/// ]}"#)?;
/// let sources = [Source::File(file)];
///
/// let mut selection = Selection::default();
/// selection.root = true;
/// selection.values.push((Field::Service, vec!["iam".into()]));
/// let mut lines = Vec::new();
/// let selected = select(&sources, &selection, &Options::default(), &mut Ignore, &mut lines)?;
/// assert_eq!(selected.unwrapped.written, 1);
/// assert!(String::from_utf8(lines)?.contains("CreateUser"));
///
/// selection.values = vec![(Field::Service, vec!["imm".into()])];
/// let selected = select(&sources, &selection, &Options::default(), &mut Ignore, &mut Vec::new())?;
/// assert_eq!(selected.remarks, ["no `service` is `imm`; did you mean `iam.amazonaws.com`?"]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn select(
    sources: &[Source],
    selection: &Selection,
    options: &Options,
    sink: &mut dyn Sink,
    out: &mut (dyn io::Write + Send),
) -> io::Result<Selected> {
    let choice = Choice::of(selection);
    let (unwrapped, seen) = write(sources, &choice, selection.with_source, options, sink, out)?;
    let remarks = remarks::remarks(selection, &choice, &unwrapped, &seen);
    Ok(Selected { unwrapped, remarks })
}

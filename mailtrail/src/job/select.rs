//! Selects documents.

mod remarks;

use std::io;

use super::extract::{Choice, Unwrapped, write};
use super::options::Options;
use super::output::Sink;
use super::selection::Selection;
use crate::input::Source;

/// Result of a selection.
///
/// ```
/// assert!(mailtrail::Selected::default().remarks.is_empty());
/// ```
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Selected {
    /// What was read and written.
    pub unwrapped: Unwrapped,
    /// Reasons why nothing was selected, if they can be determined: conditions that no document can meet, and similar names. A line each, safe to print.
    pub remarks: Vec<String>,
}

/// Writes the selected documents of the sources, in the form in which [`unwrap`](crate::unwrap()) writes all.
///
/// # Errors
///
/// See [`unwrap`](crate::unwrap()).
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

//! Extracts all documents.

use std::io;

use super::extract::{Choice, Unwrapped, write};
use super::options::Options;
use super::output::Sink;
use crate::input::Source;
use crate::kind::Expected;

/// Options for extracting documents.
///
/// ```
/// use mailtrail::Unwrap;
///
/// let mut unwrap = Unwrap::default();
/// unwrap.with_source = true;
/// unwrap.kinds = vec!["cloudtrail".parse()?];
/// # Ok::<(), mailtrail::UnknownKind>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Unwrap {
    /// Kinds of documents to write, or envelopes whose content is written; empty means all.
    pub kinds: Vec<Expected>,
    /// Whether each line is an object with the document and its place, instead of the document alone.
    pub with_source: bool,
}

/// Writes the documents in the sources as NDJSON, from every layout and envelope.
///
/// Each document of a known kind is one line with the text from the source, or from its envelope. Every token is unchanged;
/// only line breaks, and white space after them, are removed between tokens. With [`Unwrap::with_source`], a line is
/// `{"source": {"file", "line", "column", "offset", "length", "pointer", "inner", "kind"}, "document": ...}`: `offset` and `length` are the bytes of the
/// document in the unpacked file; `inner` is present if the document is inside a string, and then the bytes are those of that string.
/// The lines are in the order of the input, whatever the number of threads.
///
/// Broken and unrecognized documents go to the sink as findings, as in [`read`](crate::read()). Documents with other errors are written.
///
/// # Errors
///
/// Returns an error if the threads cannot be started, or if the lines cannot be written; reading stops then. Problems with a source go to the sink.
///
/// ```
/// use mailtrail::input::{Source, Trouble};
/// use mailtrail::{Finding, Options, Sink, Unwrap, unwrap};
///
/// struct Ignore;
/// impl Sink for Ignore {
///     fn finding(&mut self, _: &Source, _: &Finding) {}
///     fn trouble(&mut self, _: &Trouble) {}
///     fn done(&mut self, _: &Source, _: u64) {}
/// }
///
/// let folder = tempfile::tempdir()?;
/// let file = folder.path().join("queue.json");
/// std::fs::write(&file, r#"{"Records": [{"eventSource": "aws:sqs", "body": "{\"notificationType\": \"Bounce\", \"mail\": {}}"}]}"#)?;
///
/// let mut lines = Vec::new();
/// let unwrapped = unwrap(&[Source::File(file)], &Unwrap::default(), &Options::default(), &mut Ignore, &mut lines)?;
/// assert_eq!(String::from_utf8(lines)?, "{\"notificationType\": \"Bounce\", \"mail\": {}}\n");
/// assert_eq!(unwrapped.written, 1);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn unwrap(
    sources: &[Source],
    unwrap: &Unwrap,
    options: &Options,
    sink: &mut dyn Sink,
    out: &mut (dyn io::Write + Send),
) -> io::Result<Unwrapped> {
    let choice = Choice::of_kinds(&unwrap.kinds);
    write(sources, &choice, unwrap.with_source, options, sink, out).map(|(unwrapped, _)| unwrapped)
}

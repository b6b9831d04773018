//! All documents, out of what they are packed in.

use std::io;

use super::extract::{Choice, Unwrapped, write};
use super::options::Options;
use super::output::Sink;
use crate::input::Source;
use crate::kind::Expected;

/// What is written of each document.
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
    /// Kinds of documents that are written, or envelopes of which the content is; all, if it is empty.
    pub kinds: Vec<Expected>,
    /// Whether each line is an object of a document and where it stands, in place of the document alone.
    pub with_source: bool,
}

/// Writes the documents in the sources as NDJSON, out of every layout and envelope.
///
/// Each document of a known kind is one line with the text that stands in the source, or in what it is packed in: every token is as it was.
/// Only line breaks, and white space that follows them, are left out between tokens. With [`Unwrap::with_source`] a line is
/// `{"source": {"file", "line", "column", "offset", "length", "pointer", "inner", "kind"}, "document": ...}`: `offset` and `length` are the bytes of the
/// document in the file as it is unpacked; `inner` is there if the document lies in a string, and then the bytes are those of that string.
/// The lines come in the order of the input, the same for any number of threads.
///
/// What is broken or not recognized goes to the sink as findings, as [`read`](crate::read()) has it: a document that has other faults is written.
///
/// # Errors
///
/// If the threads cannot be started, or the lines cannot be written; then nothing more is read. What is wrong with a source goes to the sink.
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

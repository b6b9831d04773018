//! Reads documents one by one, from every layout and envelope.

mod document;
mod documents;
mod error;

use std::io::{Cursor, Read};

pub use self::document::Document;
pub use self::documents::Documents;
pub use self::error::ReadError;
use crate::input::{Source, Text};

/// Reads the documents of sources, one source after another.
///
/// Files are unpacked, lists and log lines are split, and envelopes are opened. Each item is a document of a known
/// [`Kind`](crate::Kind) with its place, or an error about one that could not be read. An error does not affect other documents: the next
/// call continues after it.
/// Memory is bounded by the longest document.
///
/// ```no_run
/// use mailtrail::input::Source;
/// use mailtrail::{Typed, read};
///
/// for document in read([Source::File("logs/trail.json.gz".into())]) {
///     match document.and_then(|document| document.typed()) {
///         Ok(Typed::Record(record)) if record.is_root() => println!("{:?}", record.event_name),
///         Ok(_) => {}
///         Err(error) => eprintln!("{error}"),
///     }
/// }
/// ```
#[cfg(feature = "files")]
pub fn read<I>(sources: I) -> Documents
where
    I: IntoIterator<Item = Source>,
    I::IntoIter: Send + 'static,
{
    Documents::new(sources.into_iter().flat_map(|source| crate::input::open(&source)))
}

/// Reads the documents of a reader, as if it were standard input. Only envelopes are unpacked, not the input itself.
///
/// ```
/// use mailtrail::read_from;
///
/// let lines = &b"INFO {\"eventVersion\": \"1.11\", \"userIdentity\": {}}\n{\"eventVersion\": \"1.11\""[..];
/// let mut documents = read_from(lines);
/// let document = documents.next().expect("a record")?;
/// assert_eq!((document.kind.name, document.line, document.column), ("cloudtrail record", 1, 6));
/// let error = documents.next().expect("a broken one").unwrap_err();
/// assert_eq!(error.finding().expect("a finding").line, 2);
/// assert!(documents.next().is_none());
/// # Ok::<(), mailtrail::ReadError>(())
/// ```
pub fn read_from(reader: impl Read + Send + 'static) -> Documents {
    let text = Text { source: Source::Stdin, reader: Ok(Box::new(reader)) };
    Documents::new(std::iter::once(text))
}

/// Reads the documents of a text.
///
/// ```
/// use mailtrail::read_text;
///
/// let text = r#"{"Records": [{"eventSource": "aws:sqs", "body": "{\"notificationType\": \"Bounce\", \"mail\": {}}"}]}"#;
/// let document = read_text(text).next().expect("a notification")?;
/// assert_eq!(document.kind.name, "ses sending event");
/// assert_eq!(document.pointer, "/Records/0/body");
/// # Ok::<(), mailtrail::ReadError>(())
/// ```
pub fn read_text(text: &str) -> Documents {
    read_from(Cursor::new(text.to_owned()))
}

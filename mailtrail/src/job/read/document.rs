//! A document and its place.

#[cfg(feature = "threads")]
use time::OffsetDateTime;

use super::ReadError;
use crate::input::Source;
use crate::job::collect::Collected;
#[cfg(feature = "threads")]
use crate::job::facets::Facets;
use crate::kind::{Kind, Typed};

/// A document of a known kind, and its place.
///
/// ```
/// let mut documents = mailtrail::read_text("[{\"eventVersion\": \"1.11\", \"userIdentity\": {}}]");
/// let document = documents.next().expect("a record")?;
/// assert_eq!(document.pointer, "/0");
/// assert!(document.text.starts_with("{\"eventVersion\""));
/// # Ok::<(), mailtrail::ReadError>(())
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Document {
    /// Source that it was read from.
    pub source: Source,
    /// Its kind.
    pub kind: &'static Kind,
    /// Its JSON text, unpacked and unchanged.
    pub text: String,
    /// Line in the file, counted from 1.
    pub line: u64,
    /// Column in the file in Unicode characters, counted from 1.
    pub column: u64,
    /// JSON pointer (RFC 6901) within the document in the file.
    pub pointer: String,
    /// More pointers, if the document is inside a string: each within the text that the previous one leads to.
    pub inner: Vec<String>,
}

impl Document {
    pub(super) fn new(source: Source, found: Collected) -> Self {
        let Collected { kind, text, place, before: _ } = found;
        Self { source, kind, text, line: place.line, column: place.column, pointer: place.pointer, inner: place.inner }
    }

    /// Reads the document into its type.
    ///
    /// # Errors
    ///
    /// Returns an error if the text cannot be read into its type. That does not happen for documents that were found.
    ///
    /// ```
    /// use mailtrail::{Typed, read_text};
    ///
    /// let document = read_text(r#"{"notificationType": "Complaint", "mail": {}}"#).next().expect("an event")?;
    /// assert!(matches!(document.typed()?, Typed::SendingEvent(_)));
    /// # Ok::<(), mailtrail::ReadError>(())
    /// ```
    pub fn typed(&self) -> Result<Typed, ReadError> {
        (self.kind.read)(&self.text).map_err(|error| ReadError::typed(self.source.clone(), error))
    }

    /// Returns the time of the event that the document is about, as [`select`](crate::select) sees it. Returns `None` if it has none, or if
    /// its value is not a time.
    ///
    /// ```
    /// use mailtrail::read_text;
    /// use time::macros::datetime;
    ///
    /// let text = r#"{"eventVersion": "1.11", "userIdentity": {}, "eventTime": "2026-03-02T08:15:30Z"}"#;
    /// let document = read_text(text).next().expect("a record")?;
    /// assert_eq!(document.time(), Some(datetime!(2026-03-02 08:15:30 UTC)));
    /// let document = read_text(&text.replace("08:15", "25:15")).next().expect("a record")?;
    /// assert_eq!(document.time(), None);
    /// # Ok::<(), mailtrail::ReadError>(())
    /// ```
    #[cfg(feature = "threads")]
    pub fn time(&self) -> Option<OffsetDateTime> {
        Facets::of(self.kind, &self.text).time()
    }
}

//! The error of reading a document.

use std::fmt;

use crate::input::{Shown, Source, Trouble};
use crate::verdict::Finding;

/// The reason why a document, or a whole source, could not be read.
///
/// Its `Display` is one line. Characters of the input and of file names are escaped if they are invisible or change how others are shown.
///
/// ```
/// use mailtrail::input::Source;
///
/// let error = mailtrail::read([Source::File("no/such/file".into())]).next().expect("an error").unwrap_err();
/// assert_eq!(error.to_string(), "no/such/file: cannot be read: no such file or folder");
/// assert!(error.finding().is_none());
/// ```
#[derive(Debug)]
pub struct ReadError(Box<Inner>);

#[derive(Debug)]
#[expect(clippy::large_enum_variant, reason = "it is in memory of its own as a whole")]
enum Inner {
    Finding(Source, Finding),
    Trouble(Trouble),
    Typed(Source, mailtrail_wire::Error),
}

impl ReadError {
    pub(super) fn finding_in(source: Source, finding: Finding) -> Self {
        Self(Box::new(Inner::Finding(source, finding)))
    }

    pub(super) fn of_trouble(trouble: Trouble) -> Self {
        Self(Box::new(Inner::Trouble(trouble)))
    }

    pub(super) fn typed(source: Source, error: mailtrail_wire::Error) -> Self {
        Self(Box::new(Inner::Typed(source, error)))
    }

    /// Returns what is wrong with the document, if its source could be read.
    ///
    /// ```
    /// let error = mailtrail::read_text("{\"a\":").next().expect("an error").unwrap_err();
    /// assert_eq!(error.finding().expect("a finding").rule, "truncated");
    /// ```
    pub fn finding(&self) -> Option<&Finding> {
        match &*self.0 {
            Inner::Finding(_, finding) => Some(finding),
            Inner::Trouble(_) | Inner::Typed(..) => None,
        }
    }

    /// Returns the reason why the source, or the rest of it, could not be read.
    ///
    /// ```
    /// # #[cfg(feature = "files")] {
    /// use mailtrail::input::Source;
    ///
    /// let error = mailtrail::read([Source::in_memory("a.tar", "text")]).next().expect("an error").unwrap_err();
    /// assert_eq!(error.trouble().expect("no archive").place, "a.tar");
    /// # }
    /// ```
    pub fn trouble(&self) -> Option<&Trouble> {
        match &*self.0 {
            Inner::Trouble(trouble) => Some(trouble),
            Inner::Finding(..) | Inner::Typed(..) => None,
        }
    }

    /// Returns what was read, if it could be read: a file, or a member of an archive.
    ///
    /// ```
    /// # #[cfg(feature = "files")] {
    /// use mailtrail::input::Source;
    ///
    /// let error = mailtrail::read([Source::in_memory("a.json", "{\"a\":")]).next().expect("an error").unwrap_err();
    /// assert_eq!(error.file().map(Source::name).as_deref(), Some("a.json"));
    /// # }
    /// ```
    pub fn file(&self) -> Option<&Source> {
        match &*self.0 {
            Inner::Finding(source, _) | Inner::Typed(source, _) => Some(source),
            Inner::Trouble(_) => None,
        }
    }
}

impl fmt::Display for ReadError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &*self.0 {
            Inner::Finding(source, finding) => {
                let message = Shown(&finding.message);
                write!(formatter, "{source}:{}:{}: {message}", finding.line, finding.column)
            }
            Inner::Trouble(trouble) => Shown(&trouble.to_string()).fmt(formatter),
            Inner::Typed(source, error) => write!(formatter, "{source}: {error}"),
        }
    }
}

impl std::error::Error for ReadError {}

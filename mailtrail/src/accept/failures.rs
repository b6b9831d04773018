//! Fixtures that must fail.

use std::path::PathBuf;

use crate::verdict::{Finding, place};

/// Name to use as the rule for a fixture that cannot be read.
///
/// ```
/// assert_eq!(mailtrail::accept::UNREADABLE, "unreadable");
/// ```
pub const UNREADABLE: &str = "unreadable";

/// A finding that a file must have.
///
/// ```
/// use mailtrail::accept::ExpectedFailure;
///
/// let failure = ExpectedFailure::of("fixtures/bounce.json".into(), "wrong-type").at("/mail/timestamp").times(2);
/// assert_eq!((failure.pointer.as_deref(), failure.count), (Some("/mail/timestamp"), 2));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ExpectedFailure {
    /// The file. For a member of an archive: the name of the archive, `:`, and the name of the member.
    pub file: PathBuf,
    /// Rule or erratum, or [`UNREADABLE`].
    pub rule: String,
    /// The place, as in reports: pointers with ` -> ` between them if a document is inside a string. `None` means any place.
    pub pointer: Option<String>,
    /// Number of such findings that there must be.
    pub count: u64,
    /// Where the expectation is written, for messages.
    pub said_at: String,
}

impl ExpectedFailure {
    /// Expects one finding of a rule in a file, at any place.
    ///
    /// ```
    /// assert_eq!(mailtrail::accept::ExpectedFailure::of("a.json".into(), "syntax").count, 1);
    /// ```
    pub fn of(file: PathBuf, rule: impl Into<String>) -> Self {
        Self { file, rule: rule.into(), pointer: None, count: 1, said_at: String::new() }
    }

    /// Sets the place.
    ///
    /// ```
    /// let failure = mailtrail::accept::ExpectedFailure::of("a.json".into(), "null").at("/a");
    /// assert_eq!(failure.pointer.as_deref(), Some("/a"));
    /// ```
    pub fn at(self, pointer: impl Into<String>) -> Self {
        Self { pointer: Some(pointer.into()), ..self }
    }

    /// Sets the number of findings.
    ///
    /// ```
    /// assert_eq!(mailtrail::accept::ExpectedFailure::of("a.json".into(), "null").times(3).count, 3);
    /// ```
    pub fn times(self, count: u64) -> Self {
        Self { count, ..self }
    }

    /// Sets where the expectation is written.
    ///
    /// ```
    /// let failure = mailtrail::accept::ExpectedFailure::of("a.json".into(), "null").said_at("mailtrail.toml:3:1");
    /// assert_eq!(failure.said_at, "mailtrail.toml:3:1");
    /// ```
    pub fn said_at(self, place: impl Into<String>) -> Self {
        Self { said_at: place.into(), ..self }
    }

    /// Whether a finding in the file is meant.
    pub(super) fn means(&self, finding: &Finding) -> bool {
        self.rule == finding.rule && self.pointer.as_ref().is_none_or(|pointer| *pointer == place(finding))
    }

    /// What must be found, in words.
    pub(super) fn in_words(&self) -> String {
        let times = if self.count == 1 { String::new() } else { format!(" {} times", self.count) };
        match self.pointer.as_deref() {
            None => format!("`{}`{times}", self.rule),
            Some("") => format!("`{}` of the whole document{times}", self.rule),
            Some(pointer) => format!("`{}` at `{pointer}`{times}", self.rule),
        }
    }
}

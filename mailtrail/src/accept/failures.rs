//! Fixtures that must fail.

use std::path::PathBuf;

use crate::verdict::{Finding, place};

/// Rule of what could not be read, for fixtures that cannot be.
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
    /// The file; of what lies in an archive, its name with `:` and the name in the archive behind it.
    pub file: PathBuf,
    /// Rule or erratum, or [`UNREADABLE`].
    pub rule: String,
    /// Where, as reports say it: pointers with ` -> ` between them where a document lies in a text; anywhere, if nothing is said.
    pub pointer: Option<String>,
    /// How many such findings there must be.
    pub count: u64,
    /// Where it is said that it must fail, for messages.
    pub said_at: String,
}

impl ExpectedFailure {
    /// One finding of a rule in a file, anywhere.
    ///
    /// ```
    /// assert_eq!(mailtrail::accept::ExpectedFailure::of("a.json".into(), "syntax").count, 1);
    /// ```
    pub fn of(file: PathBuf, rule: impl Into<String>) -> Self {
        Self { file, rule: rule.into(), pointer: None, count: 1, said_at: String::new() }
    }

    /// The same at a place.
    ///
    /// ```
    /// let failure = mailtrail::accept::ExpectedFailure::of("a.json".into(), "null").at("/a");
    /// assert_eq!(failure.pointer.as_deref(), Some("/a"));
    /// ```
    pub fn at(self, pointer: impl Into<String>) -> Self {
        Self { pointer: Some(pointer.into()), ..self }
    }

    /// The same, so many times.
    ///
    /// ```
    /// assert_eq!(mailtrail::accept::ExpectedFailure::of("a.json".into(), "null").times(3).count, 3);
    /// ```
    pub fn times(self, count: u64) -> Self {
        Self { count, ..self }
    }

    /// The same, with the place where it is said.
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

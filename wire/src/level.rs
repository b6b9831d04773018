//! Severity of issues.

use std::fmt;
use std::str::FromStr;

use crate::{Erratum, Issue};

/// Severity of an issue, on one scale for the command, the library and the schemas.
///
/// ```
/// use mailtrail_wire::Level;
///
/// assert!(Level::Error > Level::Warning && Level::Warning > Level::Note && Level::Note > Level::Known);
/// assert_eq!("warning".parse(), Ok(Level::Warning));
/// assert_eq!(Level::Known.to_string(), "known");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// A known deviation of real data from the vendor's pages; an [`Erratum`] covers it.
    Known,
    /// An unknown field, or `null` in an optional field.
    Note,
    /// Something that this version does not know and that may be a mistake, such as an unknown value.
    Warning,
    /// The document is not what its type says.
    Error,
}

impl Level {
    /// All levels, lowest first.
    ///
    /// ```
    /// assert_eq!(mailtrail_wire::Level::ALL.len(), 4);
    /// ```
    pub const ALL: [Self; 4] = [Self::Known, Self::Note, Self::Warning, Self::Error];

    /// Returns the name used in reports and arguments.
    ///
    /// ```
    /// assert_eq!(mailtrail_wire::Level::Note.as_str(), "note");
    /// ```
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Known => "known",
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

impl fmt::Display for Level {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.as_str())
    }
}

impl FromStr for Level {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let found = Self::ALL.into_iter().find(|level| level.as_str() == text);
        found.ok_or_else(|| format!("unknown level `{text}`, expected `error`, `warning`, `note` or `known`"))
    }
}

/// Judges an issue of a document: returns its level, and the erratum that covers it.
///
/// `text` is the text that was checked.
///
/// ```
/// use mailtrail_wire::{EventBridgeEvent, Json, Level, Wire, check, judge};
///
/// let text = r#"{"id": null}"#;
/// let issues = check(text, EventBridgeEvent::<Json>::SHAPE)?;
/// assert_eq!(judge(&issues[0], text, &[]).0, Level::Error, "the field is required");
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
pub fn judge<'e>(issue: &Issue, text: &str, errata: &'e [Erratum]) -> (Level, Option<&'e Erratum>) {
    match errata.iter().find(|erratum| erratum.covers(issue, text)) {
        Some(erratum) => (Level::Known, Some(erratum)),
        None => (issue.kind.level(), None),
    }
}

//! Whom a change breaks.

use std::fmt;

/// Whom a change breaks.
///
/// ```
/// assert_eq!(mailtrail_schemas::Breaks::Readers.to_string(), "readers");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Breaks {
    /// Programs that read with the old schema: the new one allows documents that the old one refuses.
    Readers,
    /// Programs that write with the old schema: the new one refuses documents that the old one allows.
    Writers,
    /// Nobody.
    Nothing,
}

impl fmt::Display for Breaks {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Readers => "readers",
            Self::Writers => "writers",
            Self::Nothing => "nothing",
        })
    }
}

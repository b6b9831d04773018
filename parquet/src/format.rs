//! Formats of tables.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// Format of table files.
///
/// ```
/// use mailtrail_parquet::Format;
///
/// assert_eq!("arrow".parse(), Ok(Format::Arrow));
/// assert_eq!(Format::default(), Format::Parquet);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Format {
    /// Apache Parquet, compressed with Zstandard.
    #[default]
    Parquet,
    /// Apache Arrow IPC files (Feather version 2), compressed with Zstandard.
    Arrow,
    /// NDJSON, compressed with gzip: each unchanged document on a line, with the columns for its origin as additional fields.
    Ndjson,
}

/// An unknown format name.
///
/// ```
/// let error = "orc".parse::<mailtrail_parquet::Format>().unwrap_err();
/// assert_eq!(error.to_string(), "unknown format `orc`: expected parquet, arrow or ndjson");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownFormat(String);

impl fmt::Display for UnknownFormat {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "unknown format `{}`: expected parquet, arrow or ndjson", self.0)
    }
}

impl std::error::Error for UnknownFormat {}

impl Format {
    /// All formats.
    ///
    /// ```
    /// assert_eq!(mailtrail_parquet::Format::ALL.len(), 3);
    /// ```
    pub const ALL: [Self; 3] = [Self::Parquet, Self::Arrow, Self::Ndjson];

    /// Returns the name on the command line.
    ///
    /// ```
    /// assert_eq!(mailtrail_parquet::Format::Ndjson.as_str(), "ndjson");
    /// ```
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Parquet => "parquet",
            Self::Arrow => "arrow",
            Self::Ndjson => "ndjson",
        }
    }

    /// Returns the extension of file names.
    ///
    /// ```
    /// assert_eq!(mailtrail_parquet::Format::Ndjson.extension(), "ndjson.gz");
    /// ```
    pub fn extension(self) -> &'static str {
        match self {
            Self::Ndjson => "ndjson.gz",
            other => other.as_str(),
        }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl FromStr for Format {
    type Err = UnknownFormat;

    fn from_str(name: &str) -> Result<Self, UnknownFormat> {
        let known = Self::ALL.into_iter().find(|format| format.as_str() == name);
        known.ok_or_else(|| UnknownFormat(name.to_owned()))
    }
}

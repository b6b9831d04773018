//! Partitions of a table.

use std::fmt;
use std::str::FromStr;

use crate::facts::Facts;

/// A partition of table files, as folders such as `day=2026-01-31`.
///
/// Documents without the value, or with an unusual form of it, are in the folder that engines read as null.
///
/// ```
/// use mailtrail_parquet::Partition;
///
/// assert_eq!("day".parse(), Ok(Partition::Day));
/// assert_eq!(Partition::Account.to_string(), "account");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Partition {
    /// Account of the event, 12 digits.
    Account,
    /// AWS Region of the event.
    Region,
    /// Day of the event in UTC.
    Day,
}

/// What engines take for null.
const NULL: &str = "__HIVE_DEFAULT_PARTITION__";

/// An unknown partition name.
///
/// ```
/// let error = "month".parse::<mailtrail_parquet::Partition>().unwrap_err();
/// assert_eq!(error.to_string(), "unknown partition `month`: expected account, region or day");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownPartition(String);

impl fmt::Display for UnknownPartition {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "unknown partition `{}`: expected account, region or day", self.0)
    }
}

impl std::error::Error for UnknownPartition {}

impl Partition {
    /// All partitions, in the order of their folders.
    ///
    /// ```
    /// assert_eq!(mailtrail_parquet::Partition::ALL.len(), 3);
    /// ```
    pub const ALL: [Self; 3] = [Self::Account, Self::Region, Self::Day];

    /// Returns the name used in folders.
    ///
    /// ```
    /// assert_eq!(mailtrail_parquet::Partition::Day.as_str(), "day");
    /// ```
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Account => "account",
            Self::Region => "region",
            Self::Day => "day",
        }
    }

    /// What a folder says; nothing if it is none of a partition.
    pub(crate) fn of_folder(name: &str) -> Option<(Self, Option<String>)> {
        let (name, value) = name.split_once('=')?;
        Some((name.parse().ok()?, (value != NULL).then(|| value.to_owned())))
    }

    /// Folder of a document.
    pub(crate) fn folder(self, document: &Facts<'_>) -> String {
        let value = match self {
            Self::Account => document.account(),
            Self::Region => document.region(),
            Self::Day => document.time.as_deref().map(|time| time[..10].to_owned()),
        };
        format!("{}={}", self.as_str(), value.as_deref().unwrap_or(NULL))
    }
}

impl fmt::Display for Partition {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl FromStr for Partition {
    type Err = UnknownPartition;

    fn from_str(name: &str) -> Result<Self, UnknownPartition> {
        let known = Self::ALL.into_iter().find(|partition| partition.as_str() == name);
        known.ok_or_else(|| UnknownPartition(name.to_owned()))
    }
}

//! Locations of documents in S3.

mod place;

use std::fmt;

/// Location of documents in S3, as partitions of a table that are computed and never loaded.
///
/// The user fills in the parts in angle brackets: bucket, accounts, regions, the day or hour of the first object.
///
/// See [Amazon Athena/Use partition projection](https://docs.aws.amazon.com/athena/latest/ug/partition-projection.html).
///
/// ```
/// use mailtrail_schemas::Layout;
///
/// assert_eq!(Layout::of("cloudtrail-record"), [Layout::AccountTrail, Layout::OrganizationTrail]);
/// assert_eq!(Layout::OrganizationTrail.to_string(), "organization-trail");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Layout {
    /// Log files of a trail of one account: a folder for each region and day.
    AccountTrail,
    /// Log files of a trail of an organization: a folder for each account, region and day.
    OrganizationTrail,
    /// What Amazon Data Firehose delivers: a folder for each hour, a document on each line.
    Firehose,
}

impl Layout {
    /// Returns the locations for documents of an entry.
    ///
    /// A CloudTrail log file has none of its own, because the table of the records reads it.
    ///
    /// ```
    /// use mailtrail_schemas::Layout;
    ///
    /// assert_eq!(Layout::of("ses-sending-event"), [Layout::Firehose]);
    /// assert!(Layout::of("cloudtrail-log-file").is_empty());
    /// ```
    pub fn of(entry: &str) -> &'static [Self] {
        match entry {
            "cloudtrail-record" => &[Self::AccountTrail, Self::OrganizationTrail],
            _ if entry.starts_with("cloudtrail-") => &[],
            _ => &[Self::Firehose],
        }
    }

    /// Returns the name in files.
    ///
    /// ```
    /// assert_eq!(mailtrail_schemas::Layout::Firehose.as_str(), "firehose");
    /// ```
    pub fn as_str(self) -> &'static str {
        match self {
            Self::AccountTrail => "account-trail",
            Self::OrganizationTrail => "organization-trail",
            Self::Firehose => "firehose",
        }
    }
}

impl fmt::Display for Layout {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

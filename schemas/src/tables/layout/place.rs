//! Folders and partitions, in the words that Athena and Glue share.

use crate::Layout;

impl Layout {
    /// Folder above all partitions.
    pub(in crate::tables) fn location(self) -> &'static str {
        match self {
            Self::AccountTrail => "s3://<BUCKET>/AWSLogs/<ACCOUNT_ID>/CloudTrail/",
            Self::OrganizationTrail => "s3://<BUCKET>/AWSLogs/<ORGANIZATION_ID>/",
            Self::Firehose => "s3://<BUCKET>/<PREFIX>/",
        }
    }

    /// Names of the partitions and what they are.
    pub(in crate::tables) fn partitions(self) -> &'static [(&'static str, &'static str)] {
        const REGION: (&str, &str) = ("region", "Region in whose folder the log file lies.");
        const DAY: (&str, &str) = ("day", "Day of the delivery in UTC, as 2026/01/31.");
        match self {
            Self::AccountTrail => &[REGION, DAY],
            Self::OrganizationTrail => &[("account", "Account in whose folder the log file lies."), REGION, DAY],
            Self::Firehose => &[("datehour", "Hour of the delivery in UTC, as 2026/01/31/23.")],
        }
    }

    /// How partitions are computed, as properties of the table.
    pub(in crate::tables) fn projection(self) -> Vec<(&'static str, &'static str)> {
        let mut properties = vec![("projection.enabled", "true")];
        match self {
            Self::AccountTrail | Self::OrganizationTrail => {
                if self == Self::OrganizationTrail {
                    properties.extend(ACCOUNTS);
                }
                properties.extend(REGIONS_AND_DAYS);
            }
            Self::Firehose => properties.extend(HOURS),
        }
        properties.push(("storage.location.template", self.template()));
        properties
    }

    /// What crawlers and jobs of AWS Glue call such files.
    pub(in crate::tables) fn classification(self) -> &'static str {
        match self {
            Self::AccountTrail | Self::OrganizationTrail => "cloudtrail",
            Self::Firehose => "json",
        }
    }

    /// What the user fills in, and what lies elsewhere.
    pub(in crate::tables) fn notes(self) -> &'static [&'static str] {
        match self {
            Self::AccountTrail => &[
                "Fill in what stands in angle brackets: <BUCKET> (with the prefix of the trail, if it has one), <ACCOUNT_ID>, <REGIONS> (with commas, \
                 without blanks) and <FIRST_DAY> (such as 2026/01/31).",
                "Trails of several accounts that share a bucket: take the table for an organization, and leave <ORGANIZATION_ID>/ out of all paths.",
                FOLDERS,
            ],
            Self::OrganizationTrail => &[
                "Fill in what stands in angle brackets: <BUCKET> (with the prefix of the trail, if it has one), <ORGANIZATION_ID>, <ACCOUNT_IDS> and \
                 <REGIONS> (with commas, without blanks) and <FIRST_DAY> (such as 2026/01/31).",
                "Too many accounts for a list: 'projection.account.type' = 'injected' without 'projection.account.values'. Then each query has to name \
                 its accounts, with = or IN.",
                FOLDERS,
            ],
            Self::Firehose => &[
                "Fill in what stands in angle brackets: <BUCKET>, <PREFIX> (of the delivery stream, without one take it out together with its slash) \
                 and <FIRST_HOUR> (such as 2026/01/31/23).",
            ],
        }
    }

    /// Condition of a query that reads a few of the folders.
    pub(in crate::tables) fn condition(self) -> &'static str {
        match self {
            Self::AccountTrail => "region = 'eu-west-1' AND day BETWEEN '2026/01/01' AND '2026/01/31'",
            Self::OrganizationTrail => {
                "account = '111122223333' AND region = 'eu-west-1' AND day BETWEEN '2026/01/01' AND '2026/01/31'"
            }
            Self::Firehose => "datehour BETWEEN '2026/01/31/00' AND '2026/01/31/23'",
        }
    }

    fn template(self) -> &'static str {
        match self {
            Self::AccountTrail => "s3://<BUCKET>/AWSLogs/<ACCOUNT_ID>/CloudTrail/${region}/${day}/",
            Self::OrganizationTrail => {
                "s3://<BUCKET>/AWSLogs/<ORGANIZATION_ID>/${account}/CloudTrail/${region}/${day}/"
            }
            Self::Firehose => "s3://<BUCKET>/<PREFIX>/${datehour}/",
        }
    }
}

const FOLDERS: &str = "The folder CloudTrail/ has management and data events. Network activity events have the same columns and lie in \
     CloudTrail-NetworkActivity/: for them make a second table, with that folder in place of CloudTrail/ in all paths. Insights events (CloudTrail-Insight/) and aggregated \
     events (CloudTrail-Aggregated/) have other columns, and digests (CloudTrail-Digest/) are no log files.";

const ACCOUNTS: [(&str, &str); 2] =
    [("projection.account.type", "enum"), ("projection.account.values", "<ACCOUNT_IDS>")];

const REGIONS_AND_DAYS: [(&str, &str); 7] = [
    ("projection.region.type", "enum"),
    ("projection.region.values", "<REGIONS>"),
    ("projection.day.type", "date"),
    ("projection.day.format", "yyyy/MM/dd"),
    ("projection.day.range", "<FIRST_DAY>,NOW"),
    ("projection.day.interval", "1"),
    ("projection.day.interval.unit", "DAYS"),
];

const HOURS: [(&str, &str); 5] = [
    ("projection.datehour.type", "date"),
    ("projection.datehour.format", "yyyy/MM/dd/HH"),
    ("projection.datehour.range", "<FIRST_HOUR>,NOW"),
    ("projection.datehour.interval", "1"),
    ("projection.datehour.interval.unit", "HOURS"),
];

//! Families of types of documents.

use mailtrail_wire::Erratum;

use crate::Entry;

/// Family of types of documents. Within a family, type names are unique.
///
/// ```
/// use mailtrail_schemas::{Family, entry};
///
/// assert_eq!(entry("ses-sending-event").unwrap().family(), Family::Ses);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Family {
    /// AWS `CloudTrail`.
    CloudTrail,
    /// Amazon SES.
    Ses,
    /// Amazon `WorkMail`.
    WorkMail,
    /// Envelopes, messages and metrics of other services: Amazon SNS, Amazon SQS, `CloudWatch`, Amazon S3.
    Envelopes,
}

impl Family {
    /// All families.
    ///
    /// ```
    /// assert_eq!(mailtrail_schemas::Family::ALL.len(), 4);
    /// ```
    pub const ALL: [Self; 4] = [Self::CloudTrail, Self::Ses, Self::WorkMail, Self::Envelopes];

    /// Returns the name in files.
    ///
    /// ```
    /// assert_eq!(mailtrail_schemas::Family::WorkMail.as_str(), "workmail");
    /// ```
    pub fn as_str(self) -> &'static str {
        match self {
            Self::CloudTrail => "cloudtrail",
            Self::Ses => "ses",
            Self::WorkMail => "workmail",
            Self::Envelopes => "envelopes",
        }
    }

    /// Returns the name for people.
    ///
    /// ```
    /// assert_eq!(mailtrail_schemas::Family::Ses.title(), "Amazon SES");
    /// ```
    pub fn title(self) -> &'static str {
        match self {
            Self::CloudTrail => "AWS CloudTrail",
            Self::Ses => "Amazon SES",
            Self::WorkMail => "Amazon WorkMail",
            Self::Envelopes => "Envelopes of Amazon SNS, Amazon SQS and CloudWatch Logs",
        }
    }

    /// Returns its types of documents.
    ///
    /// ```
    /// assert!(mailtrail_schemas::Family::Envelopes.entries().any(|entry| entry.name == "sns-message"));
    /// ```
    pub fn entries(self) -> impl Iterator<Item = &'static Entry> {
        crate::CATALOGUE.iter().filter(move |entry| entry.family() == self)
    }

    /// Returns the known deviations of its documents. Their pointers begin at a document of one of its types.
    ///
    /// ```
    /// use mailtrail_schemas::Family;
    ///
    /// assert!(Family::CloudTrail.errata().iter().any(|erratum| erratum.id == "empty-session-issuer"));
    /// assert!(Family::Envelopes.errata().is_empty());
    /// ```
    pub fn errata(self) -> &'static [Erratum] {
        match self {
            Self::CloudTrail => cloudtrail_records::ERRATA,
            Self::Ses => ses_events::ERRATA,
            Self::WorkMail => workmail_events::ERRATA,
            Self::Envelopes => &[],
        }
    }
}

impl Entry {
    /// Returns its family.
    ///
    /// ```
    /// use mailtrail_schemas::{Family, entry};
    ///
    /// assert_eq!(entry("sqs-lambda-event").unwrap().family(), Family::Envelopes);
    /// ```
    pub fn family(&self) -> Family {
        match self.name.split('-').next() {
            Some("cloudtrail") => Family::CloudTrail,
            Some("ses") => Family::Ses,
            Some("workmail") => Family::WorkMail,
            _ => Family::Envelopes,
        }
    }
}

//! How the names of tags are known.

/// What the name of an [`AutoTag`](crate::AutoTag) rests on.
///
/// ```
/// use ses_events::{AutoTag, TagStatus};
///
/// assert_eq!(AutoTag::SourceIp.status(), TagStatus::Documented);
/// assert_eq!(AutoTag::RecipientIsp.status(), TagStatus::Unconfirmed);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum TagStatus {
    /// In AWS's table of the tags that it sets.
    Documented,
    /// Not in that table, yet on another page of AWS.
    DocumentedElsewhere,
    /// In the answer of another API and in programs of others; nobody showed an event with it.
    Unconfirmed,
    /// Documented, and set by the sender of the message.
    SetBySender,
    /// Not known to this version.
    Unknown,
}

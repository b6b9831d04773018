//! Outcomes of recordings.

use mailtrail_wire::open_enum;

/// What AWS Config found when it recorded a resource.
///
/// See [AWS CloudTrail/Create an event data store for configuration items](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/query-event-data-store-config.html).
///
/// ```
/// use cloudtrail_records::ConfigurationItemStatus;
///
/// assert_eq!(ConfigurationItemStatus::from("OK"), ConfigurationItemStatus::Ok);
/// assert!(ConfigurationItemStatus::from("ResourceDeletedNotRecorded").is_deleted());
/// ```
#[open_enum]
pub enum ConfigurationItemStatus {
    /// Resource was recorded.
    #[wire("OK")]
    Ok,
    /// Resource is new.
    ResourceDiscovered,
    /// Resource is there; its configuration is not recorded, because its type is not.
    ResourceNotRecorded,
    /// Resource is gone.
    ResourceDeleted,
    /// Resource is gone; its configuration was not recorded, because its type is not.
    ResourceDeletedNotRecorded,
}

impl ConfigurationItemStatus {
    /// Returns whether the resource was deleted.
    ///
    /// ```
    /// assert!(!cloudtrail_records::ConfigurationItemStatus::ResourceNotRecorded.is_deleted());
    /// ```
    pub fn is_deleted(&self) -> bool {
        matches!(self, Self::ResourceDeleted | Self::ResourceDeletedNotRecorded)
    }
}

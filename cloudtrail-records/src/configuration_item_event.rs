//! Configuration items.

use mailtrail_wire::{Extra, Wire};

use crate::{Addendum, ConfigurationItem, EventCategory, EventType, EventVersion, LakeTimestamp};

pub(crate) mod configuration_item;
pub(crate) mod configuration_item_status;
pub(crate) mod relationship;

/// Configuration item of AWS Config, as an event data store keeps it.
///
/// Known from AWS's pages alone. Queries return column names in lower case.
///
/// In Rust, members that are spelled so are kept in `extra`.
///
/// See [AWS CloudTrail/Create an event data store for configuration items](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/query-event-data-store-config.html).
///
/// ```
/// use cloudtrail_records::{ConfigurationItemEvent, Document as _, Is as _};
///
/// let text = r#"{
///     "eventCategory": "ConfigurationItem",
///     "eventType": "AwsConfigurationItem",
///     "eventData": {"resourceType": "AWS::SES::Template", "resourceId": "welcome"}
/// }"#;
/// let event = ConfigurationItemEvent::from_json(text)?;
/// assert!(event.event_data.as_ref().is_some_and(|event_data| event_data.resource_id.is("welcome")));
/// # Ok::<(), cloudtrail_records::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[wire(errata = crate::ERRATA)]
#[non_exhaustive]
pub struct ConfigurationItemEvent {
    /// Version of the format.
    #[wire(required)]
    pub event_version: Option<EventVersion>,
    /// Always `ConfigurationItem`.
    #[wire(required, one_of("ConfigurationItem"))]
    pub event_category: Option<EventCategory>,
    /// Always `AwsConfigurationItem`.
    #[wire(required)]
    pub event_type: Option<EventType>,
    /// Identifier of the event.
    #[wire(name = "eventID", required, content = "id")]
    pub event_id: Option<String>,
    /// Time of the event in UTC, written without a zone.
    #[wire(required)]
    pub event_time: Option<LakeTimestamp>,
    /// Region of the event.
    #[wire(required, content = "public")]
    pub aws_region: Option<String>,
    /// Account that received this event.
    #[wire(required, content = "account-id")]
    pub recipient_account_id: Option<String>,
    /// Why the event came late, or what it corrects.
    pub addendum: Option<Addendum>,
    /// State of the resource as AWS Config recorded it.
    #[wire(required)]
    pub event_data: Option<ConfigurationItem>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

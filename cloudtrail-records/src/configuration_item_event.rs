//! Configuration items.

use mailtrail_wire::{Extra, Presence, Timestamp, Wire};

use crate::{Addendum, ConfigurationItem, EventCategory, EventType, EventVersion};

pub(crate) mod configuration_item;

/// Configuration item of AWS Config, as an event data store keeps it.
///
/// Known from the SQL schema of event data stores alone. Its columns are in lower case, and so are the members here;
/// should the JSON spell them otherwise, they arrive in `extra`.
///
/// See [AWS CloudTrail/Supported SQL schemas for event data stores](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/query-supported-event-schemas.html).
///
/// ```
/// use cloudtrail_records::{Document as _, ConfigurationItemEvent};
///
/// let text = r#"{
///     "eventCategory": "ConfigurationItem",
///     "eventType": "AwsConfigurationItem",
///     "eventData": {"resourcetype": "AWS::SES::Template", "resourceid": "welcome"}
/// }"#;
/// let event = ConfigurationItemEvent::from_json(text)?;
/// assert_eq!(event.event_data.get().unwrap().resource_id, "welcome");
/// # Ok::<(), cloudtrail_records::Error>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq, Wire)]
#[non_exhaustive]
pub struct ConfigurationItemEvent {
    /// Version of the format.
    #[wire(required)]
    pub event_version: Presence<EventVersion>,
    /// Always `ConfigurationItem`.
    #[wire(required, one_of("ConfigurationItem"))]
    pub event_category: Presence<EventCategory>,
    /// Always `AwsConfigurationItem`.
    #[wire(required)]
    pub event_type: Presence<EventType>,
    /// Identifier of the event.
    #[wire(name = "eventID", required)]
    pub event_id: Presence<String>,
    /// Time of the event.
    #[wire(required)]
    pub event_time: Presence<Timestamp>,
    /// Region of the event.
    #[wire(required)]
    pub aws_region: Presence<String>,
    /// Account that received this event.
    #[wire(required)]
    pub recipient_account_id: Presence<String>,
    /// Why the event came late, or what it corrects.
    pub addendum: Presence<Addendum>,
    /// Configuration item itself.
    #[wire(required)]
    pub event_data: Presence<ConfigurationItem>,
    /// Members that this version does not know.
    pub extra: Extra,
}

//! State of one resource.

use mailtrail_wire::{Extra, Json, List, Map, Presence, Wire};

use crate::{ConfigurationItemRelationship, ConfigurationItemStatus};

/// State of one resource as AWS Config recorded it.
///
/// See [AWS CloudTrail/Create an event data store for configuration items](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/query-event-data-store-config.html).
///
/// ```
/// use cloudtrail_records::{ConfigurationItem, ConfigurationItemStatus, Document as _};
///
/// let text = r#"{
///     "configurationItemStatus": "ResourceDiscovered",
///     "arn": "arn:aws:s3:::amzn-s3-demo-bucket",
///     "tags": {"team": "mail"}
/// }"#;
/// let item = ConfigurationItem::from_json(text)?;
/// assert_eq!(item.configuration_item_status.get(), Some(&ConfigurationItemStatus::ResourceDiscovered));
/// assert_eq!(item.arn, "arn:aws:s3:::amzn-s3-demo-bucket");
/// assert_eq!(item.tags.get().unwrap().get("team").unwrap(), "mail");
/// # Ok::<(), cloudtrail_records::Error>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq, Wire)]
#[non_exhaustive]
pub struct ConfigurationItem {
    /// Version of the item's format.
    pub configuration_item_version: Presence<String>,
    /// Time at which AWS Config began to record the resource.
    pub configuration_item_capture_time: Presence<String>,
    /// Outcome of the recording.
    pub configuration_item_status: Presence<ConfigurationItemStatus>,
    /// Identifier that orders the items of a resource.
    ///
    /// AWS's page shows it in the hierarchy of members and does not describe it; the SQL schema calls it
    /// `configurationitemstateid`.
    pub configuration_state_id: Presence<String>,
    /// Account that owns the resource.
    pub account_id: Presence<String>,
    /// Kind of resource, such as `AWS::S3::Bucket`.
    pub resource_type: Presence<String>,
    /// Identifier of the resource.
    pub resource_id: Presence<String>,
    /// Name of the resource, if it has one.
    pub resource_name: Presence<String>,
    /// ARN of the resource.
    pub arn: Presence<String>,
    /// Region of the resource.
    pub aws_region: Presence<String>,
    /// Availability zone of the resource.
    pub availability_zone: Presence<String>,
    /// Time at which the resource was created.
    pub resource_creation_time: Presence<String>,
    /// Configuration of the resource.
    pub configuration: Presence<Json>,
    /// Configuration that only some kinds of resources have.
    pub supplementary_configuration: Presence<Json>,
    /// Identifiers of CloudTrail events that changed the resource.
    ///
    /// AWS's page shows a list of texts and calls its type text.
    pub related_events: Presence<List<String>>,
    /// Other resources that the resource belongs to, holds or uses.
    pub relationships: Presence<List<ConfigurationItemRelationship>>,
    /// Tags of the resource.
    pub tags: Presence<Map<String>>,
    /// Members that this version does not know.
    pub extra: Extra,
}

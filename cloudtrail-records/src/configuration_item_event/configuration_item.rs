//! State of one resource.

use mailtrail_wire::{Extra, Json, List, Map, Wire};

use crate::{ConfigurationItemRelationship, ConfigurationItemStatus};

/// State of one resource as AWS Config recorded it.
///
/// See [AWS CloudTrail/Create an event data store for configuration items](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/query-event-data-store-config.html).
///
/// ```
/// use cloudtrail_records::{ConfigurationItem, ConfigurationItemStatus, Document as _, Is as _};
///
/// let text = r#"{
///     "configurationItemStatus": "ResourceDiscovered",
///     "arn": "arn:aws:s3:::amzn-s3-demo-bucket",
///     "tags": {"team": "mail"}
/// }"#;
/// let item = ConfigurationItem::from_json(text)?;
/// assert_eq!(item.configuration_item_status, Some(ConfigurationItemStatus::ResourceDiscovered));
/// assert!(item.arn.is("arn:aws:s3:::amzn-s3-demo-bucket"));
/// assert!(item.tags.as_ref().is_some_and(|tags| tags["team"] == "mail"));
/// # Ok::<(), cloudtrail_records::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct ConfigurationItem {
    /// Version of the item's format.
    #[wire(content = "public")]
    pub configuration_item_version: Option<String>,
    /// Time at which AWS Config began to record the resource.
    #[wire(content = "time")]
    pub configuration_item_capture_time: Option<String>,
    /// Outcome of the recording.
    pub configuration_item_status: Option<ConfigurationItemStatus>,
    /// Identifier that orders the items of a resource.
    ///
    /// AWS's page shows it in the hierarchy of members and does not describe it; the SQL schema calls it
    /// `configurationitemstateid`.
    #[wire(content = "id")]
    pub configuration_state_id: Option<String>,
    /// Account that owns the resource.
    #[wire(content = "account-id")]
    pub account_id: Option<String>,
    /// Kind of resource, such as `AWS::S3::Bucket`.
    #[wire(content = "public")]
    pub resource_type: Option<String>,
    /// Identifier of the resource.
    #[wire(content = "name")]
    pub resource_id: Option<String>,
    /// Name of the resource, if it has one.
    #[wire(content = "name")]
    pub resource_name: Option<String>,
    /// ARN of the resource.
    #[wire(content = "arn")]
    pub arn: Option<String>,
    /// Region of the resource.
    #[wire(content = "public")]
    pub aws_region: Option<String>,
    /// Availability zone of the resource.
    #[wire(content = "public")]
    pub availability_zone: Option<String>,
    /// Time at which the resource was created.
    #[wire(content = "time")]
    pub resource_creation_time: Option<String>,
    /// Configuration of the resource.
    pub configuration: Option<Json>,
    /// Configuration that only some kinds of resources have.
    pub supplementary_configuration: Option<Json>,
    /// Identifiers of CloudTrail events that changed the resource.
    ///
    /// AWS's page shows a list of texts and calls its type text.
    #[wire(content = "id")]
    pub related_events: Option<List<String>>,
    /// Other resources that the resource belongs to, holds or uses.
    pub relationships: Option<List<ConfigurationItemRelationship>>,
    /// Tags of the resource.
    #[wire(content = "text", names = "name")]
    pub tags: Option<Map<String>>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

//! State of one resource.

use mailtrail_wire::{Extra, Json, Map, Presence, Wire};

/// State of one resource as AWS Config recorded it.
///
/// Names of members are those of the SQL schema, which is in lower case.
///
/// See [AWS CloudTrail/Supported SQL schemas for event data stores](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/query-supported-event-schemas.html).
///
/// ```
/// use cloudtrail_records::{ConfigurationItem, Document as _};
///
/// let text = r#"{"arn": "arn:aws:s3:::amzn-s3-demo-bucket", "tags": {"team": "mail"}}"#;
/// let item = ConfigurationItem::from_json(text)?;
/// assert_eq!(item.arn, "arn:aws:s3:::amzn-s3-demo-bucket");
/// assert_eq!(item.tags.get().unwrap().get("team").unwrap(), "mail");
/// # Ok::<(), cloudtrail_records::Error>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq, Wire)]
#[non_exhaustive]
pub struct ConfigurationItem {
    /// Version of the item's format.
    #[wire(name = "configurationitemversion", evidence = "inferred")]
    pub configuration_item_version: Presence<String>,
    /// Time at which AWS Config recorded the resource.
    #[wire(name = "configurationitemcapturetime", evidence = "inferred")]
    pub configuration_item_capture_time: Presence<String>,
    /// Outcome of the recording, such as `OK` or `ResourceDeleted`.
    #[wire(name = "configurationitemstatus", evidence = "inferred")]
    pub configuration_item_status: Presence<String>,
    /// Identifier that orders the items of a resource.
    #[wire(name = "configurationitemstateid", evidence = "inferred")]
    pub configuration_item_state_id: Presence<String>,
    /// Account that owns the resource.
    #[wire(name = "accountid", evidence = "inferred")]
    pub account_id: Presence<String>,
    /// Kind of resource, such as `AWS::S3::Bucket`.
    #[wire(name = "resourcetype", evidence = "inferred")]
    pub resource_type: Presence<String>,
    /// Identifier of the resource.
    #[wire(name = "resourceid", evidence = "inferred")]
    pub resource_id: Presence<String>,
    /// Name of the resource.
    #[wire(name = "resourcename", evidence = "inferred")]
    pub resource_name: Presence<String>,
    /// ARN of the resource.
    #[wire(name = "arn", evidence = "inferred")]
    pub arn: Presence<String>,
    /// Region of the resource.
    #[wire(name = "awsregion", evidence = "inferred")]
    pub aws_region: Presence<String>,
    /// Availability zone of the resource.
    #[wire(name = "availabilityzone", evidence = "inferred")]
    pub availability_zone: Presence<String>,
    /// Time at which the resource was created.
    #[wire(name = "resourcecreationtime", evidence = "inferred")]
    pub resource_creation_time: Presence<String>,
    /// Configuration of the resource.
    #[wire(name = "configuration", evidence = "inferred")]
    pub configuration: Presence<Json>,
    /// Configuration that only some kinds of resources have.
    #[wire(name = "supplementaryconfiguration", evidence = "inferred")]
    pub supplementary_configuration: Presence<Json>,
    /// CloudTrail events that changed the resource.
    #[wire(name = "relatedevents", evidence = "inferred")]
    pub related_events: Presence<String>,
    /// Other resources that this one belongs to or uses.
    #[wire(name = "relationships", evidence = "inferred")]
    pub relationships: Presence<Json>,
    /// Tags of the resource.
    #[wire(name = "tags", evidence = "inferred")]
    pub tags: Presence<Map<String>>,
    /// Members that this version does not know.
    pub extra: Extra,
}

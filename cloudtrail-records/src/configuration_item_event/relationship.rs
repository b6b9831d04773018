//! Relationships between resources.

use mailtrail_wire::{Extra, Wire};

/// Another resource that a resource belongs to, holds or uses.
///
/// See [AWS CloudTrail/Create an event data store for configuration items](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/query-event-data-store-config.html).
///
/// ```
/// use cloudtrail_records::{ConfigurationItemRelationship, Document as _, Is as _};
///
/// let text = r#"{"name": "Is contained in Vpc", "resourceType": "AWS::EC2::VPC", "resourceId": "vpc-1a2b3c4d"}"#;
/// let relationship = ConfigurationItemRelationship::from_json(text)?;
/// assert!(relationship.resource_id.is("vpc-1a2b3c4d"));
/// # Ok::<(), cloudtrail_records::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct ConfigurationItemRelationship {
    /// Kind of relationship, in words.
    #[wire(content = "public")]
    pub name: Option<String>,
    /// Kind of the other resource, such as `AWS::EC2::VPC`.
    #[wire(content = "public")]
    pub resource_type: Option<String>,
    /// Identifier of the other resource.
    #[wire(content = "name")]
    pub resource_id: Option<String>,
    /// Name of the other resource.
    #[wire(content = "name")]
    pub resource_name: Option<String>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

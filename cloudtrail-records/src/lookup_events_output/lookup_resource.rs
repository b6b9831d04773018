//! Resources in the output.

use mailtrail_wire::{Extra, Wire};

/// Resource that an event in API output names.
///
/// See [AWS CloudTrail API Reference/Resource](https://docs.aws.amazon.com/awscloudtrail/latest/APIReference/API_Resource.html).
///
/// ```
/// use cloudtrail_records::{Document as _, Is as _, LookupResource};
///
/// let resource = LookupResource::from_json(r#"{"ResourceType": "AWS::IAM::User", "ResourceName": "ana"}"#)?;
/// assert!(resource.resource_name.is("ana"));
/// # Ok::<(), cloudtrail_records::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct LookupResource {
    /// Kind of resource, such as `AWS::S3::Bucket`.
    #[wire(name = "ResourceType", content = "public")]
    pub resource_type: Option<String>,
    /// Name or ARN of the resource.
    #[wire(name = "ResourceName", content = "arn")]
    pub resource_name: Option<String>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

//! Tags of one resource.

use mailtrail_wire::{Extra, Map, Wire};

/// Tags of one resource that a request touched.
///
/// See [AWS CloudTrail/Enrich CloudTrail events](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-context-events.html).
///
/// ```
/// use cloudtrail_records::{Document as _, ResourceTags};
///
/// let text = r#"{"arn": "arn:aws:s3:::amzn-s3-demo-bucket", "tags": {"stage": "test"}}"#;
/// let resource = ResourceTags::from_json(text)?;
/// assert!(resource.tags.as_ref().is_some_and(|tags| tags["stage"] == "test"));
/// # Ok::<(), cloudtrail_records::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct ResourceTags {
    /// ARN of the resource.
    #[wire(since = "1.11", evidence = "observed", content = "arn")]
    pub arn: Option<String>,
    /// Tags of the resource, key to value.
    #[wire(since = "1.11", evidence = "implied", content = "text", names = "name")]
    pub tags: Option<Map<String>>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

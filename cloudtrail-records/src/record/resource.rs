//! Resources of a record.

use mailtrail_wire::{Extra, Wire};

/// Resource that an action touched.
///
/// Each of the four members may be missing. Note the upper-case `ARN` on the wire.
///
/// See [AWS CloudTrail/CloudTrail record contents](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html).
///
/// ```
/// use cloudtrail_records::{Document as _, Is as _, Resource};
///
/// let text = r#"{"type": "AWS::S3::Object", "ARNPrefix": "arn:aws:s3:::amzn-s3-demo-bucket/mail/"}"#;
/// let resource = Resource::from_json(text)?;
/// assert!(resource.r#type.is("AWS::S3::Object"));
/// assert!(resource.arn.is_none());
/// assert!(resource.arn_prefix.is("arn:aws:s3:::amzn-s3-demo-bucket/mail/"));
/// # Ok::<(), cloudtrail_records::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct Resource {
    /// ARN of the resource.
    #[wire(name = "ARN", since = "1.01", content = "arn")]
    pub arn: Option<String>,
    /// Common beginning of the ARNs that an S3 listing covered; takes the place of the ARN.
    #[wire(name = "ARNPrefix", content = "arn")]
    pub arn_prefix: Option<String>,
    /// Account that owns the resource; mostly missing for S3 objects.
    #[wire(since = "1.01", content = "account-id")]
    pub account_id: Option<String>,
    /// Kind of resource, such as `AWS::S3::Bucket`; the list is open.
    #[wire(since = "1.01", content = "public")]
    pub r#type: Option<String>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

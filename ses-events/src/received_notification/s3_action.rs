//! Storing messages in Amazon S3.

use mailtrail_wire::{Extra, Wire};

use crate::ReceiptActionType;

/// Action that keeps a message in Amazon S3, as it arrived and in full; default quota 40 MB.
///
/// See [Amazon SES/Deliver to S3 bucket action](https://docs.aws.amazon.com/ses/latest/dg/receiving-email-action-s3.html).
///
/// ```
/// use ses_events::{Document as _, Is as _, S3Action};
///
/// let action = S3Action::from_json(r#"{
///     "type": "S3", "bucketName": "amzn-s3-demo-bucket", "objectKeyPrefix": "inbound",
///     "objectKey": "inbound/o3vrnil0e2ic28trm7dfhrc2v0clambda4nbp0g1"
/// }"#)?;
/// assert!(action.bucket_name.is("amzn-s3-demo-bucket"));
/// assert!(action.object_key.as_deref().unwrap().starts_with("inbound/"));
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct S3Action {
    /// Always `S3`.
    #[wire(required, one_of("S3"))]
    pub r#type: Option<ReceiptActionType>,
    /// ARN of the topic that announces the action, if it has one.
    #[wire(content = "arn")]
    pub topic_arn: Option<String>,
    /// Bucket in which the message was stored.
    #[wire(required, content = "name")]
    pub bucket_name: Option<String>,
    /// Prefix that the rule gives to keys. Not documented by AWS as a member; seen in published notifications.
    #[wire(evidence = "observed", content = "path")]
    pub object_key_prefix: Option<String>,
    /// Key of the object: the prefix, if the rule has one, and the `messageId`.
    #[wire(required, content = "path")]
    pub object_key: Option<String>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

//! Notifications of deliveries.

use mailtrail_wire::{Extra, List, Wire};

/// Notification that log files were delivered, the text of the SNS message that a trail publishes.
///
/// See [AWS CloudTrail/Configuring Amazon SNS notifications](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/configure-sns-notifications-for-cloudtrail.html).
///
/// ```
/// use cloudtrail_records::{DeliveryNotification, Document as _};
///
/// let text = r#"{"s3Bucket": "amzn-s3-demo-bucket", "s3ObjectKey": ["AWSLogs/111122223333/CloudTrail/a.json.gz"]}"#;
/// let notification = DeliveryNotification::from_json(text)?;
/// let Some(keys) = &notification.s3_object_key else { panic!("no keys") };
/// assert_eq!(keys.iter().collect::<Vec<_>>(), ["AWSLogs/111122223333/CloudTrail/a.json.gz"]);
/// # Ok::<(), cloudtrail_records::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[wire(errata = crate::ERRATA)]
#[non_exhaustive]
pub struct DeliveryNotification {
    /// Bucket that the log files were delivered to.
    #[wire(required, getter, content = "name")]
    pub s3_bucket: Option<String>,
    /// Keys of the log files in the bucket.
    #[wire(required, getter, content = "path")]
    pub s3_object_key: Option<List<String>>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

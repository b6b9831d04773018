use crate::{Extra, Timestamp, Wire};

/// Test message of Amazon S3, sent once when the notifications of a bucket are set up.
///
/// It reaches the same topic or queue as later notifications, and has no `Records`.
///
/// See [Amazon S3/Granting permissions to publish event notification messages](https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-how-to-event-types-and-destinations.html).
///
/// ```
/// use mailtrail_wire::{Document as _, Is as _, S3TestEvent};
///
/// let event = S3TestEvent::from_json(r#"{"Service": "Amazon S3", "Event": "s3:TestEvent", "Bucket": "amzn-s3-demo-bucket"}"#)?;
/// assert!(event.event.is(S3TestEvent::EVENT));
/// assert!(event.bucket.is("amzn-s3-demo-bucket"));
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct S3TestEvent {
    /// Always `Amazon S3`.
    #[wire(name = "Service", required, content = "public")]
    pub service: Option<String>,
    /// Always `s3:TestEvent`.
    #[wire(name = "Event", required, content = "public")]
    pub event: Option<String>,
    /// When the notifications were set up.
    #[wire(name = "Time", required)]
    pub time: Option<Timestamp>,
    /// Bucket whose notifications were set up.
    #[wire(name = "Bucket", required, content = "name")]
    pub bucket: Option<String>,
    /// Identifier of the request that set them up.
    #[wire(name = "RequestId", required, content = "id")]
    pub request_id: Option<String>,
    /// Identifier of the host that served the request.
    #[wire(name = "HostId", required, content = "id")]
    pub host_id: Option<String>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

impl S3TestEvent {
    /// Value of `Event` in every test message.
    ///
    /// ```
    /// assert_eq!(mailtrail_wire::S3TestEvent::EVENT, "s3:TestEvent");
    /// ```
    pub const EVENT: &'static str = "s3:TestEvent";
}

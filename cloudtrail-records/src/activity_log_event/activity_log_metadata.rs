//! How an event from outside AWS came in.

use mailtrail_wire::{Extra, Wire};

use crate::LakeTimestamp;

/// Channel that an event from outside AWS came through, and when.
///
/// See [AWS CloudTrail/Lake integrations event schema](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/query-integration-event-schema.html).
///
/// ```
/// use cloudtrail_records::{ActivityLogMetadata, Document as _};
///
/// let metadata = ActivityLogMetadata::from_json(r#"{"ingestionTime": "2026-03-02T08:15:31"}"#)?;
/// assert!(metadata.ingestion_time.as_ref().is_some_and(|time| time.instant().unix_timestamp() == 1_772_439_331));
/// # Ok::<(), cloudtrail_records::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct ActivityLogMetadata {
    /// Time at which CloudTrail took the event in, UTC without a zone.
    #[wire(required)]
    pub ingestion_time: Option<LakeTimestamp>,
    /// ARN of the channel.
    #[wire(name = "channelARN", required, content = "arn")]
    pub channel_arn: Option<String>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

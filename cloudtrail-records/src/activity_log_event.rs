//! Events from outside AWS, as event data stores keep them.

use mailtrail_wire::{Extra, Wire};

use crate::{ActivityLogData, ActivityLogMetadata, Addendum, EventCategory, EventType, EventVersion, LakeTimestamp};

pub(crate) mod activity_log_data;
pub(crate) mod activity_log_identity;
pub(crate) mod activity_log_metadata;

/// Event from outside AWS that `PutAuditEvents` brought into an event data store.
///
/// CloudTrail wraps what the sender wrote, which is in `eventData`. Its times have no zone and mean UTC.
///
/// See [AWS CloudTrail/Lake integrations event schema](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/query-integration-event-schema.html).
///
/// ```
/// use cloudtrail_records::{ActivityLogEvent, Document as _, Is as _};
///
/// let text = r#"{
///     "eventCategory": "ActivityAuditLog",
///     "eventType": "ActivityLog",
///     "metadata": {"ingestionTime": "2026-03-02T08:15:31"},
///     "eventData": {"eventSource": "chat.example.com", "eventName": "SignIn", "UID": "42"}
/// }"#;
/// let event = ActivityLogEvent::from_json(text)?;
/// assert!(event.event_data.as_ref().is_some_and(|event_data| event_data.uid.is("42")));
/// # Ok::<(), cloudtrail_records::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[wire(errata = crate::ERRATA)]
#[non_exhaustive]
pub struct ActivityLogEvent {
    /// Version of the format.
    #[wire(required)]
    pub event_version: Option<EventVersion>,
    /// Always `ActivityAuditLog`.
    #[wire(required, one_of("ActivityAuditLog"))]
    pub event_category: Option<EventCategory>,
    /// Always `ActivityLog`.
    #[wire(required)]
    pub event_type: Option<EventType>,
    /// Identifier that CloudTrail gave to the event.
    #[wire(name = "eventID", required, content = "id")]
    pub event_id: Option<String>,
    /// Time of the event in UTC, written without a zone.
    #[wire(required)]
    pub event_time: Option<LakeTimestamp>,
    /// Region in which `PutAuditEvents` was called.
    #[wire(required, content = "public")]
    pub aws_region: Option<String>,
    /// Account that received this event.
    #[wire(required, content = "account-id")]
    pub recipient_account_id: Option<String>,
    /// Why the event came late, or what it corrects.
    pub addendum: Option<Addendum>,
    /// Channel that the event came through, and when.
    #[wire(required)]
    pub metadata: Option<ActivityLogMetadata>,
    /// Event as its sender outside AWS wrote it.
    #[wire(required)]
    pub event_data: Option<ActivityLogData>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

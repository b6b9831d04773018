//! Aggregated data events.

use mailtrail_wire::{Extra, Wire};

use crate::{Addendum, AggregatedSummary, EventCategory, EventSource, EventType, EventVersion, TimeWindow};

pub(crate) mod aggregated_dimension;
pub(crate) mod aggregated_statistic;
pub(crate) mod aggregated_summary;
pub(crate) mod aggregation_dimension;
pub(crate) mod aggregation_type;
pub(crate) mod time_window;

/// Data events of a few minutes, counted together.
///
/// Trails that aggregate data events deliver them for windows of five minutes. Names differ from all other events:
/// `accountId` replaces `recipientAccountId`, `eventId` replaces `eventID`, and `timeWindow` replaces `eventTime`. Versions
/// count from 1.0 on their own.
///
/// See [AWS CloudTrail/Record contents for aggregated events](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-aggregated-events.html).
///
/// ```
/// use cloudtrail_records::{AggregatedEvent, Document as _};
///
/// let text = r#"{
///     "eventVersion": "1.0",
///     "accountId": "111122223333",
///     "eventId": "11112222-3333-4444-5555-666677778888",
///     "eventCategory": "Aggregated",
///     "eventType": "AwsAggregatedEvent",
///     "eventSource": "s3.amazonaws.com",
///     "summary": {
///         "primaryDimension": {"dimension": "eventName", "statistics": [{"name": "PutObject", "value": 1000}]}
///     }
/// }"#;
/// let event = AggregatedEvent::from_json(text)?;
/// let counts = event.summary.as_ref().and_then(|summary| summary.primary_dimension.as_ref());
/// assert_eq!(counts.and_then(|counts| counts.count_of("PutObject")), Some(1000));
/// # Ok::<(), cloudtrail_records::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[wire(errata = crate::ERRATA)]
#[non_exhaustive]
pub struct AggregatedEvent {
    /// Version of the format of aggregated events.
    #[wire(required, since = "1.0")]
    pub event_version: Option<EventVersion>,
    /// Account that received this event.
    #[wire(required, since = "1.0", content = "account-id")]
    pub account_id: Option<String>,
    /// Identifier of this event, a UUID.
    #[wire(required, since = "1.0", content = "id")]
    pub event_id: Option<String>,
    /// Always `Aggregated`.
    #[wire(required, since = "1.0", one_of("Aggregated"))]
    pub event_category: Option<EventCategory>,
    /// Always `AwsAggregatedEvent`.
    #[wire(required, since = "1.0")]
    pub event_type: Option<EventType>,
    /// Region of the events that were counted.
    #[wire(required, since = "1.0", content = "public")]
    pub aws_region: Option<String>,
    /// Service of the events that were counted.
    #[wire(required, since = "1.0")]
    pub event_source: Option<EventSource>,
    /// Time in which the events that were counted happened.
    #[wire(required, since = "1.0")]
    pub time_window: Option<TimeWindow>,
    /// Counts of the events, along one dimension or several.
    #[wire(required, since = "1.0")]
    pub summary: Option<AggregatedSummary>,
    /// Why the counts came late or were recomputed; AWS's page says that it is always there, and its example has none.
    #[wire(since = "1.0")]
    pub addendum: Option<Box<Addendum>>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

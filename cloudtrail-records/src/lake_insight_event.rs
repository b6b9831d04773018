//! Insights events as event data stores keep them.

use mailtrail_wire::{Extra, Timestamp, Wire};

use crate::{
    Addendum, EventCategory, EventSource, EventType, EventVersion, InsightState, InsightType, LakeInsightContext,
};

pub(crate) mod lake_insight_attribution;
pub(crate) mod lake_insight_context;

/// Unusual rate of calls or errors, as an event data store keeps it.
///
/// Says the same as an `InsightEvent` in a flat form; category and type are the same, so only the fields distinguish the two. Known from AWS's pages alone.
///
/// See [AWS CloudTrail/Record contents for Insights events for event data stores](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-insights-fields-lake.html).
///
/// ```
/// use cloudtrail_records::{Document as _, InsightState, Is as _, LakeInsightEvent};
///
/// let text = r#"{
///     "eventCategory": "Insight",
///     "eventType": "AwsCloudTrailInsight",
///     "insightState": "End",
///     "insightEventSource": "ses.amazonaws.com",
///     "insightContext": {"insightAverage": 5.0, "insightDuration": 12}
/// }"#;
/// let event = LakeInsightEvent::from_json(text)?;
/// assert_eq!(event.insight_state, Some(InsightState::End));
/// assert!(event.insight_event_source.is("ses.amazonaws.com"));
/// # Ok::<(), cloudtrail_records::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[wire(errata = crate::ERRATA)]
#[non_exhaustive]
pub struct LakeInsightEvent {
    /// Version of the format.
    #[wire(required)]
    pub event_version: Option<EventVersion>,
    /// Always `Insight`.
    #[wire(required, one_of("Insight"))]
    pub event_category: Option<EventCategory>,
    /// Always `AwsCloudTrailInsight`.
    #[wire(required)]
    pub event_type: Option<EventType>,
    /// Identifier of this event, a UUID.
    #[wire(name = "eventID", required, content = "id")]
    pub event_id: Option<String>,
    /// Time at which the unusual activity began or ended.
    #[wire(required)]
    pub event_time: Option<Timestamp>,
    /// Region of the unusual activity.
    #[wire(required, content = "public")]
    pub aws_region: Option<String>,
    /// Account that received this event.
    #[wire(content = "account-id")]
    pub recipient_account_id: Option<String>,
    /// Identifier that the event of the beginning and the event of the end share.
    #[wire(name = "sharedEventID", required, content = "id")]
    pub shared_event_id: Option<String>,
    /// Why the event came late, or what it corrects.
    pub addendum: Option<Addendum>,
    /// Event data store whose management events were analysed.
    #[wire(required, content = "arn")]
    pub insight_source: Option<String>,
    /// Whether the activity begins or ends.
    #[wire(required)]
    pub insight_state: Option<InsightState>,
    /// Service that is called.
    #[wire(required)]
    pub insight_event_source: Option<EventSource>,
    /// Action that is called.
    #[wire(required, content = "public")]
    pub insight_event_name: Option<String>,
    /// Error that is unusually frequent.
    #[wire(content = "public")]
    pub insight_error_code: Option<String>,
    /// Whether calls or errors are unusually frequent.
    #[wire(required)]
    pub insight_type: Option<InsightType>,
    /// Numbers behind the finding, and who contributed to them.
    #[wire(required)]
    pub insight_context: Option<LakeInsightContext>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

//! Insights events as trails deliver them.

use mailtrail_wire::{Extra, Timestamp, Wire};

use crate::{EventCategory, EventType, EventVersion, InsightDetails};

pub(crate) mod insight_attribute;
pub(crate) mod insight_attribution;
pub(crate) mod insight_average;
pub(crate) mod insight_context;
pub(crate) mod insight_details;
pub(crate) mod insight_state;
pub(crate) mod insight_statistics;
pub(crate) mod insight_type;
pub(crate) mod insight_value;

/// Unusual rate of calls or errors, as a trail delivers it.
///
/// CloudTrail writes one when the unusual activity begins and one when it ends; both have the same `sharedEventID`.
/// There is no `userIdentity`, and `insightDetails` says what the activity is about. Event data stores keep
/// another form, `LakeInsightEvent`.
///
/// See [AWS CloudTrail/Record contents for Insights events for trails](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-insights-fields-trails.html).
///
/// ```
/// use cloudtrail_records::{Document as _, InsightEvent, InsightState, Is as _};
///
/// let text = r#"{
///     "eventVersion": "1.08",
///     "eventCategory": "Insight",
///     "eventType": "AwsCloudTrailInsight",
///     "sharedEventID": "11112222-3333-4444-5555-666677778888",
///     "insightDetails": {"state": "Start", "eventName": "SendRawEmail", "insightType": "ApiCallRateInsight"}
/// }"#;
/// let event = InsightEvent::from_json(text)?;
/// let Some(details) = &event.insight_details else { panic!("no details") };
/// assert_eq!(details.state, Some(InsightState::Start));
/// assert!(details.event_name.is("SendRawEmail"));
/// # Ok::<(), cloudtrail_records::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[wire(errata = crate::ERRATA)]
#[non_exhaustive]
pub struct InsightEvent {
    /// Version of the record format.
    #[wire(required, since = "1.07")]
    pub event_version: Option<EventVersion>,
    /// Always `AwsCloudTrailInsight`.
    #[wire(required, since = "1.07")]
    pub event_type: Option<EventType>,
    /// Always `Insight`.
    #[wire(required, since = "1.07", one_of("Insight"))]
    pub event_category: Option<EventCategory>,
    /// Identifier of this event, a UUID.
    #[wire(name = "eventID", required, since = "1.07", content = "id")]
    pub event_id: Option<String>,
    /// Time at which the unusual activity began or ended.
    #[wire(required, since = "1.07")]
    pub event_time: Option<Timestamp>,
    /// Region of the unusual activity.
    #[wire(required, since = "1.07", content = "public")]
    pub aws_region: Option<String>,
    /// Account that received this event.
    #[wire(since = "1.07", content = "account-id")]
    pub recipient_account_id: Option<String>,
    /// Identifier that the event of the beginning and the event of the end share.
    #[wire(name = "sharedEventID", required, since = "1.07", content = "id")]
    pub shared_event_id: Option<String>,
    /// What the unusual activity is about.
    #[wire(required, since = "1.07")]
    pub insight_details: Option<InsightDetails>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

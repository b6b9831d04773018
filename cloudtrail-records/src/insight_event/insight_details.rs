//! What an unusual activity is about.

use mailtrail_wire::{Extra, Wire};

use crate::{EventSource, InsightContext, InsightState, InsightType};

/// Which call is unusually frequent, and how much so.
///
/// See [AWS CloudTrail/Record contents for Insights events for trails](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-insights-fields-trails.html).
///
/// ```
/// use cloudtrail_records::{Document as _, InsightDetails, InsightType, Is as _};
///
/// let text = r#"{
///     "eventSource": "ses.amazonaws.com",
///     "insightType": "ApiErrorRateInsight",
///     "errorCode": "AccessDenied"
/// }"#;
/// let details = InsightDetails::from_json(text)?;
/// assert!(details.event_source.is("ses.amazonaws.com"));
/// assert_eq!(details.insight_type, Some(InsightType::ApiErrorRateInsight));
/// assert!(details.error_code.is("AccessDenied"));
/// # Ok::<(), cloudtrail_records::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct InsightDetails {
    /// Whether the activity begins or ends.
    #[wire(required, since = "1.07")]
    pub state: Option<InsightState>,
    /// Service that is called.
    #[wire(required, since = "1.07")]
    pub event_source: Option<EventSource>,
    /// Action that is called.
    #[wire(required, since = "1.07", content = "public")]
    pub event_name: Option<String>,
    /// Whether calls or errors are unusually frequent.
    #[wire(required, since = "1.07")]
    pub insight_type: Option<InsightType>,
    /// Error that is unusually frequent.
    #[wire(since = "1.07", content = "public")]
    pub error_code: Option<String>,
    /// Category of the events that were analysed; not described by AWS.
    #[wire(evidence = "observed", content = "public")]
    pub source_event_category: Option<String>,
    /// Numbers behind the finding, and who contributed to them.
    #[wire(required, since = "1.07")]
    pub insight_context: Option<InsightContext>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

//! Numbers behind a finding, in their flat form.

use mailtrail_wire::{Extra, List, Number, Wire};

use crate::LakeInsightAttribution;

/// Numbers behind a finding in an event data store, and who contributed to them.
///
/// See [AWS CloudTrail/Record contents for Insights events for event data stores](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-insights-fields-lake.html).
///
/// ```
/// use cloudtrail_records::{Document as _, LakeInsightContext};
///
/// let context = LakeInsightContext::from_json(r#"{"baselineAverage": 0.002, "baselineDuration": 10080}"#)?;
/// assert_eq!(
///     context.baseline_duration.as_ref().and_then(|baseline_duration| baseline_duration.as_u64()),
///     Some(10_080)
/// );
/// # Ok::<(), cloudtrail_records::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct LakeInsightContext {
    /// Usual rate per minute before the activity.
    #[wire(required)]
    pub baseline_average: Option<Number>,
    /// Rate per minute during the activity.
    #[wire(required)]
    pub insight_average: Option<Number>,
    /// Length of the time that the usual rate was taken from, in minutes.
    #[wire(required)]
    pub baseline_duration: Option<Number>,
    /// Length of the activity in minutes.
    #[wire(required)]
    pub insight_duration: Option<Number>,
    /// Users, agents and errors that stand out.
    ///
    /// A list by the description of the members; the SQL schema of event data stores has one structure here.
    pub attributions: Option<List<LakeInsightAttribution>>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

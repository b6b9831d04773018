//! Usual and unusual rates.

use mailtrail_wire::{Extra, Number, Wire};

use crate::InsightAverage;

/// Usual and unusual rates of a call, per minute.
///
/// See [AWS CloudTrail/Record contents for Insights events for trails](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-insights-fields-trails.html).
///
/// ```
/// use cloudtrail_records::{Document as _, InsightStatistics};
///
/// let text = r#"{"baseline": {"average": 9.82222E-5}, "insight": {"average": 5.0}, "baselineDuration": 10181}"#;
/// let statistics = InsightStatistics::from_json(text)?;
/// let Some(baseline) = statistics.baseline.and_then(|baseline| baseline.average) else { panic!("no average") };
/// assert_eq!(baseline.as_str(), "9.82222E-5");
/// assert_eq!(baseline.as_f64(), 0.000_098_222_2);
/// # Ok::<(), cloudtrail_records::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct InsightStatistics {
    /// Usual rate before the activity.
    #[wire(required, since = "1.07")]
    pub baseline: Option<InsightAverage>,
    /// Rate during the activity.
    #[wire(required, since = "1.07")]
    pub insight: Option<InsightAverage>,
    /// Length of the activity in minutes; in the event of its beginning, of what had been seen by then.
    #[wire(since = "1.07")]
    pub insight_duration: Option<Number>,
    /// Length of the time that the usual rate was taken from, in minutes; a week (10,080) at least.
    #[wire(since = "1.07")]
    pub baseline_duration: Option<Number>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

//! Numbers behind a finding.

use mailtrail_wire::{Extra, List, Wire};

use crate::{InsightAttribution, InsightStatistics};

/// Numbers behind a finding, and who contributed to them.
///
/// See [AWS CloudTrail/Record contents for Insights events for trails](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-insights-fields-trails.html).
///
/// ```
/// use cloudtrail_records::{Document as _, InsightContext};
///
/// let context = InsightContext::from_json(r#"{"statistics": {"insightDuration": 5}, "attributions": []}"#)?;
/// let Some(statistics) = &context.statistics else { panic!("no statistics") };
/// assert_eq!(statistics.insight_duration.as_ref().and_then(|insight_duration| insight_duration.as_u64()), Some(5));
/// # Ok::<(), cloudtrail_records::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct InsightContext {
    /// Usual and unusual rates.
    #[wire(required, since = "1.07")]
    pub statistics: Option<InsightStatistics>,
    /// Users, agents, errors and resources that stand out, at most five of each.
    #[wire(since = "1.07")]
    pub attributions: Option<List<InsightAttribution>>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

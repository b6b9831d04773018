//! Who contributed to a finding, in its flat form.

use mailtrail_wire::{Extra, List, Number, Wire};

use crate::{InsightAttribute, InsightValue};

/// Users, agents or errors with the largest part in a finding in an event data store.
///
/// The lists `insight` and `baseline` replace the four members about one value each, which AWS has been retiring since
/// 2025-06-23.
///
/// See [AWS CloudTrail/Record contents for Insights events for event data stores](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-insights-fields-lake.html).
///
/// ```
/// use cloudtrail_records::{Document as _, Is as _, LakeInsightAttribution};
///
/// let text = r#"{"attribute": "userAgent", "insight": [{"value": "aws-cli/2.15", "average": 3}]}"#;
/// let attribution = LakeInsightAttribution::from_json(text)?;
/// assert!(attribution.insight.iter().flatten().any(|it| it.value.is("aws-cli/2.15")));
/// # Ok::<(), cloudtrail_records::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct LakeInsightAttribution {
    /// What the values are: ARNs of identities, user agents or error codes.
    #[wire(required)]
    pub attribute: Option<InsightAttribute>,
    /// Value with the largest part in the activity.
    #[wire(deprecated, content = "arn")]
    pub insight_value: Option<String>,
    /// Rate of `insightValue` per minute.
    #[wire(deprecated)]
    pub insight_average: Option<Number>,
    /// Value with the largest part in the usual rate.
    #[wire(deprecated, content = "arn")]
    pub baseline_value: Option<String>,
    /// Rate of `baselineValue` per minute.
    #[wire(deprecated)]
    pub baseline_average: Option<Number>,
    /// Values during the activity.
    pub insight: Option<List<InsightValue>>,
    /// Values of the time before.
    pub baseline: Option<List<InsightValue>>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

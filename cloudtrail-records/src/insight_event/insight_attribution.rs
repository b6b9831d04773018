//! Who contributed to a finding.

use mailtrail_wire::{Extra, List, Wire};

use crate::{InsightAttribute, InsightValue};

/// Users, agents, errors or resources with the largest part in a finding, and in the usual rate.
///
/// See [AWS CloudTrail/Record contents for Insights events for trails](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-insights-fields-trails.html).
///
/// ```
/// use cloudtrail_records::{Document as _, InsightAttribute, InsightAttribution, Is as _};
///
/// let text = r#"{"attribute": "errorCode", "insight": [{"value": "null", "average": 5.0}], "baseline": []}"#;
/// let attribution = InsightAttribution::from_json(text)?;
/// assert_eq!(attribution.attribute, Some(InsightAttribute::ErrorCode));
/// assert!(attribution.insight.iter().flatten().any(|it| it.value.is("null")));
/// # Ok::<(), cloudtrail_records::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct InsightAttribution {
    /// What the values are: ARNs of identities, user agents, error codes or ARNs of resources.
    #[wire(required, since = "1.07")]
    pub attribute: Option<InsightAttribute>,
    /// Up to five values during the activity.
    #[wire(required, since = "1.07")]
    pub insight: Option<List<InsightValue>>,
    /// Up to five values of the time before; may be empty.
    #[wire(required, since = "1.07")]
    pub baseline: Option<List<InsightValue>>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

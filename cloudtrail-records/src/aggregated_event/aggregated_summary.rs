//! What was counted.

use mailtrail_wire::{Extra, List, Wire};

use crate::AggregatedDimension;

/// Counts of an aggregated event: one dimension that the template asks for, and further ones.
///
/// Template `API_ACTIVITY` counts by event name, `RESOURCE_ACCESS` by resource, `USER_ACTIONS` by identity.
///
/// See [AWS CloudTrail/Record contents for aggregated events](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-aggregated-events.html).
///
/// ```
/// use cloudtrail_records::{AggregatedSummary, Document as _, Is as _};
///
/// let text = r#"{"primaryDimension": {"dimension": "eventName"}, "details": [{"dimension": "resourceARN"}]}"#;
/// let summary = AggregatedSummary::from_json(text)?;
/// assert!(summary.primary_dimension.as_ref().is_some_and(|counts| counts.dimension.is("eventName")));
/// assert!(summary.details.iter().flatten().any(|it| it.dimension.is("resourceARN")));
/// # Ok::<(), cloudtrail_records::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct AggregatedSummary {
    /// Dimension that the template asks for.
    #[wire(required, since = "1.0")]
    pub primary_dimension: Option<AggregatedDimension>,
    /// Further dimensions of the same events.
    #[wire(required, since = "1.0")]
    pub details: Option<List<AggregatedDimension>>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

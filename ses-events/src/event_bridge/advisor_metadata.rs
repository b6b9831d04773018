//! Weight of findings.

use mailtrail_wire::{Extra, Wire};

use crate::{RecommendationImpact, RecommendationType};

/// Weight and type of a finding about a tenant.
///
/// See [Amazon SES/Tenants](https://docs.aws.amazon.com/ses/latest/dg/tenants.html#setting-up-eventbridge-notifications).
///
/// ```
/// use ses_events::{AdvisorMetadata, Document as _, RecommendationType};
///
/// let metadata = AdvisorMetadata::from_json(r#"{"impact": "HIGH", "type": "BOUNCE"}"#)?;
/// assert_eq!(metadata.r#type, Some(RecommendationType::Bounce));
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct AdvisorMetadata {
    /// How much the finding weighs.
    pub impact: Option<RecommendationImpact>,
    /// What the finding is about.
    pub r#type: Option<RecommendationType>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

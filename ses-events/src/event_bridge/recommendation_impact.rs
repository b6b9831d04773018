//! Weights of findings.

use mailtrail_wire::open_enum;

/// How much a finding weighs.
///
/// See [Amazon SES API v2 Reference/Recommendation](https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_Recommendation.html).
///
/// ```
/// use ses_events::{OpenEnum as _, RecommendationImpact};
///
/// assert_eq!(RecommendationImpact::High.as_str(), "HIGH");
/// ```
#[open_enum]
pub enum RecommendationImpact {
    /// Could hurt delivery; pauses tenants under the strict policy alone.
    #[wire("LOW")]
    Low,
    /// Probably hurts delivery; pauses tenants under the standard policy too.
    #[wire("HIGH")]
    High,
}

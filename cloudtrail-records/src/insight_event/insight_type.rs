//! Kinds of findings.

use mailtrail_wire::open_enum;

/// What is unusually frequent.
///
/// See [AWS CloudTrail/Record contents for Insights events for trails](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-insights-fields-trails.html).
///
/// ```
/// use cloudtrail_records::InsightType;
///
/// assert_eq!(InsightType::from("ApiCallRateInsight"), InsightType::ApiCallRateInsight);
/// ```
#[open_enum]
pub enum InsightType {
    /// Calls of an action.
    ApiCallRateInsight,
    /// Errors of an action.
    ApiErrorRateInsight,
}

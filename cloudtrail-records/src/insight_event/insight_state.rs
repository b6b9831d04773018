//! Beginning and end of a finding.

use mailtrail_wire::open_enum;

/// Whether an event marks the beginning or the end of an unusual activity.
///
/// See [AWS CloudTrail/Record contents for Insights events for trails](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-insights-fields-trails.html).
///
/// ```
/// use cloudtrail_records::InsightState;
///
/// assert_eq!(InsightState::from("End"), InsightState::End);
/// ```
#[open_enum]
pub enum InsightState {
    /// It begins.
    Start,
    /// It is over.
    End,
}

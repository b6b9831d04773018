//! How data events are aggregated.

use mailtrail_wire::open_enum;

/// How the values of an aggregation come about.
///
/// See [AWS CloudTrail/Record contents for aggregated events](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-aggregated-events.html).
///
/// ```
/// use cloudtrail_records::AggregationType;
///
/// assert_eq!(AggregationType::from("Count"), AggregationType::Count);
/// ```
#[open_enum]
pub enum AggregationType {
    /// Number of events.
    Count,
}

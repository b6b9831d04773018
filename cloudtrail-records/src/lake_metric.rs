//! Metrics of event data stores.

use mailtrail_wire::open_enum;

/// Metric of an event data store on CloudWatch.
///
/// AWS's page describes those of event data stores alone, none of trails.
///
/// See [AWS CloudTrail/Supported CloudWatch metrics](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-lake-cloudwatch-metrics.html).
///
/// ```
/// use cloudtrail_records::LakeMetric;
///
/// let metric = LakeMetric::from("HourlyDataIngested");
/// assert_eq!((LakeMetric::NAMESPACE, metric.unit()), ("AWS/CloudTrail", Some("Bytes")));
/// ```
#[open_enum]
pub enum LakeMetric {
    /// Data that came in during the last hour; every hour.
    HourlyDataIngested,
    /// Data that is kept, over the whole retention period; every night.
    TotalDataRetained,
    /// Data that is kept, compressed, as of today.
    TotalStorageBytes,
    /// Compressed data that is kept longer than 366 days; only with one-year extendable retention.
    TotalPaidStorageBytes,
    /// Events that Insights analyzed; every hour, only where Insights is on.
    HourlyEventsAnalyzed,
}

impl LakeMetric {
    /// Namespace of the metrics in CloudWatch.
    ///
    /// ```
    /// assert_eq!(cloudtrail_records::LakeMetric::NAMESPACE, "AWS/CloudTrail");
    /// ```
    pub const NAMESPACE: &'static str = "AWS/CloudTrail";

    /// Returns the unit in CloudWatch; `None` for a metric that this version does not know.
    ///
    /// ```
    /// use cloudtrail_records::LakeMetric;
    ///
    /// assert_eq!(LakeMetric::HourlyEventsAnalyzed.unit(), Some("Count"));
    /// assert_eq!(LakeMetric::from("HourlyRain").unit(), None);
    /// ```
    pub fn unit(&self) -> Option<&'static str> {
        match self {
            Self::HourlyEventsAnalyzed => Some("Count"),
            Self::Other(_) => None,
            _ => Some("Bytes"),
        }
    }
}

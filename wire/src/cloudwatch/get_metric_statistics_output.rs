//! Values of one metric.

use crate::{Extra, List, MetricDatapoint, Wire};

/// Output of `GetMetricStatistics`: values of one metric, a data point for each period that has any.
///
/// It names neither namespace nor dimensions, and the data points are in no particular order.
///
/// See [Amazon CloudWatch API Reference/GetMetricStatistics](https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricStatistics.html).
///
/// ```
/// use mailtrail_wire::{Document as _, GetMetricStatisticsOutput};
///
/// let text = r#"{"Label": "Send", "Datapoints": [{"Timestamp": "2026-03-02T08:00:00+00:00", "Sum": 12.0, "Unit": "Count"}]}"#;
/// let output = GetMetricStatisticsOutput::from_json(text)?;
/// let sums = output.datapoints.iter().flatten().filter_map(|point| point.sum.as_ref()?.as_u64());
/// assert_eq!(sums.sum::<u64>(), 12);
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct GetMetricStatisticsOutput {
    /// Name of the metric.
    #[wire(name = "Label", required, content = "public")]
    pub label: Option<String>,
    /// Data points.
    #[wire(name = "Datapoints", required)]
    pub datapoints: Option<List<MetricDatapoint>>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

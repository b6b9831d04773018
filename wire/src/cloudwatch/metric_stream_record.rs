//! Records of metric streams.

use crate::{Extra, Map, Number, Wire};

/// Record of a metric stream in JSON: statistics of one metric at one time.
///
/// A stream delivers them through Amazon Data Firehose, a line each.
///
/// See [Amazon CloudWatch/JSON output format of metric streams](https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch-metric-streams-formats-json.html).
///
/// ```
/// use mailtrail_wire::{Document as _, Is as _, MetricStreamRecord};
///
/// let text = r#"{
///     "metric_stream_name": "mail", "account_id": "111122223333", "region": "eu-west-1", "namespace": "AWS/SES",
///     "metric_name": "Bounce", "dimensions": {}, "timestamp": 1772438400000,
///     "value": {"max": 1.0, "min": 1.0, "sum": 3.0, "count": 3.0}, "unit": "Count"
/// }"#;
/// let record = MetricStreamRecord::from_json(text)?;
/// assert!(record.metric_name.is("Bounce"));
/// assert_eq!(record.value.as_ref().and_then(|value| value.get("sum")?.as_u64()), Some(3));
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct MetricStreamRecord {
    /// Name of the stream.
    #[wire(name = "metric_stream_name", required, content = "name")]
    pub metric_stream_name: Option<String>,
    /// Account that the metric is of.
    #[wire(name = "account_id", required, content = "account-id")]
    pub account_id: Option<String>,
    /// Region that the metric is of.
    #[wire(required, content = "public")]
    pub region: Option<String>,
    /// Namespace, such as `AWS/SES`.
    #[wire(required, content = "public")]
    pub namespace: Option<String>,
    /// Name of the metric.
    #[wire(name = "metric_name", required, content = "public")]
    pub metric_name: Option<String>,
    /// Dimensions by name; empty for a metric of the account as a whole.
    #[wire(required, content = "name", names = "public")]
    pub dimensions: Option<Map<String>>,
    /// Time of the values, in milliseconds since 1970.
    #[wire(required)]
    pub timestamp: Option<Number>,
    /// Statistics by name: always `max`, `min`, `sum` and `count`, and further ones where the stream is set up so.
    #[wire(required, names = "public")]
    pub value: Option<Map<Number>>,
    /// Unit of the values, such as `Count`; `None` where the metric has none.
    #[wire(content = "public")]
    pub unit: Option<String>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

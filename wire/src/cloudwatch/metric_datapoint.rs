//! Data points.

use crate::{Either, Extra, Map, Number, Timestamp, Wire};

/// Values of a metric over one period: the statistics that the request asked for.
///
/// See [Amazon CloudWatch API Reference/Datapoint](https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_Datapoint.html).
///
/// ```
/// use mailtrail_wire::{Document as _, Is as _, MetricDatapoint};
///
/// let point = MetricDatapoint::from_json(r#"{"Timestamp": 1772438400, "SampleCount": 5.0, "Unit": "Count"}"#)?;
/// assert_eq!(point.sample_count.as_ref().and_then(|count| count.as_u64()), Some(5));
/// assert!(point.unit.is("Count"));
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct MetricDatapoint {
    /// Beginning of the period: text from a client, seconds since 1970 from the API itself.
    #[wire(name = "Timestamp", required)]
    pub timestamp: Option<Either<Timestamp, Number>>,
    /// How many values there were.
    #[wire(name = "SampleCount")]
    pub sample_count: Option<Number>,
    /// Mean of the values: `Sum` over `SampleCount`.
    #[wire(name = "Average")]
    pub average: Option<Number>,
    /// Sum of the values.
    #[wire(name = "Sum")]
    pub sum: Option<Number>,
    /// Smallest value.
    #[wire(name = "Minimum")]
    pub minimum: Option<Number>,
    /// Largest value.
    #[wire(name = "Maximum")]
    pub maximum: Option<Number>,
    /// Unit of the values, such as `Count`; `None` where the metric has none.
    #[wire(name = "Unit", content = "public")]
    pub unit: Option<String>,
    /// Percentiles and their like, by the names under which they were asked for.
    #[wire(name = "ExtendedStatistics", names = "public")]
    pub extended_statistics: Option<Map<Number>>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

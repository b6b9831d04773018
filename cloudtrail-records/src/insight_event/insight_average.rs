//! One rate.

use mailtrail_wire::{Extra, Number, Wire};

/// Rate of calls or errors per minute.
///
/// See [AWS CloudTrail/Record contents for Insights events for trails](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-insights-fields-trails.html).
///
/// ```
/// use cloudtrail_records::{Document as _, InsightAverage};
///
/// let rate = InsightAverage::from_json(r#"{"average": 5.0}"#)?;
/// assert!(rate.average.as_ref().is_some_and(|average| average.as_str() == "5.0"));
/// # Ok::<(), cloudtrail_records::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct InsightAverage {
    /// Calls or errors per minute, in any spelling of a number.
    #[wire(required, since = "1.07")]
    pub average: Option<Number>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

//! One count.

use mailtrail_wire::{Extra, Number, Wire};

/// Number of events of one name.
///
/// See [AWS CloudTrail/Record contents for aggregated events](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-aggregated-events.html).
///
/// ```
/// use cloudtrail_records::{AggregatedStatistic, Document as _};
///
/// let statistic = AggregatedStatistic::from_json(r#"{"name": "arn:aws:s3:::amzn-s3-demo-bucket", "value": 800}"#)?;
/// assert_eq!(statistic.value.as_ref().and_then(|value| value.as_u64()), Some(800));
/// # Ok::<(), cloudtrail_records::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct AggregatedStatistic {
    /// Event name, ARN, user agent or whatever the dimension is.
    #[wire(required, since = "1.0", content = "text")]
    pub name: Option<String>,
    /// How many events have it.
    #[wire(required, since = "1.0")]
    pub value: Option<Number>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

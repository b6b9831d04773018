//! Units of metrics.

/// Unit of a metric of Amazon SES.
///
/// See [Amazon SES/Creating reputation monitoring alarms using CloudWatch](https://docs.aws.amazon.com/ses/latest/dg/reputationdashboard-cloudwatch-alarm.html).
///
/// ```
/// use ses_events::{Metric, MetricUnit};
///
/// assert_eq!(Metric::BounceRate.unit(), Some(MetricUnit::Fraction));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum MetricUnit {
    /// Number of events; the statistic to ask for is the sum.
    Count,
    /// Share between 0 and 1: an alarm at 5 % has the threshold `0.05`. An older page of CloudWatch calls this unit a percentage.
    Fraction,
}

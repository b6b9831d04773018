//! Metrics of CloudWatch, as its tools print and its streams deliver them.

mod get_metric_statistics_output;
mod list_metrics_output;
mod metric_datapoint;
mod metric_stream_record;

pub use self::get_metric_statistics_output::GetMetricStatisticsOutput;
pub use self::list_metrics_output::{ListMetricsOutput, ListedDimension, ListedMetric};
pub use self::metric_datapoint::MetricDatapoint;
pub use self::metric_stream_record::MetricStreamRecord;

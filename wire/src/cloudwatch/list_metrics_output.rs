//! Lists of metrics.

use crate::{Extra, List, Wire};

/// Output of `ListMetrics`: which metrics there are, each with one combination of dimensions.
///
/// `aws cloudwatch list-metrics --namespace "AWS/SES"` prints it. It holds no values, and only metrics that got values in
/// the last two weeks.
///
/// See [Amazon CloudWatch API Reference/ListMetrics](https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_ListMetrics.html).
///
/// ```
/// use mailtrail_wire::{Document as _, Is as _, ListMetricsOutput};
///
/// let text = r#"{"Metrics": [{"Namespace": "AWS/SES", "MetricName": "Received", "Dimensions": [{"Name": "RuleName", "Value": "store"}]}]}"#;
/// let output = ListMetricsOutput::from_json(text)?;
/// let metric = output.metrics.iter().flatten().next().unwrap();
/// assert!(metric.metric_name.is("Received"));
/// assert_eq!(metric.dimension("RuleName"), Some("store"));
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct ListMetricsOutput {
    /// Metrics, at most 500 in one response.
    #[wire(name = "Metrics", required)]
    pub metrics: Option<List<ListedMetric>>,
    /// Accounts that the metrics are of, in the same order; only if the request asks for them.
    #[wire(name = "OwningAccounts", content = "account-id")]
    pub owning_accounts: Option<List<String>>,
    /// What to send to get the next page; absent on the last one.
    #[wire(name = "NextToken", content = "id")]
    pub next_token: Option<String>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

/// Metric with one combination of dimensions.
///
/// See [Amazon CloudWatch API Reference/Metric](https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_Metric.html).
///
/// ```
/// use mailtrail_wire::{Document as _, ListedMetric};
///
/// let metric = ListedMetric::from_json(r#"{"Namespace": "AWS/SES", "MetricName": "Send", "Dimensions": []}"#)?;
/// assert_eq!(metric.dimension("RuleName"), None);
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct ListedMetric {
    /// Namespace, such as `AWS/SES`.
    #[wire(name = "Namespace", required, content = "public")]
    pub namespace: Option<String>,
    /// Name of the metric.
    #[wire(name = "MetricName", required, content = "public")]
    pub metric_name: Option<String>,
    /// Dimensions; empty for a metric of the account as a whole.
    #[wire(name = "Dimensions", required)]
    pub dimensions: Option<List<ListedDimension>>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

impl ListedMetric {
    /// Value of a dimension.
    ///
    /// ```
    /// use mailtrail_wire::{Document as _, ListedMetric};
    ///
    /// let text = r#"{"Dimensions": [{"Name": "RuleSetName", "Value": "[Active]"}]}"#;
    /// assert_eq!(ListedMetric::from_json(text)?.dimension("RuleSetName"), Some("[Active]"));
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    pub fn dimension(&self, name: &str) -> Option<&str> {
        let found = self.dimensions.as_ref()?.iter().find(|dimension| dimension.name.as_deref() == Some(name))?;
        found.value.as_deref()
    }
}

/// Dimension of a metric.
///
/// See [Amazon CloudWatch API Reference/Dimension](https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_Dimension.html).
///
/// ```
/// use mailtrail_wire::{Document as _, Is as _, ListedDimension};
///
/// let dimension = ListedDimension::from_json(r#"{"Name": "TenantName", "Value": "reader-mail"}"#)?;
/// assert!(dimension.value.is("reader-mail"));
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct ListedDimension {
    /// Name of the dimension.
    #[wire(name = "Name", required, content = "public")]
    pub name: Option<String>,
    /// Value of the dimension.
    #[wire(name = "Value", required, content = "name")]
    pub value: Option<String>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

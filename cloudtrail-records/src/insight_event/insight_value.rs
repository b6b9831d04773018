//! One contributor.

use mailtrail_wire::{Extra, Number, Wire};

/// One user, agent, error or resource, and its part in a rate.
///
/// Shared by both forms of Insights events.
///
/// See [AWS CloudTrail/Record contents for Insights events for trails](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-insights-fields-trails.html).
///
/// ```
/// use cloudtrail_records::{Document as _, InsightValue};
///
/// let text = r#"{"value": "arn:aws:iam::111122223333:user/ana", "average": 2.5}"#;
/// let value = InsightValue::from_json(text)?;
/// assert!(value.average.as_ref().is_some_and(|average| average.as_f64() == 2.5));
/// # Ok::<(), cloudtrail_records::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct InsightValue {
    /// ARN of a user or resource, user agent or error code; the string `null` means calls without an error.
    #[wire(required, since = "1.07", content = "arn")]
    pub value: Option<String>,
    /// Calls or errors per minute.
    #[wire(required, since = "1.07")]
    pub average: Option<Number>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

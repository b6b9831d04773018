//! Conditions of traffic policies.

use mailtrail_wire::{Either, Extra, List, Wire};

/// Condition of a statement, and whether it was met.
///
/// See [Amazon SES/Mail Manager logging](https://docs.aws.amazon.com/ses/latest/dg/eb-logging.html#ingress-endpoint-logs-traffic).
///
/// ```
/// use ses_events::mail_manager::TrafficPolicyCondition;
/// use ses_events::{Document as _, Is as _};
///
/// let condition = TrafficPolicyCondition::from_json(r#"{"expression": {"attribute": "RECIPIENT"}, "expressionResult": false}"#)?;
/// assert!(condition.expression_result.is(false));
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct TrafficPolicyCondition {
    /// What was compared.
    pub expression: Option<TrafficPolicyExpression>,
    /// Whether it was met.
    pub expression_result: Option<bool>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

/// Comparison in a condition: an attribute of the message, an operator, and values.
///
/// AWS's page shows one on `RECIPIENT`; the API has further ones, on the address of the sender, on TLS, and on what an add-on or an address
/// list says; how they are logged is not known.
///
/// See [Amazon SES/Mail Manager logging](https://docs.aws.amazon.com/ses/latest/dg/eb-logging.html#ingress-endpoint-logs-traffic).
///
/// ```
/// use ses_events::mail_manager::TrafficPolicyExpression;
/// use ses_events::{Document as _, Is as _};
///
/// let text = r#"{"attribute": "RECIPIENT", "operator": "CONTAINS", "value": ["@example.com"]}"#;
/// let expression = TrafficPolicyExpression::from_json(text)?;
/// assert!(expression.operator.is("CONTAINS"));
/// assert_eq!(expression.values(), ["@example.com"]);
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct TrafficPolicyExpression {
    /// Attribute of the message, such as `RECIPIENT`.
    #[wire(content = "public")]
    pub attribute: Option<String>,
    /// Operator, such as `CONTAINS`.
    #[wire(content = "public")]
    pub operator: Option<String>,
    /// Values that the attribute is compared with, any of which will do.
    #[wire(content = "text")]
    pub value: Option<Either<List<String>, String>>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

impl TrafficPolicyExpression {
    /// Returns the values that the attribute is compared with, whether they are a list or one string.
    ///
    /// ```
    /// use ses_events::Document as _;
    /// use ses_events::mail_manager::TrafficPolicyExpression;
    ///
    /// let expression = TrafficPolicyExpression::from_json(r#"{"attribute": "TLS_PROTOCOL", "value": "TLS1_2"}"#)?;
    /// assert_eq!(expression.values(), ["TLS1_2"]);
    /// # Ok::<(), ses_events::Error>(())
    /// ```
    pub fn values(&self) -> Vec<&str> {
        match &self.value {
            Some(Either::Left(list)) => list.iter().map(String::as_str).collect(),
            Some(Either::Right(text)) => vec![text],
            None => Vec::new(),
        }
    }
}

//! One query.

use std::fmt;

use super::FieldPath;

/// Query for CloudWatch Logs Insights, ready to be sent.
///
/// It holds no time range and no log group: those are parameters of their own of the API operation `StartQuery`.
/// Lines are separated by a line feed, and the last one has none.
///
/// See [Amazon CloudWatch Logs/Logs Insights language query syntax](https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_QuerySyntax.html).
///
/// ```
/// use workmail_events::insights::{self, FieldPath};
///
/// let query = insights::events_of_trace("abc")?;
/// assert_eq!(query.as_str().lines().last(), Some("| filter traceId = \"abc\""));
/// assert_eq!(query.fields(), [FieldPath::EventName, FieldPath::TraceId]);
/// # Ok::<(), insights::ParameterError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Query {
    text: String,
    fields: &'static [FieldPath],
}

impl Query {
    pub(super) fn new(fields: &'static [FieldPath], text: impl Into<String>) -> Self {
        Self { text: text.into(), fields }
    }

    /// Returns the text of the query.
    ///
    /// ```
    /// let query = workmail_events::insights::outgoing_bounces();
    /// assert!(query.as_str().starts_with("fields @timestamp, event.destination"));
    /// ```
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Returns the fields of the log line that the query reads, without duplicates, in the order in which they first appear.
    ///
    /// `@timestamp` is not among them: it is added by CloudWatch, and is not in the log line.
    ///
    /// ```
    /// use workmail_events::insights::{self, FieldPath};
    ///
    /// assert_eq!(insights::submissions_per_sender().fields(), [FieldPath::From, FieldPath::EventName]);
    /// ```
    pub fn fields(&self) -> &'static [FieldPath] {
        self.fields
    }
}

impl fmt::Display for Query {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.text)
    }
}

impl AsRef<str> for Query {
    fn as_ref(&self) -> &str {
        &self.text
    }
}

impl From<Query> for String {
    fn from(query: Query) -> Self {
        query.text
    }
}

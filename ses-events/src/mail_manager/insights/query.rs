//! One query.

use std::fmt::{self, Display};

/// Query for CloudWatch Logs Insights, ready to be sent.
///
/// It holds no time range and no log group: those are parameters of their own of the API operation `StartQuery`. Lines
/// are separated by a line feed, and the last one has none. The latest 10,000 lines are found.
///
/// See [Amazon CloudWatch Logs/Logs Insights language query syntax](https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_QuerySyntax.html).
///
/// ```
/// use ses_events::mail_manager::insights;
///
/// let query = insights::messages_larger_than(5000);
/// assert_eq!(query.as_str().lines().nth(1), Some("| filter message_size_bytes > 5000"));
/// assert_eq!(query.fields(), ["message_size_bytes"]);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Query {
    text: String,
    fields: &'static [&'static str],
}

impl Query {
    pub(super) fn new(fields: &'static [&'static str], filter: impl Display) -> Self {
        let text = format!(
            "fields @timestamp, @message, @logStream, @log
| filter {filter}
| sort @timestamp desc
| limit 10000"
        );
        Self { text, fields }
    }

    /// Returns the text of the query.
    ///
    /// ```
    /// use ses_events::mail_manager::insights;
    ///
    /// assert!(insights::rejected_messages().as_str().starts_with("fields @timestamp"));
    /// ```
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Returns the paths of the fields of the log line that the query reads.
    ///
    /// ```
    /// use ses_events::mail_manager::insights;
    ///
    /// assert_eq!(insights::rejected_messages().fields(), ["traffic_policy_verdict"]);
    /// ```
    pub fn fields(&self) -> &'static [&'static str] {
        self.fields
    }
}

impl Display for Query {
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

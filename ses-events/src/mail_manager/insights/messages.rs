//! Queries for messages.

use super::{Pattern, Query};

/// Finds messages from a sender, or evaluations of traffic policies for them. The query is the same for both logs of an ingress endpoint.
///
/// It compares the sender of the SMTP conversation, which may differ from the From address, and is case-sensitive.
///
/// See [Amazon SES/Mail Manager logging](https://docs.aws.amazon.com/ses/latest/dg/eb-logging.html#ingress-endpoint-app-queries).
///
/// ```
/// use ses_events::mail_manager::insights;
///
/// assert_eq!(
///     insights::messages_from("sender@example.com").to_string(),
///     "fields @timestamp, @message, @logStream, @log
/// | filter smtp_mail_from like /sender@example.com/
/// | sort @timestamp desc
/// | limit 10000",
/// );
/// ```
pub fn messages_from(sender: impl Into<Pattern>) -> Query {
    Query::new(&["smtp_mail_from"], format_args!("smtp_mail_from like /{}/", sender.into()))
}

/// Finds messages above a size in bytes.
///
/// See [Amazon SES/Mail Manager logging](https://docs.aws.amazon.com/ses/latest/dg/eb-logging.html#ingress-endpoint-app-queries).
///
/// ```
/// use ses_events::mail_manager::insights;
///
/// assert_eq!(
///     insights::messages_larger_than(5000).to_string(),
///     "fields @timestamp, @message, @logStream, @log
/// | filter message_size_bytes > 5000
/// | sort @timestamp desc
/// | limit 10000",
/// );
/// ```
pub fn messages_larger_than(bytes: u64) -> Query {
    Query::new(&["message_size_bytes"], format_args!("message_size_bytes > {bytes}"))
}

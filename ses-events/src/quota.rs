//! Limits of Amazon SES that concern events.

pub(crate) mod configuration_set_name;

/// Maximum number of recipients per message; each address in `To`, `Cc` and `Bcc` is one.
///
/// See [Amazon SES/Service quotas](https://docs.aws.amazon.com/ses/latest/dg/quotas.html#quotas-sender-recipient).
///
/// ```
/// assert_eq!(ses_events::MAX_RECIPIENTS_PER_MESSAGE, 50);
/// ```
pub const MAX_RECIPIENTS_PER_MESSAGE: usize = 50;

/// Maximum number of configuration sets per account and region.
///
/// See [Amazon SES/Service quotas](https://docs.aws.amazon.com/ses/latest/dg/quotas.html#quotas-publishing).
///
/// ```
/// assert_eq!(ses_events::MAX_CONFIGURATION_SETS, 10_000);
/// ```
pub const MAX_CONFIGURATION_SETS: usize = 10_000;

/// Maximum number of event destinations per configuration set.
///
/// See [Amazon SES/Service quotas](https://docs.aws.amazon.com/ses/latest/dg/quotas.html#quotas-publishing).
///
/// ```
/// assert_eq!(ses_events::MAX_EVENT_DESTINATIONS_PER_CONFIGURATION_SET, 10);
/// ```
pub const MAX_EVENT_DESTINATIONS_PER_CONFIGURATION_SET: usize = 10;

/// Size of headers in KB above which events and notifications contain only the first of them, and `headersTruncated` is true.
///
/// See [Amazon SES/Mail object](https://docs.aws.amazon.com/ses/latest/dg/notification-contents.html#mail-object).
///
/// ```
/// assert_eq!(ses_events::HEADERS_TRUNCATED_AT_KB, 10);
/// ```
pub const HEADERS_TRUNCATED_AT_KB: usize = 10;

/// Maximum size in KB, including headers, of a received message that can be published to a topic with its content.
///
/// See [Amazon SES/Email receiving quotas](https://docs.aws.amazon.com/ses/latest/dg/quotas.html#quotas-email-receiving).
///
/// ```
/// assert_eq!(ses_events::MAX_RECEIVED_ON_TOPIC_KB, 150);
/// ```
pub const MAX_RECEIVED_ON_TOPIC_KB: usize = 150;

/// Maximum size in KB of the headers of a received message in a notification to a topic.
///
/// See [Amazon SES/Email receiving quotas](https://docs.aws.amazon.com/ses/latest/dg/quotas.html#quotas-email-receiving).
///
/// ```
/// assert_eq!(ses_events::MAX_RECEIVED_HEADERS_ON_TOPIC_KB, 10);
/// ```
pub const MAX_RECEIVED_HEADERS_ON_TOPIC_KB: usize = 10;

/// Maximum size in KB of the headers of a received message in the event of a Lambda function.
///
/// See [Amazon SES/Email receiving quotas](https://docs.aws.amazon.com/ses/latest/dg/quotas.html#quotas-email-receiving).
///
/// ```
/// assert_eq!(ses_events::MAX_RECEIVED_HEADERS_IN_FUNCTION_KB, 50);
/// ```
pub const MAX_RECEIVED_HEADERS_IN_FUNCTION_KB: usize = 50;

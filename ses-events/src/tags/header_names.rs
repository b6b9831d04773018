//! Headers that Amazon SES reads.

/// Header with the message tags of raw and SMTP mail. Amazon SES removes it before sending.
///
/// See [Amazon SES/Specify your configuration set when you send email](https://docs.aws.amazon.com/ses/latest/dg/event-publishing-send-email.html).
///
/// ```
/// assert_eq!(ses_events::MESSAGE_TAGS_HEADER, "X-SES-MESSAGE-TAGS");
/// ```
pub const MESSAGE_TAGS_HEADER: &str = "X-SES-MESSAGE-TAGS";

/// Header with the configuration set of raw and SMTP mail. Amazon SES removes it before sending.
///
/// See [Amazon SES/Specify your configuration set when you send email](https://docs.aws.amazon.com/ses/latest/dg/event-publishing-send-email.html).
///
/// ```
/// assert_eq!(ses_events::CONFIGURATION_SET_HEADER, "X-SES-CONFIGURATION-SET");
/// ```
pub const CONFIGURATION_SET_HEADER: &str = "X-SES-CONFIGURATION-SET";

/// Header with the tenant of SMTP mail.
///
/// See [Amazon SES/Tenants](https://docs.aws.amazon.com/ses/latest/dg/tenants.html).
///
/// ```
/// assert_eq!(ses_events::TENANT_HEADER, "X-SES-TENANT");
/// ```
pub const TENANT_HEADER: &str = "X-SES-TENANT";

//! Headers that Amazon SES reads.

/// Header that carries the message tags of raw mail and of mail by SMTP; Amazon SES removes it before it sends.
///
/// See [Amazon SES/Specify your configuration set when you send email](https://docs.aws.amazon.com/ses/latest/dg/event-publishing-send-email.html).
///
/// ```
/// assert_eq!(ses_events::MESSAGE_TAGS_HEADER, "X-SES-MESSAGE-TAGS");
/// ```
pub const MESSAGE_TAGS_HEADER: &str = "X-SES-MESSAGE-TAGS";

/// Header that names the configuration set of raw mail and of mail by SMTP; Amazon SES removes it before it sends.
///
/// See [Amazon SES/Specify your configuration set when you send email](https://docs.aws.amazon.com/ses/latest/dg/event-publishing-send-email.html).
///
/// ```
/// assert_eq!(ses_events::CONFIGURATION_SET_HEADER, "X-SES-CONFIGURATION-SET");
/// ```
pub const CONFIGURATION_SET_HEADER: &str = "X-SES-CONFIGURATION-SET";

/// Header that names the tenant of mail by SMTP.
///
/// See [Amazon SES/Tenants](https://docs.aws.amazon.com/ses/latest/dg/tenants.html).
///
/// ```
/// assert_eq!(ses_events::TENANT_HEADER, "X-SES-TENANT");
/// ```
pub const TENANT_HEADER: &str = "X-SES-TENANT";

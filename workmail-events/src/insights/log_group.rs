//! Log groups of the event log.

/// Prefix of the default log group of an organization; the alias of the organization follows.
///
/// See [Amazon WorkMail/Enabling email event logging](https://docs.aws.amazon.com/workmail/latest/adminguide/tracking.html).
///
/// ```
/// assert_eq!(workmail_events::insights::LOG_GROUP_PREFIX, "/aws/workmail/emailevents/");
/// ```
pub const LOG_GROUP_PREFIX: &str = "/aws/workmail/emailevents/";

/// Prefix of the log group according to the page on DMARC, which contradicts the page on event logging.
///
/// It is not known which of the two is right. A program that searches for the log group should try both.
///
/// See [Amazon WorkMail/Enforcing DMARC policies on incoming email](https://docs.aws.amazon.com/workmail/latest/adminguide/inbound-dmarc.html).
///
/// ```
/// assert_eq!(workmail_events::insights::OTHER_LOG_GROUP_PREFIX, "/aws/workmail/events/");
/// ```
pub const OTHER_LOG_GROUP_PREFIX: &str = "/aws/workmail/events/";

/// Returns the default log group of an organization.
///
/// An administrator can choose another group with any name. The default group keeps its lines for 30 days. The alias is
/// not checked.
///
/// See [Amazon WorkMail/Enabling email event logging](https://docs.aws.amazon.com/workmail/latest/adminguide/tracking.html).
///
/// ```
/// assert_eq!(workmail_events::insights::log_group("example"), "/aws/workmail/emailevents/example");
/// ```
pub fn log_group(organization_alias: &str) -> String {
    format!("{LOG_GROUP_PREFIX}{organization_alias}")
}

//! Log groups of the event log.

/// What the default log group of an organization begins with; the alias of the organization follows.
///
/// See [Amazon WorkMail/Enabling email event logging](https://docs.aws.amazon.com/workmail/latest/adminguide/tracking.html).
///
/// ```
/// assert_eq!(workmail_events::insights::LOG_GROUP_PREFIX, "/aws/workmail/emailevents/");
/// ```
pub const LOG_GROUP_PREFIX: &str = "/aws/workmail/emailevents/";

/// What the log group begins with by the page on DMARC, which contradicts the page on event logging.
///
/// Which of the two is right is not known; a program that looks for the group should look for both.
///
/// See [Amazon WorkMail/Enforcing DMARC policies on incoming email](https://docs.aws.amazon.com/workmail/latest/adminguide/inbound-dmarc.html).
///
/// ```
/// assert_eq!(workmail_events::insights::OTHER_LOG_GROUP_PREFIX, "/aws/workmail/events/");
/// ```
pub const OTHER_LOG_GROUP_PREFIX: &str = "/aws/workmail/events/";

/// Default log group of an organization.
///
/// An administrator can choose another group, of any name. The default group keeps its lines for 30 days. The alias is
/// taken as it is.
///
/// See [Amazon WorkMail/Enabling email event logging](https://docs.aws.amazon.com/workmail/latest/adminguide/tracking.html).
///
/// ```
/// assert_eq!(workmail_events::insights::log_group("example"), "/aws/workmail/emailevents/example");
/// ```
pub fn log_group(organization_alias: &str) -> String {
    format!("{LOG_GROUP_PREFIX}{organization_alias}")
}

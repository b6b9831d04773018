//! Scopes of traffic policies.

use mailtrail_wire::open_enum;

/// What a default action or a limit of a traffic policy is about.
///
/// See [Amazon SES/Mail Manager logging](https://docs.aws.amazon.com/ses/latest/dg/eb-logging.html#ingress-endpoint-logs-traffic).
///
/// ```
/// use ses_events::mail_manager::TrafficPolicyScope;
///
/// assert_eq!(TrafficPolicyScope::from("Data"), TrafficPolicyScope::Data);
/// ```
#[open_enum]
pub enum TrafficPolicyScope {
    /// One recipient.
    Recipient,
    /// Message as a whole, once it was sent.
    Data,
}

//! Actions of traffic policies.

use mailtrail_wire::open_enum;

/// What a statement of a traffic policy, its default action or its limit asks for.
///
/// See [Amazon SES/Mail Manager logging](https://docs.aws.amazon.com/ses/latest/dg/eb-logging.html#ingress-endpoint-logs-traffic).
///
/// ```
/// use ses_events::mail_manager::TrafficPolicyAction;
///
/// assert_eq!(TrafficPolicyAction::from("ALLOW"), TrafficPolicyAction::Allow);
/// ```
#[open_enum]
pub enum TrafficPolicyAction {
    /// Let the message in.
    #[wire("ALLOW")]
    Allow,
    /// Keep the message out.
    #[wire("DENY")]
    Deny,
}

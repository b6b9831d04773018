//! Verdicts of traffic policies.

use mailtrail_wire::open_enum;

/// What comes of the evaluation of a traffic policy.
///
/// See [Amazon SES/Mail Manager logging](https://docs.aws.amazon.com/ses/latest/dg/eb-logging.html#ingress-endpoint-logs-traffic).
///
/// ```
/// use ses_events::mail_manager::TrafficPolicyVerdict;
///
/// assert_eq!(TrafficPolicyVerdict::from("ACCEPT"), TrafficPolicyVerdict::Accept);
/// ```
#[open_enum]
pub enum TrafficPolicyVerdict {
    /// Message is let in for the recipient.
    #[wire("ACCEPT")]
    Accept,
    /// Message is kept out for the recipient.
    #[wire("REJECT")]
    Reject,
}

//! Log types.

use mailtrail_wire::open_enum;

/// Log type of a delivery source for an ingress endpoint or a rule set.
///
/// No line names it. Rule sets have `APPLICATION_LOGS` alone.
///
/// See [Amazon SES/Mail Manager logging](https://docs.aws.amazon.com/ses/latest/dg/eb-logging.html).
///
/// ```
/// use ses_events::OpenEnum as _;
/// use ses_events::mail_manager::MailManagerLogType;
///
/// assert_eq!(MailManagerLogType::TrafficPolicyDebug.as_str(), "TRAFFIC_POLICY_DEBUG_LOGS");
/// ```
#[open_enum]
pub enum MailManagerLogType {
    /// Messages that an ingress endpoint accepted, or what a rule set did with messages.
    #[wire("APPLICATION_LOGS")]
    Application,
    /// Evaluations of traffic policies.
    #[wire("TRAFFIC_POLICY_DEBUG_LOGS")]
    TrafficPolicyDebug,
}

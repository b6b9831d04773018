//! Logs of ingress endpoints about traffic policies.

use mailtrail_wire::{Either, Extra, List, Number, Wire};

use super::{IngressPointType, TrafficPolicyEvaluation, TrafficPolicyVerdict};

/// Evaluation of a traffic policy for one recipient of a message.
///
/// Logged once per recipient, whether the message is accepted or not. There is no `message_id` yet; evaluations in the
/// same SMTP conversation share `ingress_point_session_id`. Its log type is `TRAFFIC_POLICY_DEBUG_LOGS`. A delivery can be set up to omit
/// all fields except the required ones.
///
/// See [Amazon SES/Mail Manager logging](https://docs.aws.amazon.com/ses/latest/dg/eb-logging.html#ingress-endpoint-logs-traffic).
///
/// ```
/// use ses_events::mail_manager::{TrafficPolicyLog, TrafficPolicyVerdict};
/// use ses_events::{Document as _, Is as _};
///
/// let log = TrafficPolicyLog::from_json(r#"{"recipient": "jane@example.com", "traffic_policy_verdict": "REJECT"}"#)?;
/// assert_eq!(log.traffic_policy_verdict, Some(TrafficPolicyVerdict::Reject));
/// assert!(log.recipient.is("jane@example.com"));
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[wire(errata = crate::ERRATA)]
#[non_exhaustive]
pub struct TrafficPolicyLog {
    /// ARN of the ingress endpoint.
    #[wire(name = "resource_arn", required, content = "arn")]
    pub resource_arn: Option<String>,
    /// Time of the event, in milliseconds since 1970.
    #[wire(name = "event_timestamp", required)]
    pub event_timestamp: Option<Number>,
    /// Time of the line; only where the delivery asks for it, in a form that no page shows.
    #[wire(content = "time")]
    pub timestamp: Option<Either<String, Number>>,
    /// Type of the ingress endpoint.
    #[wire(name = "ingress_point_type")]
    pub ingress_point_type: Option<IngressPointType>,
    /// Identifier of the ingress endpoint.
    #[wire(name = "ingress_point_id", content = "id")]
    pub ingress_point_id: Option<String>,
    /// Identifier of the SMTP conversation, the same for all recipients of a message.
    #[wire(name = "ingress_point_session_id", content = "id")]
    pub ingress_point_session_id: Option<String>,
    /// Identifier of the traffic policy.
    #[wire(name = "traffic_policy_id", content = "id")]
    pub traffic_policy_id: Option<String>,
    /// Statements of the policy in the order in which they were looked at; it may end where the verdict is clear.
    #[wire(name = "traffic_policy_evaluation")]
    pub traffic_policy_evaluation: Option<List<TrafficPolicyEvaluation>>,
    /// What comes of it.
    #[wire(name = "traffic_policy_verdict")]
    pub traffic_policy_verdict: Option<TrafficPolicyVerdict>,
    /// Address of the host that sends the message.
    #[wire(name = "sender_ip_address", content = "ip-address")]
    pub sender_ip_address: Option<String>,
    /// Sender by the SMTP command `MAIL FROM`.
    #[wire(name = "smtp_mail_from", content = "address")]
    pub smtp_mail_from: Option<String>,
    /// Name by which the sending host greeted.
    #[wire(name = "smtp_helo", content = "host-name")]
    pub smtp_helo: Option<String>,
    /// Version of TLS, such as `TLSv1.2`.
    #[wire(name = "tls_protocol", content = "public")]
    pub tls_protocol: Option<String>,
    /// Recipient by the SMTP command `RCPT TO`.
    #[wire(content = "address")]
    pub recipient: Option<String>,
    /// Cipher suite of TLS.
    #[wire(name = "tls_cipher_suite", content = "public")]
    pub tls_cipher_suite: Option<String>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

//! Logs of ingress endpoints about messages.

use mailtrail_wire::{Either, Extra, List, Number, Wire};

use super::{IngressPointMetadata, IngressPointType};

/// Message that an ingress endpoint accepted.
///
/// Logged once per message. A message that is rejected leaves no such line, so an endpoint that rejects everything logs
/// nothing; [`TrafficPolicyLog`](super::TrafficPolicyLog) tells of those. Its log type is `APPLICATION_LOGS`. A delivery can be set up to
/// omit all fields except the required ones.
///
/// See [Amazon SES/Mail Manager logging](https://docs.aws.amazon.com/ses/latest/dg/eb-logging.html#ingress-endpoint-logs-app).
///
/// ```
/// use ses_events::mail_manager::{IngressPointLog, IngressPointType};
/// use ses_events::{Document as _, Is as _};
///
/// let text = r#"{"ingress_point_type": "OPEN", "smtp_mail_from": "mary@example.org", "recipients": ["jane@example.com"]}"#;
/// let log = IngressPointLog::from_json(text)?;
/// assert_eq!(log.ingress_point_type, Some(IngressPointType::Open));
/// assert!(log.smtp_mail_from.is("mary@example.org"));
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[wire(errata = crate::ERRATA)]
#[non_exhaustive]
pub struct IngressPointLog {
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
    /// Identifier of the ingress endpoint; only where the delivery asks for it.
    #[wire(name = "ingress_point_id", content = "id")]
    pub ingress_point_id: Option<String>,
    /// Name of the ingress endpoint.
    #[wire(name = "ingress_point_name", content = "name")]
    pub ingress_point_name: Option<String>,
    /// Identifier of the message, by which rule sets know it, too.
    #[wire(name = "message_id", required, content = "id")]
    pub message_id: Option<String>,
    /// Size of the message, in bytes.
    #[wire(name = "message_size_bytes")]
    pub message_size_bytes: Option<Number>,
    /// Rule set that gets the message.
    #[wire(name = "rule_set_id", content = "id")]
    pub rule_set_id: Option<String>,
    /// Address of the host that sent the message.
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
    /// Cipher suite of TLS.
    #[wire(name = "tls_cipher_suite", content = "public")]
    pub tls_cipher_suite: Option<String>,
    /// Recipients by the SMTP command `RCPT TO`.
    #[wire(content = "address")]
    pub recipients: Option<List<String>>,
    /// How the sender proved who it is.
    #[wire(name = "ingress_point_metadata")]
    pub ingress_point_metadata: Option<IngressPointMetadata>,
    /// VPC endpoint through which the message came; only where the delivery asks for it.
    #[wire(name = "vpc_endpoint_id", content = "id")]
    pub vpc_endpoint_id: Option<String>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

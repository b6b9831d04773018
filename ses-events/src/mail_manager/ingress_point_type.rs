//! Types of ingress endpoints.

use mailtrail_wire::open_enum;

/// Type of an ingress endpoint: how a sender proves who it is.
///
/// See [Amazon SES/Mail Manager logging](https://docs.aws.amazon.com/ses/latest/dg/eb-logging.html).
///
/// ```
/// use ses_events::mail_manager::IngressPointType;
///
/// assert_eq!(IngressPointType::from("MTLS"), IngressPointType::Mtls);
/// ```
#[open_enum]
pub enum IngressPointType {
    /// Not at all: anybody may send.
    #[wire("OPEN")]
    Open,
    /// With a user name and a password.
    #[wire("AUTH")]
    Auth,
    /// With a client certificate.
    #[wire("MTLS")]
    Mtls,
}

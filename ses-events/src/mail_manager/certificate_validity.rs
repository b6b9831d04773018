//! Certificates of authorities.

use mailtrail_wire::{Extra, Timestamp, Wire};

/// Certificate of an authority that is not good, or soon ends.
///
/// See [Amazon SES/Mail Manager logging](https://docs.aws.amazon.com/ses/latest/dg/eb-logging.html#ingress-endpoint-logs-app).
///
/// ```
/// use ses_events::mail_manager::CertificateValidity;
/// use ses_events::{Document as _, Is as _};
///
/// let validity = CertificateValidity::from_json(r#"{"subject": "CN=Example CA", "not_after": "2026-05-15T23:59:59Z"}"#)?;
/// assert!(validity.subject.is("CN=Example CA"));
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct CertificateValidity {
    /// Distinguished name of the authority.
    #[wire(content = "name")]
    pub subject: Option<String>,
    /// Instant from which the certificate is good.
    #[wire(name = "not_before")]
    pub not_before: Option<Timestamp>,
    /// Instant until which the certificate is good.
    #[wire(name = "not_after")]
    pub not_after: Option<Timestamp>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

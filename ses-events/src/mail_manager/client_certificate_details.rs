//! Certificates of senders.

use mailtrail_wire::{Extra, List, Timestamp, Wire};

/// Certificate by which a sender proved who it is.
///
/// See [Amazon SES/Mail Manager logging](https://docs.aws.amazon.com/ses/latest/dg/eb-logging.html#ingress-endpoint-logs-app).
///
/// ```
/// use ses_events::mail_manager::ClientCertificateDetails;
/// use ses_events::{Document as _, Is as _};
///
/// let details = ClientCertificateDetails::from_json(r#"{"issuer": "CN=Example CA", "serial_number": "0A:DE"}"#)?;
/// assert!(details.issuer.is("CN=Example CA"));
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct ClientCertificateDetails {
    /// Common names of the subject.
    #[wire(name = "common_names", content = "name")]
    pub common_names: Option<List<String>>,
    /// Serial number, in hexadecimal bytes with colons between.
    #[wire(name = "serial_number", content = "id")]
    pub serial_number: Option<String>,
    /// Alternative names of the subject.
    #[wire(name = "subject_alternative_names", content = "name")]
    pub subject_alternative_names: Option<List<String>>,
    /// Distinguished name of the issuer.
    #[wire(content = "name")]
    pub issuer: Option<String>,
    /// Instant from which the certificate is good.
    #[wire(name = "not_before")]
    pub not_before: Option<Timestamp>,
    /// Instant until which the certificate is good.
    #[wire(name = "not_after")]
    pub not_after: Option<Timestamp>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

//! What an ingress endpoint says about the sender.

use mailtrail_wire::{Extra, Wire};

use super::{ClientCertificateDetails, TrustStoreMonitoring};

/// How a sender proved who it is: by a password at endpoints of type `AUTH`, by a certificate at those of type `MTLS`.
///
/// See [Amazon SES/Mail Manager logging](https://docs.aws.amazon.com/ses/latest/dg/eb-logging.html#ingress-endpoint-logs-app).
///
/// ```
/// use ses_events::mail_manager::IngressPointMetadata;
/// use ses_events::{Document as _, Is as _};
///
/// let metadata = IngressPointMetadata::from_json(r#"{"password_version": "2"}"#)?;
/// assert!(metadata.password_version.is("2"));
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct IngressPointMetadata {
    /// Version of the password; only at endpoints of type `AUTH`.
    #[wire(name = "password_version", content = "public")]
    pub password_version: Option<String>,
    /// ARN of the secret that holds the password; only at endpoints of type `AUTH`.
    #[wire(name = "secrets_manager_arn", content = "arn")]
    pub secrets_manager_arn: Option<String>,
    /// Certificate of the sender; only at endpoints of type `MTLS`.
    #[wire(name = "client_certificate_details")]
    pub client_certificate_details: Option<ClientCertificateDetails>,
    /// What is wrong with the trust store, or soon will be; only at endpoints of type `MTLS`.
    #[wire(name = "trust_store_monitoring")]
    pub trust_store_monitoring: Option<TrustStoreMonitoring>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

//! State of trust stores.

use mailtrail_wire::{Extra, List, Wire};

use super::{CertificateValidity, RevocationListValidity};

/// What in a trust store is no longer good, or ends within 90 days; at most ten of each.
///
/// See [Amazon SES/Mail Manager logging](https://docs.aws.amazon.com/ses/latest/dg/eb-logging.html#ingress-endpoint-logs-app).
///
/// ```
/// use ses_events::Document as _;
/// use ses_events::mail_manager::TrustStoreMonitoring;
///
/// let text = r#"{"ca_invalid_or_near_expiry": [{"subject": "CN=Example CA"}], "crl_invalid_or_near_expiry": []}"#;
/// let monitoring = TrustStoreMonitoring::from_json(text)?;
/// assert_eq!(monitoring.ca_invalid_or_near_expiry.iter().flatten().count(), 1);
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct TrustStoreMonitoring {
    /// Certificates of authorities.
    #[wire(name = "ca_invalid_or_near_expiry")]
    pub ca_invalid_or_near_expiry: Option<List<CertificateValidity>>,
    /// Lists of revoked certificates.
    #[wire(name = "crl_invalid_or_near_expiry")]
    pub crl_invalid_or_near_expiry: Option<List<RevocationListValidity>>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

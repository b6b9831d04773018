//! Versions of TLS.

use mailtrail_wire::open_enum;

/// Version of TLS as CloudTrail spells it.
///
/// S3 Express has been seen to write a bare `1.3`, which is not one of the values below. AWS endpoints no longer take
/// versions below 1.2; older records show them.
///
/// See [AWS CloudTrail/CloudTrail record contents](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html).
///
/// ```
/// use cloudtrail_records::{OpenEnum as _, TlsVersion};
///
/// assert_eq!(TlsVersion::Tls1_2.as_str(), "TLSv1.2");
/// assert!(TlsVersion::Tls1_2 < TlsVersion::Tls1_3);
/// assert!(!TlsVersion::from("1.3").is_known());
/// ```
#[open_enum]
pub enum TlsVersion {
    /// TLS 1.0.
    #[wire("TLSv1")]
    Tls1_0,
    /// TLS 1.1.
    #[wire("TLSv1.1")]
    Tls1_1,
    /// TLS 1.2.
    #[wire("TLSv1.2")]
    Tls1_2,
    /// TLS 1.3.
    #[wire("TLSv1.3")]
    Tls1_3,
}

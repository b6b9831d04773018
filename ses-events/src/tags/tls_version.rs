//! Versions of TLS.

use mailtrail_wire::open_enum;

/// Version of TLS as the tags spell it.
///
/// Events have shown `TLSv1.3` so far; the other spellings are those of other AWS records. Later is greater.
///
/// See [Amazon SES/How event publishing works](https://docs.aws.amazon.com/ses/latest/dg/monitor-using-event-publishing.html#event-publishing-how-works).
///
/// ```
/// use ses_events::{OpenEnum as _, TlsVersion};
///
/// assert_eq!(TlsVersion::from("TLSv1.3"), TlsVersion::Tls1_3);
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

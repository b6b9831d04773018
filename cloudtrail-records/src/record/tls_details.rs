//! TLS connection of a request.

use mailtrail_wire::{Extra, Wire};

use crate::TlsVersion;

/// TLS connection over which a request came.
///
/// CloudTrail writes what it knows, so each member may be missing; some records have the host header alone. The whole
/// object is missing when an AWS service called on someone's behalf, and for console sessions through AWS's own proxy.
///
/// See [AWS CloudTrail/CloudTrail record contents](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html).
///
/// ```
/// use cloudtrail_records::{Document as _, Is as _, TlsDetails, TlsVersion};
///
/// let tls = TlsDetails::from_json(r#"{"tlsVersion": "TLSv1.3", "keyExchange": "X25519MLKEM768"}"#)?;
/// assert_eq!(tls.tls_version.as_ref(), Some(&TlsVersion::Tls1_3));
/// assert!(tls.key_exchange.is("X25519MLKEM768"));
/// # Ok::<(), cloudtrail_records::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct TlsDetails {
    /// Version of TLS.
    #[wire(since = "1.08")]
    pub tls_version: Option<TlsVersion>,
    /// Cipher suite, such as `TLS_AES_128_GCM_SHA256`.
    #[wire(since = "1.08", content = "public")]
    pub cipher_suite: Option<String>,
    /// Host name that the client asked for, mostly that of the service endpoint.
    #[wire(since = "1.08", content = "host-name")]
    pub client_provided_host_header: Option<String>,
    /// Key exchange of the handshake: `X25519MLKEM768` is post-quantum, `x25519` and `secp256r1` are classical.
    #[wire(content = "public")]
    pub key_exchange: Option<String>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

//! Signatures of digests.

use mailtrail_wire::open_enum;

/// Algorithm by which digests are signed.
///
/// See [AWS CloudTrail/CloudTrail digest file structure](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-validation-digest-file-structure.html).
///
/// ```
/// use cloudtrail_records::DigestSignatureAlgorithm;
///
/// assert_eq!(DigestSignatureAlgorithm::from("SHA256withRSA"), DigestSignatureAlgorithm::Sha256WithRsa);
/// ```
#[open_enum]
pub enum DigestSignatureAlgorithm {
    /// RSA over a SHA-256 hash.
    #[wire("SHA256withRSA")]
    Sha256WithRsa,
}

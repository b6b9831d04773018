//! Hashes in digests.

use mailtrail_wire::open_enum;

/// Algorithm by which log files and digests are hashed.
///
/// See [AWS CloudTrail/CloudTrail digest file structure](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-validation-digest-file-structure.html).
///
/// ```
/// use cloudtrail_records::HashAlgorithm;
///
/// assert_eq!(HashAlgorithm::from("SHA-256"), HashAlgorithm::Sha256);
/// ```
#[open_enum]
pub enum HashAlgorithm {
    /// SHA-256.
    #[wire("SHA-256")]
    Sha256,
}

//! Log files in a digest.

use mailtrail_wire::{Extra, Timestamp, Wire};

use crate::{HashAlgorithm, HexHash};

/// One log file that a digest vouches for.
///
/// See [AWS CloudTrail/CloudTrail digest file structure](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-validation-digest-file-structure.html).
///
/// ```
/// use cloudtrail_records::{DigestLogFile, Document as _, HashAlgorithm, Is as _};
///
/// let file = DigestLogFile::from_json(r#"{"s3Bucket": "amzn-s3-demo-bucket", "hashAlgorithm": "SHA-256"}"#)?;
/// assert!(file.s3_bucket.is("amzn-s3-demo-bucket"));
/// assert_eq!(file.hash_algorithm, Some(HashAlgorithm::Sha256));
/// # Ok::<(), cloudtrail_records::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct DigestLogFile {
    /// Bucket of the log file.
    #[wire(required, content = "name")]
    pub s3_bucket: Option<String>,
    /// Key of the log file in the bucket.
    #[wire(required, content = "path")]
    pub s3_object: Option<String>,
    /// Hexadecimal hash of the uncompressed log file.
    #[wire(required)]
    pub hash_value: Option<HexHash>,
    /// Hash algorithm of `hashValue`.
    #[wire(required)]
    pub hash_algorithm: Option<HashAlgorithm>,
    /// Time of the newest event in the log file.
    #[wire(required)]
    pub newest_event_time: Option<Timestamp>,
    /// Time of the oldest event in the log file.
    #[wire(required)]
    pub oldest_event_time: Option<Timestamp>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

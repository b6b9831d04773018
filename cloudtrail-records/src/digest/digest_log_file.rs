//! Log files in a digest.

use mailtrail_wire::{Extra, Presence, Timestamp, Wire};

use crate::{HashAlgorithm, HexHash};

/// One log file that a digest vouches for.
///
/// See [AWS CloudTrail/CloudTrail digest file structure](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-validation-digest-file-structure.html).
///
/// ```
/// use cloudtrail_records::{DigestLogFile, Document as _, HashAlgorithm};
///
/// let file = DigestLogFile::from_json(r#"{"s3Bucket": "amzn-s3-demo-bucket", "hashAlgorithm": "SHA-256"}"#)?;
/// assert_eq!(file.s3_bucket, "amzn-s3-demo-bucket");
/// assert_eq!(file.hash_algorithm.get(), Some(&HashAlgorithm::Sha256));
/// # Ok::<(), cloudtrail_records::Error>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq, Wire)]
#[non_exhaustive]
pub struct DigestLogFile {
    /// Bucket of the log file.
    #[wire(required)]
    pub s3_bucket: Presence<String>,
    /// Key of the log file in the bucket.
    #[wire(required)]
    pub s3_object: Presence<String>,
    /// Hexadecimal hash of the uncompressed log file.
    #[wire(required)]
    pub hash_value: Presence<HexHash>,
    /// Hash algorithm of `hashValue`.
    #[wire(required)]
    pub hash_algorithm: Presence<HashAlgorithm>,
    /// Time of the newest event in the log file.
    #[wire(required)]
    pub newest_event_time: Presence<Timestamp>,
    /// Time of the oldest event in the log file.
    #[wire(required)]
    pub oldest_event_time: Presence<Timestamp>,
    /// Members that this version does not know.
    pub extra: Extra,
}

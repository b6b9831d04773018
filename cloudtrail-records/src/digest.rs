//! Digest files.

use mailtrail_wire::{Extra, List, Timestamp, Wire};

use crate::{DigestLogFile, DigestSignatureAlgorithm, HashAlgorithm, Hex, HexHash};

pub(crate) mod digest_log_file;
pub(crate) mod digest_signature_algorithm;
pub(crate) mod hash_algorithm;

/// Digest file of log file integrity validation: the hashes of the log files of one hour, chained to the hour before.
///
/// Delivered every hour, also for an hour without events. Its own signature is not in the file; it is metadata of the
/// S3 object, `x-amz-meta-signature` and `x-amz-meta-signature-algorithm`. Log files that the digest of their hour left
/// out get a backfill digest later, whose key ends in `_backfill` and whose metadata says when it was made. A digest is not an event; it
/// shares only the bucket.
///
/// See [AWS CloudTrail/CloudTrail digest file structure](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-validation-digest-file-structure.html).
///
/// ```
/// use cloudtrail_records::{Digest, Document as _};
///
/// let text = r#"{
///     "awsAccountId": "111122223333",
///     "digestStartTime": "2026-03-02T08:00:00Z",
///     "digestEndTime": "2026-03-02T09:00:00Z",
///     "newestEventTime": null,
///     "previousDigestHashValue": null,
///     "logFiles": []
/// }"#;
/// let digest = Digest::from_json(text)?;
/// assert!(digest.is_starting());
/// assert!(digest.log_files.as_ref().is_some_and(|log_files| log_files.is_empty()));
/// # Ok::<(), cloudtrail_records::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[wire(errata = crate::ERRATA)]
#[non_exhaustive]
pub struct Digest {
    /// Account that the digest was delivered for.
    #[wire(required, content = "account-id")]
    pub aws_account_id: Option<String>,
    /// Beginning of the hour in which its log files were delivered, in UTC.
    #[wire(required)]
    pub digest_start_time: Option<Timestamp>,
    /// End of the hour, in UTC.
    #[wire(required)]
    pub digest_end_time: Option<Timestamp>,
    /// Bucket that this digest was delivered to.
    #[wire(name = "digestS3Bucket", required, content = "name")]
    pub digest_s3_bucket: Option<String>,
    /// Key of this digest in the bucket.
    #[wire(name = "digestS3Object", required, content = "path")]
    pub digest_s3_object: Option<String>,
    /// Hexadecimal fingerprint of the public key that checks the signature of this digest.
    ///
    /// The description on AWS's page calls it `publicKeyFingerprint`; its samples have this name.
    #[wire(required)]
    pub digest_public_key_fingerprint: Option<Hex>,
    /// Algorithm of the signature of this digest.
    #[wire(required)]
    pub digest_signature_algorithm: Option<DigestSignatureAlgorithm>,
    /// Time of the newest event in the log files; null if there are none.
    #[wire(required, nullable)]
    pub newest_event_time: Option<Timestamp>,
    /// Time of the oldest event in the log files; null if there are none. Before `digestStartTime` if delivery was late.
    #[wire(required, nullable)]
    pub oldest_event_time: Option<Timestamp>,
    /// Bucket of the digest before; null in the first digest.
    #[wire(name = "previousDigestS3Bucket", required, nullable, content = "name")]
    pub previous_digest_s3_bucket: Option<String>,
    /// Key of the digest before; null in the first digest.
    #[wire(name = "previousDigestS3Object", required, nullable, content = "path")]
    pub previous_digest_s3_object: Option<String>,
    /// Hexadecimal hash of the uncompressed digest before; null in the first digest.
    #[wire(required, nullable)]
    pub previous_digest_hash_value: Option<HexHash>,
    /// Hash algorithm of `previousDigestHashValue`; null in the first digest.
    #[wire(required, nullable)]
    pub previous_digest_hash_algorithm: Option<HashAlgorithm>,
    /// Hexadecimal signature of the digest before; null in the first digest.
    #[wire(required, nullable)]
    pub previous_digest_signature: Option<Hex>,
    /// Log files of the hour.
    #[wire(required)]
    pub log_files: Option<List<DigestLogFile>>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

impl Digest {
    /// Returns whether a chain of digests begins here: the digest does not name a previous one.
    ///
    /// This is true when validation was enabled, and again after validation or logging was off.
    ///
    /// ```
    /// use cloudtrail_records::{Digest, Document as _};
    ///
    /// assert!(Digest::from_json(r#"{"previousDigestHashValue": null}"#)?.is_starting());
    /// assert!(!Digest::from_json(r#"{"previousDigestHashValue": "damaged"}"#)?.is_starting());
    /// # Ok::<(), cloudtrail_records::Error>(())
    /// ```
    pub fn is_starting(&self) -> bool {
        self.previous_digest_hash_value.is_none() && self.extra.unexpected("previousDigestHashValue").is_none()
    }
}

//! Sign files of saved query results.

use mailtrail_wire::{Extra, List, Presence, Timestamp, Wire};

use crate::{DigestSignatureAlgorithm, HashAlgorithm, Hex, SignedResultFile};

pub(crate) mod signed_result_file;

/// Sign file of saved query results: the hashes of the result files of one query on an event data store, signed.
///
/// Saved beside the results as `result_sign.json`. Unlike a [`Digest`](crate::Digest) it carries its own signature and
/// belongs to no chain.
///
/// See [AWS CloudTrail/CloudTrail sign file structure](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-results-file-validation-sign-file-structure.html).
///
/// ```
/// use cloudtrail_records::{Document as _, HashAlgorithm, ResultSignFile};
///
/// let text = r#"{
///     "version": "1.0",
///     "files": [{"fileName": "result_1.csv.gz"}],
///     "hashAlgorithm": "SHA-256",
///     "queryCompleteTime": "2026-03-02T08:15:30Z"
/// }"#;
/// let sign_file = ResultSignFile::from_json(text)?;
/// assert_eq!(sign_file.hash_algorithm.get(), Some(&HashAlgorithm::Sha256));
/// assert_eq!(sign_file.files.get().unwrap().get(0).unwrap().file_name, "result_1.csv.gz");
/// # Ok::<(), cloudtrail_records::Error>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq, Wire)]
#[non_exhaustive]
pub struct ResultSignFile {
    /// Version of the sign file, `1.0`.
    #[wire(required)]
    pub version: Presence<String>,
    /// Region of the account that ran the query.
    #[wire(required)]
    pub region: Presence<String>,
    /// Result files of the query.
    #[wire(required)]
    pub files: Presence<List<SignedResultFile>>,
    /// Hash algorithm of the result files.
    #[wire(required)]
    pub hash_algorithm: Presence<HashAlgorithm>,
    /// Algorithm of the signature.
    #[wire(required)]
    pub signature_algorithm: Presence<DigestSignatureAlgorithm>,
    /// Time at which the results were written to the bucket.
    #[wire(required)]
    pub query_complete_time: Presence<Timestamp>,
    /// Hexadecimal signature of the file.
    #[wire(required)]
    pub hash_signature: Presence<Hex>,
    /// Hexadecimal fingerprint of the public key that checks the signature.
    #[wire(required)]
    pub public_key_fingerprint: Presence<Hex>,
    /// Members that this version does not know.
    pub extra: Extra,
}

//! Sign files of saved query results.

use mailtrail_wire::{Extra, List, Timestamp, Wire};

use crate::{DigestSignatureAlgorithm, HashAlgorithm, Hex, SignedResultFile};

pub(crate) mod signed_result_file;

/// Sign file of saved query results: the hashes of the result files of one query on an event data store, signed.
///
/// Saved next to the results as `result_sign.json`. Unlike a [`Digest`](crate::Digest) it carries its own signature and
/// belongs to no chain.
///
/// See [AWS CloudTrail/CloudTrail sign file structure](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-query-results-validation.html#cloudtrail-results-file-validation-sign-file-structure).
///
/// ```
/// use cloudtrail_records::{Document as _, HashAlgorithm, Is as _, ResultSignFile};
///
/// let text = r#"{
///     "version": "1.0",
///     "files": [{"fileName": "result_1.csv.gz"}],
///     "hashAlgorithm": "SHA-256",
///     "queryCompleteTime": "2026-03-02T08:15:30Z"
/// }"#;
/// let sign_file = ResultSignFile::from_json(text)?;
/// assert_eq!(sign_file.hash_algorithm, Some(HashAlgorithm::Sha256));
/// assert!(sign_file.files.iter().flatten().any(|it| it.file_name.is("result_1.csv.gz")));
/// # Ok::<(), cloudtrail_records::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[wire(errata = crate::ERRATA)]
#[non_exhaustive]
pub struct ResultSignFile {
    /// Version of the sign file, `1.0`.
    #[wire(required, content = "public")]
    pub version: Option<String>,
    /// Region of the account that ran the query.
    #[wire(required, content = "public")]
    pub region: Option<String>,
    /// Result files of the query.
    #[wire(required)]
    pub files: Option<List<SignedResultFile>>,
    /// Hash algorithm of the result files.
    #[wire(required)]
    pub hash_algorithm: Option<HashAlgorithm>,
    /// Algorithm of the signature.
    #[wire(required)]
    pub signature_algorithm: Option<DigestSignatureAlgorithm>,
    /// Time at which the results were written to the bucket.
    #[wire(required)]
    pub query_complete_time: Option<Timestamp>,
    /// Hexadecimal signature of the hashes of the result files, in their order with a blank between.
    #[wire(required)]
    pub hash_signature: Option<Hex>,
    /// Hexadecimal fingerprint of the public key that checks the signature.
    #[wire(required)]
    pub public_key_fingerprint: Option<Hex>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

//! Result files in a sign file.

use mailtrail_wire::{Extra, Wire};

use crate::HexHash;

/// One result file that a sign file vouches for.
///
/// See [AWS CloudTrail/CloudTrail sign file structure](https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-query-results-validation.html#cloudtrail-results-file-validation-sign-file-structure).
///
/// ```
/// use cloudtrail_records::{Document as _, Is as _, SignedResultFile};
///
/// let file = SignedResultFile::from_json(r#"{"fileHashValue": "none", "fileName": "result_1.csv.gz"}"#)?;
/// assert!(file.file_name.is("result_1.csv.gz"));
/// assert!(file.file_hash_value.as_ref().is_none(), "a hash has hexadecimal digits");
/// # Ok::<(), cloudtrail_records::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct SignedResultFile {
    /// Hexadecimal hash of the compressed result file.
    #[wire(required)]
    pub file_hash_value: Option<HexHash>,
    /// Name of the result file.
    #[wire(required, content = "path")]
    pub file_name: Option<String>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

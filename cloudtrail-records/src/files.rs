//! Files that `CloudTrail` delivers: log files, digests, and what it says about them.
//!
//! ```
//! use cloudtrail_records::LogFile;
//!
//! let text = r#"{"Records": [{"eventName": "ListUsers"}, {"eventName": oops}, {"eventName": "GetUser"}]}"#;
//! let (events, errors): (Vec<_>, Vec<_>) = LogFile::read_each(text).partition(Result::is_ok);
//! assert_eq!((events.len(), errors.len()), (2, 1));
//! ```

pub use crate::delivery_notification::DeliveryNotification;
pub use crate::digest::Digest;
pub use crate::digest::digest_log_file::DigestLogFile;
pub use crate::digest::digest_signature_algorithm::DigestSignatureAlgorithm;
pub use crate::digest::hash_algorithm::HashAlgorithm;
pub use crate::hex::Hex;
pub use crate::hex_hash::HexHash;
pub use crate::log_file::LogFile;
pub use crate::result_sign_file::ResultSignFile;
pub use crate::result_sign_file::signed_result_file::SignedResultFile;

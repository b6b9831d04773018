//! Checking documents: issues and known deviations.
//!
//! ```
//! use cloudtrail_records::{Record, Wire, check};
//!
//! let issues = check(r#"{"eventVersion": "1.08", "eventTime": "yesterday"}"#, Record::SHAPE)?;
//! assert!(issues.iter().any(|issue| issue.pointer == "/eventTime"));
//! # Ok::<(), cloudtrail_records::Error>(())
//! ```

pub use crate::errata::ERRATA;
#[doc(inline)]
pub use mailtrail_wire::{Erratum, Issue, IssueKind, Strict, check};

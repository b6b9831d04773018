//! Checking documents: issues, known deviations, and contradictions.
//!
//! ```
//! use workmail_events::{EventRecord, Wire, check};
//!
//! let issues = check(r#"{"traceId": 7, "event": {"eventName": "OUTGOING_EMAIL_SENT"}}"#, EventRecord::SHAPE)?;
//! assert_eq!(issues[0].pointer, "/traceId");
//! # Ok::<(), workmail_events::Error>(())
//! ```

pub use crate::contradiction::{Contradiction, contradictions};
pub use crate::errata::ERRATA;
#[doc(inline)]
pub use mailtrail_wire::{Erratum, Issue, IssueKind, Strict, check};

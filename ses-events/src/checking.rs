//! Checking documents: issues, known deviations, contradictions, and advice about typical mistakes.
//!
//! ```
//! use ses_events::{BounceEvent, Wire, check};
//!
//! let issues = check(r#"{"eventType": "Bounce", "bounce": "oops"}"#, BounceEvent::SHAPE)?;
//! assert_eq!(issues[0].pointer, "/bounce");
//! # Ok::<(), ses_events::Error>(())
//! ```

pub use crate::advice::advise;
pub use crate::conflict::{CONFLICTS, Conflict};
pub use crate::contradiction::{Contradiction, contradictions};
pub use crate::errata::ERRATA;
#[doc(inline)]
pub use mailtrail_wire::{Erratum, Issue, IssueKind, Strict, check};

//! From issues and faults to findings: what is wrong, how much it matters, and what to do.

mod csv;
mod explain;
mod finding;
mod fragment;
mod remark;
mod summary;
mod syntax;
mod unknown;

pub use mailtrail_wire::Level;

pub(crate) use self::explain::{Explainer, error};
pub use self::finding::Finding;
pub(crate) use self::finding::Once;
pub(crate) use self::fragment::{Side, fragment};
pub(crate) use self::remark::{broken, odd, remark, silence};
pub use self::summary::Summary;
pub(crate) use self::syntax::{form, syntax};
pub(crate) use self::unknown::{Standing, Unknown, describe, unrecognized};

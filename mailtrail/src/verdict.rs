//! From issues and faults to findings: what is wrong, how much it matters, and what to do.

mod csv;
mod explain;
mod finding;
mod fragment;
mod remark;
mod summary;
mod syntax;

pub(crate) use self::explain::{Explainer, error};
pub(crate) use self::finding::Once;
pub use self::finding::{Finding, Level};
pub(crate) use self::fragment::{Side, fragment};
pub(crate) use self::remark::{broken, remark, silence, unrecognized};
pub use self::summary::Summary;
pub(crate) use self::syntax::{form, syntax};

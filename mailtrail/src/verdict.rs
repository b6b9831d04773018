//! From issues and faults to findings: what is wrong, how much it matters, and what to do.

mod explain;
mod finding;
mod remark;
mod summary;

pub(crate) use self::explain::{Explainer, error};
pub use self::finding::{Finding, Level};
pub(crate) use self::remark::{broken, empty, odd, remark, unrecognized};
pub use self::summary::Summary;

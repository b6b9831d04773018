//! Metrics in `CloudWatch`, and a counter that computes them from a log.
//!
//! ```
//! use workmail_events::{Metric, OpenEnum as _};
//!
//! assert!(Metric::known().count() > 3);
//! ```

pub use crate::counter::MetricCounter;
pub use crate::metric::Metric;
pub use crate::metric::counted_per::CountedPer;

//! Metrics in `CloudWatch`, the events that they count, and their dimensions.
//!
//! ```
//! use ses_events::{Document as _, Metric, SendingEvent};
//!
//! let event = SendingEvent::from_json(r#"{"eventType": "Bounce"}"#)?;
//! assert_eq!(Metric::of(&event), Some(Metric::Bounce));
//! # Ok::<(), ses_events::Error>(())
//! ```

pub use crate::metric::dimension::{Dimension, HEADERS_WITHOUT_DIMENSION};
pub use crate::metric::dimension_reading::DimensionReading;
pub use crate::metric::dimension_set::DimensionSet;
pub use crate::metric::dimension_source::DimensionSource;
pub use crate::metric::dimension_text::{DimensionName, DimensionValue, MAX_DIMENSION_LENGTH};
pub use crate::metric::metric_unit::MetricUnit;
pub use crate::metric::{ACTIVE_RULE_SET, CONFIGURATION_SET_DIMENSION, Metric, NAMESPACE};

//! Insights: unusual rates of calls and errors.
//!
//! ```
//! use cloudtrail_records::{Document as _, InsightEvent};
//!
//! let event = InsightEvent::from_json(r#"{"eventType": "AwsCloudTrailInsight", "insightDetails": {"state": "Start"}}"#)?;
//! assert!(event.insight_details.is_some());
//! # Ok::<(), cloudtrail_records::Error>(())
//! ```

pub use crate::insight_event::InsightEvent;
pub use crate::insight_event::insight_attribute::InsightAttribute;
pub use crate::insight_event::insight_attribution::InsightAttribution;
pub use crate::insight_event::insight_average::InsightAverage;
pub use crate::insight_event::insight_context::InsightContext;
pub use crate::insight_event::insight_details::InsightDetails;
pub use crate::insight_event::insight_state::InsightState;
pub use crate::insight_event::insight_statistics::InsightStatistics;
pub use crate::insight_event::insight_type::InsightType;
pub use crate::insight_event::insight_value::InsightValue;

//! Aggregated events: counts of data events, in windows of five minutes.
//!
//! ```
//! use cloudtrail_records::{Document as _, Event};
//!
//! let event = Event::from_json(r#"{"eventCategory": "Aggregated"}"#)?;
//! assert!(event.as_record().is_none());
//! # Ok::<(), cloudtrail_records::Error>(())
//! ```

pub use crate::aggregated_event::AggregatedEvent;
pub use crate::aggregated_event::aggregated_dimension::AggregatedDimension;
pub use crate::aggregated_event::aggregated_statistic::AggregatedStatistic;
pub use crate::aggregated_event::aggregated_summary::AggregatedSummary;
pub use crate::aggregated_event::aggregation_dimension::AggregationDimension;
pub use crate::aggregated_event::aggregation_type::AggregationType;
pub use crate::aggregated_event::time_window::TimeWindow;

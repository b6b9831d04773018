//! Output of the API.
//!
//! ```
//! use cloudtrail_records::{Document as _, LookupEventsOutput};
//!
//! let text = r#"{"Events":[{"EventName":"ListUsers"}]}"#;
//! assert_eq!(LookupEventsOutput::from_json(text)?.to_json(), text);
//! # Ok::<(), cloudtrail_records::Error>(())
//! ```

pub use crate::get_query_results_output::lake_query_status::LakeQueryStatus;
pub use crate::get_query_results_output::{GetQueryResultsOutput, LakeQueryStatistics};
pub use crate::lookup_events_output::LookupEventsOutput;
pub use crate::lookup_events_output::lookup_event::LookupEvent;
pub use crate::lookup_events_output::lookup_resource::LookupResource;
pub use crate::lookup_events_output::lookup_timestamp::LookupTimestamp;

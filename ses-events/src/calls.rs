//! API output about events, sending and suppressed addresses.
//!
//! ```
//! use ses_events::{Document as _, ListSuppressedDestinationsOutput, SuppressionListReason};
//!
//! let output = ListSuppressedDestinationsOutput::from_json(
//!     r#"{"SuppressedDestinationSummaries": [{"EmailAddress": "mary@example.com", "Reason": "COMPLAINT"}]}"#,
//! )?;
//! let reasons = output.suppressed_destination_summaries.iter().flatten().filter_map(|it| it.reason.as_ref());
//! assert!(reasons.eq([&SuppressionListReason::Complaint]));
//! # Ok::<(), ses_events::Error>(())
//! ```

pub use crate::api_output::email_insights::EmailInsights;
pub use crate::api_output::get_message_insights_output::{EmailTag, GetMessageInsightsOutput};
pub use crate::api_output::get_send_statistics_output::{GetSendStatisticsOutput, SendDataPoint};
pub use crate::api_output::insights_bounce::InsightsBounce;
pub use crate::api_output::insights_bounce_type::InsightsBounceType;
pub use crate::api_output::insights_complaint::InsightsComplaint;
pub use crate::api_output::insights_event::{InsightsEvent, InsightsEventDetails};
pub use crate::api_output::list_suppressed_destinations_output::{
    ListSuppressedDestinationsOutput, SuppressedDestination,
};
pub use crate::api_output::suppression_list_reason::SuppressionListReason;

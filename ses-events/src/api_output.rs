//! API output that people keep as files.

pub(crate) mod email_insights;
pub(crate) mod get_message_insights_output;
pub(crate) mod get_send_statistics_output;
pub(crate) mod insights_bounce;
pub(crate) mod insights_bounce_type;
pub(crate) mod insights_complaint;
pub(crate) mod insights_event;
pub(crate) mod list_suppressed_destinations_output;
pub(crate) mod suppression_list_reason;

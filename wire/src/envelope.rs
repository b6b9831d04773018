//! Envelopes that several services share.

mod cloudwatch_logs;
mod event_bridge;

pub use self::cloudwatch_logs::{
    CloudWatchLogsData, CloudWatchLogsEvent, CloudWatchLogsMessage, CloudWatchLogsPayload,
};
pub use self::event_bridge::EventBridgeEvent;

//! Envelopes that several services share.

mod cloudwatch_logs;
mod event_bridge;
mod sns;
mod sqs;

pub use self::cloudwatch_logs::{
    CloudWatchLogsData, CloudWatchLogsEvent, CloudWatchLogsMessage, CloudWatchLogsPayload, FilteredLogEvent,
    InsightsField,
};
pub use self::event_bridge::EventBridgeEvent;
pub use self::sns::{SnsLambdaEvent, SnsLambdaRecord, SnsMessage, SnsMessageAttribute, SnsMessageType};
pub use self::sqs::{SqsLambdaEvent, SqsLambdaRecord, SqsMessage};

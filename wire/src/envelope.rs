//! Envelopes that several services share.

mod cloudwatch_logs;
mod event_bridge;
mod s3_test_event;
mod sns;
mod sqs;

pub use self::cloudwatch_logs::{
    CloudWatchLogsData, CloudWatchLogsEvent, CloudWatchLogsMessage, CloudWatchLogsPayload, FilteredLogEvent,
    InsightsField,
};
pub use self::event_bridge::EventBridgeEvent;
pub use self::s3_test_event::S3TestEvent;
pub use self::sns::{SignatureError, SnsLambdaEvent, SnsLambdaRecord, SnsMessage, SnsMessageAttribute, SnsMessageType};
pub use self::sqs::{SqsLambdaEvent, SqsLambdaRecord, SqsMessage};

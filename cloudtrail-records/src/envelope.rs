//! Envelopes for events and file notifications, and the responses to them.
//!
//! ```
//! use cloudtrail_records::{CloudTrailEventBridgeEvent, Document as _};
//!
//! // What is no such envelope is an error, never an event without content.
//! assert!(CloudTrailEventBridgeEvent::from_json(r#"{"Records": []}"#).is_err());
//! ```

#[doc(inline)]
pub use mailtrail_wire::{
    At, Carrier, CloudWatchLogsData, CloudWatchLogsEvent, CloudWatchLogsMessage, EventBridgeEvent, KinesisEvent,
    KinesisLambdaRecord, Message, Records, S3Notification, S3Record, S3TestEvent, SnsLambdaEvent, SnsLambdaRecord,
    SnsMessage, SqsBatchResponse, SqsLambdaEvent, SqsLambdaRecord, StreamBatchResponse,
};

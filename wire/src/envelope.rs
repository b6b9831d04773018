//! Envelopes that several services share.

mod batch_response;
mod cloudwatch_logs;
mod event_bridge;
mod example;
mod firehose;
mod firehose_response;
#[cfg(feature = "gzip")]
mod gzip;
mod http;
mod kinesis;
mod packed;
mod s3_notification;
mod s3_test_event;
mod scheduled;
mod sns;
mod sqs;

pub use self::batch_response::{BatchItemFailure, SqsBatchResponse, StreamBatchResponse};
pub use self::cloudwatch_logs::{
    CloudWatchLogsData, CloudWatchLogsEvent, CloudWatchLogsMessage, CloudWatchLogsPayload, FilteredLogEvent,
    InsightsField,
};
pub use self::event_bridge::EventBridgeEvent;
pub use self::example::ToMessage;
pub use self::firehose::{FirehoseEvent, FirehoseKinesisMetadata, FirehoseRecord};
pub use self::firehose_response::{FirehoseMetadata, FirehoseResponse, FirehoseResponseRecord, FirehoseResult};
#[cfg(feature = "gzip")]
pub use self::gzip::{pack, unpack};
pub use self::http::{ApiGatewayEvent, FunctionUrlContext, FunctionUrlEvent, FunctionUrlHttp};
pub use self::kinesis::{KinesisData, KinesisEvent, KinesisLambdaRecord, KinesisWindow};
pub use self::s3_notification::{
    S3Bucket, S3Entity, S3Notification, S3Object, S3Record, S3RequestParameters, S3ResponseElements, S3UserIdentity,
};
pub use self::s3_test_event::S3TestEvent;
pub use self::scheduled::ScheduledEvent;
pub use self::sns::{SignatureError, SnsLambdaEvent, SnsLambdaRecord, SnsMessage, SnsMessageAttribute, SnsMessageType};
pub use self::sqs::{SqsLambdaEvent, SqsLambdaRecord, SqsMessage};

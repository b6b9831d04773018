//! Envelopes of log events: subscriptions of `CloudWatch Logs`.
//!
//! ```
//! use workmail_events::{CloudWatchLogsData, EventRecord};
//!
//! let line = r#"{"traceId": "trace-EXAMPLE", "event": {"eventName": "OUTGOING_EMAIL_SENT"}}"#;
//! for event in CloudWatchLogsData::of([line]).log_events() {
//!     assert!(event?.message()?.read::<EventRecord>()?.event.is_some());
//! }
//! # Ok::<(), workmail_events::Error>(())
//! ```

#[doc(inline)]
pub use mailtrail_wire::{
    At, Carrier, CloudWatchLogsData, CloudWatchLogsEvent, CloudWatchLogsMessage, FirehoseEvent, FirehoseRecord,
    FirehoseResponse, KinesisEvent, KinesisLambdaRecord, Message, Records, StreamBatchResponse,
};

//! Envelopes of events: topics, queues, rules and streams, and the responses to them.
//!
//! ```
//! use ses_events::{SnsLambdaEvent, SqsLambdaEvent, TopicMessage};
//!
//! let text = r#"{"eventType": "Send", "mail": {}, "send": {}}"#;
//! // A queue that subscribes to a topic has a message in a message. The handler is the same.
//! for record in SqsLambdaEvent::of_topic([text]).records() {
//!     assert!(matches!(record?.message()?.ask(TopicMessage::read)?, TopicMessage::Event(_)));
//! }
//! for record in SnsLambdaEvent::of([text]).records() {
//!     assert!(matches!(record?.message()?.ask(TopicMessage::read)?, TopicMessage::Event(_)));
//! }
//! # Ok::<(), ses_events::Error>(())
//! ```

#[doc(inline)]
pub use mailtrail_wire::{
    ApiGatewayEvent, At, Carrier, EventBridgeEvent, FirehoseEvent, FirehoseRecord, FirehoseResponse, FunctionUrlEvent,
    KinesisEvent, KinesisLambdaRecord, Message, Records, SignatureError, SnsLambdaEvent, SnsLambdaRecord, SnsMessage,
    SnsMessageAttribute, SnsMessageType, SqsBatchResponse, SqsLambdaEvent, SqsLambdaRecord, StreamBatchResponse,
};

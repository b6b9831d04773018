//! Envelopes around a test's data, with documentation values. They are valid and come back exactly.

#![expect(clippy::unnecessary_wraps, reason = "fields are options")]

mod http;
mod s3;

use super::packed;
use crate::{
    CloudWatchLogsData, CloudWatchLogsEvent, Document, EventBridgeEvent, Extra, FirehoseEvent, FirehoseRecord,
    KinesisData, KinesisEvent, KinesisLambdaRecord, List, Map, Number, SnsLambdaEvent, SnsLambdaRecord, SnsMessage,
    SnsMessageType, SqsLambdaEvent, SqsLambdaRecord, TextValue, Timestamp, Wire,
};

const REGION: &str = "us-east-1";
const ACCOUNT: &str = "111122223333";
const TIME: &str = "2026-03-02T08:15:30.120Z";
/// The same time in milliseconds.
const MILLISECONDS: u64 = 1_772_439_330_120;

/// Anything that can be put into an envelope: a string as it is, anything else as its JSON.
///
/// ```
/// use mailtrail_wire::{Json, SqsLambdaEvent};
///
/// let event = SqsLambdaEvent::of(["hello"]);
/// assert_eq!(event.records.unwrap()[0].body()?, "hello");
/// let event = SqsLambdaEvent::of([&Json::null()]);
/// assert_eq!(event.records.unwrap()[0].body()?, "null");
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
pub trait ToMessage {
    /// Returns the text.
    fn to_message(&self) -> String;
}

impl ToMessage for &str {
    fn to_message(&self) -> String {
        (*self).to_owned()
    }
}

impl<T: Wire> ToMessage for &T {
    fn to_message(&self) -> String {
        self.to_json()
    }
}

fn text(text: &str) -> Option<String> {
    Some(text.to_owned())
}

/// An identifier of its own for each record; the digit tells services apart.
fn id(service: char, index: usize) -> Option<String> {
    Some(format!("a1b2c3d4-5678-90ab-cdef-EXAMPLE{service}{:04}", index + 1))
}

fn list<M: ToMessage, T>(
    messages: impl IntoIterator<Item = M>,
    record: impl Fn(usize, String) -> T,
) -> Option<List<T>> {
    Some(messages.into_iter().enumerate().map(|(index, message)| record(index, message.to_message())).collect())
}

fn sns(index: usize, message: String) -> SnsMessage {
    let mut sns = SnsMessage {
        r#type: Some(SnsMessageType::Notification),
        message_id: id('8', index),
        topic_arn: Some(format!("arn:aws:sns:{REGION}:{ACCOUNT}:mail-events")),
        message: Some(message),
        timestamp: Timestamp::parse(TIME),
        signature_version: text("1"),
        signature: text("EXAMPLE"),
        ..SnsMessage::default()
    };
    sns.extra.set_null("Subject");
    sns
}

impl SnsLambdaEvent {
    /// Makes an event for a function, with a record for each message.
    ///
    /// ```
    /// use mailtrail_wire::{Document as _, SnsLambdaEvent, Wire, check};
    ///
    /// let event = SnsLambdaEvent::of(["hello"]);
    /// assert_eq!(check(&event.to_json(), SnsLambdaEvent::SHAPE)?, []);
    /// assert_eq!(event.records.unwrap()[0].sns()?.message()?, "hello");
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    pub fn of<M: ToMessage>(messages: impl IntoIterator<Item = M>) -> Self {
        let record = |index, message| SnsLambdaRecord {
            event_source: text("aws:sns"),
            event_version: text("1.0"),
            event_subscription_arn: Some(format!(
                "arn:aws:sns:{REGION}:{ACCOUNT}:mail-events:a1b2c3d4-5678-90ab-cdef-EXAMPLE90001"
            )),
            sns: Some(SnsMessage {
                signing_cert_url: text("https://sns.us-east-1.amazonaws.com/SimpleNotificationService-EXAMPLE.pem"),
                unsubscribe_url: text("https://sns.us-east-1.amazonaws.com/?Action=Unsubscribe"),
                message_attributes: Some(Map::default()),
                ..sns(index, message)
            }),
            extra: Extra::default(),
        };
        Self { records: list(messages, record), extra: Extra::default() }
    }
}

impl SqsLambdaEvent {
    /// Makes an event for a function, with a record for each message as its body.
    ///
    /// ```
    /// use mailtrail_wire::{Document as _, SqsLambdaEvent, Wire, check};
    ///
    /// let event = SqsLambdaEvent::of(["hello"]);
    /// assert_eq!(check(&event.to_json(), SqsLambdaEvent::SHAPE)?, []);
    /// assert_eq!(event.records.unwrap()[0].body()?, "hello");
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    pub fn of<M: ToMessage>(messages: impl IntoIterator<Item = M>) -> Self {
        let record = |index, message| {
            let attributes = [
                ("ApproximateReceiveCount", "1".to_owned()),
                ("SentTimestamp", MILLISECONDS.to_string()),
                ("SenderId", "AIDACKCEVSQ6C2EXAMPLE".to_owned()),
                ("ApproximateFirstReceiveTimestamp", MILLISECONDS.to_string()),
            ];
            SqsLambdaRecord {
                message_id: id('6', index),
                receipt_handle: text("EXAMPLE"),
                body: Some(message),
                attributes: Some(attributes.into()),
                message_attributes: Some(Map::default()),
                event_source: text("aws:sqs"),
                event_source_arn: Some(format!("arn:aws:sqs:{REGION}:{ACCOUNT}:mail-events")),
                aws_region: text(REGION),
                ..SqsLambdaRecord::default()
            }
        };
        Self { records: list(messages, record), extra: Extra::default() }
    }

    /// Like [`of`](Self::of), for a queue that subscribes to an Amazon SNS topic.
    ///
    /// ```
    /// use mailtrail_wire::SqsLambdaEvent;
    ///
    /// let event = SqsLambdaEvent::of_topic(["hello"]);
    /// for record in event.records() {
    ///     assert_eq!(&*record?.message()?, "hello");
    /// }
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    pub fn of_topic<M: ToMessage>(messages: impl IntoIterator<Item = M>) -> Self {
        let wrap = |(index, message): (usize, M)| {
            let mut sns = sns(index, message.to_message());
            sns.extra.clear("Subject");
            sns.to_json()
        };
        let bodies: Vec<_> = messages.into_iter().enumerate().map(wrap).collect();
        Self::of(bodies.iter().map(String::as_str))
    }
}

impl<T, K> EventBridgeEvent<T, K> {
    /// Makes an event from its source, detail type and detail.
    ///
    /// ```
    /// use mailtrail_wire::{Document as _, EventBridgeEvent, Json, Wire, check};
    ///
    /// let event = EventBridgeEvent::<Json>::of("com.example.shop", "Order", Json::parse(r#"{"order": 7}"#)?);
    /// assert_eq!(check(&event.to_json(), EventBridgeEvent::<Json>::SHAPE)?, []);
    /// assert_eq!(event.source()?, "com.example.shop");
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    pub fn of(source: &str, detail_type: impl Into<K>, detail: T) -> Self {
        Self {
            version: text("0"),
            id: id('7', 0),
            detail_type: Some(detail_type.into()),
            source: text(source),
            account: text(ACCOUNT),
            time: Timestamp::parse("2026-03-02T08:15:30Z"),
            region: text(REGION),
            resources: Some(List::new()),
            detail: Some(detail),
            replay_name: None,
            extra: Extra::default(),
        }
    }
}

impl CloudWatchLogsData {
    /// Makes log events with these messages. With the feature `gzip`, `CloudWatchLogsMessage::pack` turns them into the event for a function.
    ///
    /// ```
    /// use mailtrail_wire::{CloudWatchLogsData, Document as _, Wire, check};
    ///
    /// let data = CloudWatchLogsData::of(["hello"]);
    /// assert_eq!(check(&data.to_json(), CloudWatchLogsData::SHAPE)?, []);
    /// assert_eq!(data.log_events.unwrap()[0].message()?, "hello");
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    pub fn of<M: ToMessage>(messages: impl IntoIterator<Item = M>) -> Self {
        let event = |index, message| CloudWatchLogsEvent {
            id: Some(format!("3959{index:052}")),
            timestamp: Some(Number::from(MILLISECONDS)),
            message: Some(message),
            ..CloudWatchLogsEvent::default()
        };
        Self {
            message_type: text("DATA_MESSAGE"),
            owner: text(ACCOUNT),
            log_group: text("/aws/example/mail-events"),
            log_stream: text("example"),
            subscription_filters: Some(["example".to_owned()].into()),
            log_events: list(messages, event),
            ..Self::default()
        }
    }
}

impl FirehoseEvent {
    /// Makes an event for a function, with a record for each message.
    ///
    /// ```
    /// use mailtrail_wire::{Document as _, FirehoseEvent, Wire, check};
    ///
    /// let event = FirehoseEvent::of(["hello"]);
    /// assert_eq!(check(&event.to_json(), FirehoseEvent::SHAPE)?, []);
    /// assert_eq!(event.records.unwrap()[0].data()?, "aGVsbG8=");
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    pub fn of<M: ToMessage>(messages: impl IntoIterator<Item = M>) -> Self {
        let record = |index, message: String| FirehoseRecord {
            record_id: Some(format!("{}", index + 1)),
            approximate_arrival_timestamp: Some(Number::from(MILLISECONDS)),
            data: Some(packed::base64(message.as_bytes())),
            ..FirehoseRecord::default()
        };
        Self {
            invocation_id: id('5', 0),
            delivery_stream_arn: Some(format!("arn:aws:firehose:{REGION}:{ACCOUNT}:deliverystream/mail-events")),
            region: text(REGION),
            records: list(messages, record),
            ..Self::default()
        }
    }
}

impl KinesisEvent {
    /// Makes an event for a function, with a record for each message.
    ///
    /// ```
    /// use mailtrail_wire::{Document as _, KinesisEvent, Wire, check};
    ///
    /// let event = KinesisEvent::of(["hello"]);
    /// assert_eq!(check(&event.to_json(), KinesisEvent::SHAPE)?, []);
    /// assert_eq!(event.records.unwrap()[0].kinesis()?.data()?, "aGVsbG8=");
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    pub fn of<M: ToMessage>(messages: impl IntoIterator<Item = M>) -> Self {
        let record = |index, message: String| {
            let sequence_number = format!("4959{index:052}");
            KinesisLambdaRecord {
                event_id: Some(format!("shardId-000000000000:{sequence_number}")),
                kinesis: Some(KinesisData {
                    kinesis_schema_version: text("1.0"),
                    partition_key: text("example"),
                    sequence_number: Some(sequence_number),
                    data: Some(packed::base64(message.as_bytes())),
                    approximate_arrival_timestamp: Some(Number::from(MILLISECONDS / 1000)),
                    ..KinesisData::default()
                }),
                event_source: text("aws:kinesis"),
                event_version: text("1.0"),
                event_name: text("aws:kinesis:record"),
                invoke_identity_arn: Some(format!("arn:aws:iam::{ACCOUNT}:role/example")),
                aws_region: text(REGION),
                event_source_arn: Some(format!("arn:aws:kinesis:{REGION}:{ACCOUNT}:stream/mail-events")),
                ..KinesisLambdaRecord::default()
            }
        };
        Self { records: list(messages, record), ..Self::default() }
    }
}

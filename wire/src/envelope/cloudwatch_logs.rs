use crate::{Extra, Json, List, Number, Presence, Wire};

/// Message that a CloudWatch Logs subscription sends to a Lambda function.
///
/// Its data is [`CloudWatchLogsData`] as base64 of gzip of JSON text.
///
/// See [Amazon CloudWatch Logs/Subscription filters](https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/SubscriptionFilters.html).
///
/// ```
/// use mailtrail_wire::{CloudWatchLogsMessage, Document as _};
///
/// let message = CloudWatchLogsMessage::from_json(r#"{"awslogs":{"data":"H4sIAAAAAAAA"}}"#)?;
/// assert_eq!(message.awslogs.get().unwrap().data, "H4sIAAAAAAAA");
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq, Wire)]
#[non_exhaustive]
pub struct CloudWatchLogsMessage {
    /// What the subscription sends.
    #[wire(required)]
    pub awslogs: Presence<CloudWatchLogsPayload>,
    /// Members that this version does not know.
    pub extra: Extra,
}

/// Packed part of a [`CloudWatchLogsMessage`].
///
/// ```
/// use mailtrail_wire::{CloudWatchLogsPayload, Document as _};
///
/// assert!(CloudWatchLogsPayload::from_json("{}")?.data.is_absent());
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq, Wire)]
#[non_exhaustive]
pub struct CloudWatchLogsPayload {
    /// Base64 of gzip of JSON text.
    #[wire(required)]
    pub data: Presence<String>,
    /// Members that this version does not know.
    pub extra: Extra,
}

/// Log events of one stream, as a CloudWatch Logs subscription sends them.
///
/// The message type is `DATA_MESSAGE`, or `CONTROL_MESSAGE` when CloudWatch Logs only checks that the destination answers.
///
/// See [Amazon CloudWatch Logs/Subscription filters](https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/SubscriptionFilters.html).
///
/// ```
/// use mailtrail_wire::{CloudWatchLogsData, Document as _};
///
/// let data = CloudWatchLogsData::from_json(
///     r#"{"messageType":"DATA_MESSAGE","logEvents":[{"id":"1","timestamp":1767323045120,"message":"{}"}]}"#,
/// )?;
/// let event = data.log_events.get().unwrap().get(0).unwrap();
/// assert_eq!(event.timestamp.get().unwrap().as_u64(), Some(1_767_323_045_120));
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq, Wire)]
#[non_exhaustive]
pub struct CloudWatchLogsData {
    /// `DATA_MESSAGE` or `CONTROL_MESSAGE`.
    #[wire(required)]
    pub message_type: Presence<String>,
    /// Account of the log group, twelve digits.
    #[wire(required)]
    pub owner: Presence<String>,
    /// Name of the log group.
    #[wire(required)]
    pub log_group: Presence<String>,
    /// Name of the log stream.
    #[wire(required)]
    pub log_stream: Presence<String>,
    /// Names of the subscription filters that matched.
    #[wire(required)]
    pub subscription_filters: Presence<List<String>>,
    /// Log events, in the order of their time.
    #[wire(required)]
    pub log_events: Presence<List<CloudWatchLogsEvent>>,
    /// Whether the subscription is one of the account or of the log group.
    pub policy_level: Presence<String>,
    /// Members that this version does not know.
    pub extra: Extra,
}

/// One log event of [`CloudWatchLogsData`].
///
/// ```
/// use mailtrail_wire::{CloudWatchLogsEvent, Document as _};
///
/// let event = CloudWatchLogsEvent::from_json(r#"{"id":"1","timestamp":0,"message":"hello"}"#)?;
/// assert_eq!(event.message, "hello");
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq, Wire)]
#[non_exhaustive]
pub struct CloudWatchLogsEvent {
    /// Identifier of the event; a redelivered event keeps it.
    #[wire(required)]
    pub id: Presence<String>,
    /// When the event happened, in milliseconds since 1970-01-01T00:00:00Z.
    #[wire(required)]
    pub timestamp: Presence<Number>,
    /// Message itself; for CloudTrail the record as JSON text.
    #[wire(required)]
    pub message: Presence<String>,
    /// Fields that the filter took out of the message.
    pub extracted_fields: Presence<Json>,
    /// Members that this version does not know.
    pub extra: Extra,
}

/// One log event in the output of `aws logs filter-log-events` and `get-log-events`.
///
/// See [Amazon CloudWatch Logs API/FilteredLogEvent](https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_FilteredLogEvent.html).
///
/// ```
/// use mailtrail_wire::{Document as _, FilteredLogEvent};
///
/// let event = FilteredLogEvent::from_json(r#"{"timestamp":0,"message":"hello","ingestionTime":5,"eventId":"1"}"#)?;
/// assert_eq!(event.message, "hello");
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq, Wire)]
#[non_exhaustive]
pub struct FilteredLogEvent {
    /// Name of the log stream; `get-log-events` reads one stream and leaves it out.
    pub log_stream_name: Presence<String>,
    /// When the event happened, in milliseconds since 1970-01-01T00:00:00Z.
    pub timestamp: Presence<Number>,
    /// Message itself.
    pub message: Presence<String>,
    /// When CloudWatch Logs took the event, in milliseconds since 1970-01-01T00:00:00Z.
    pub ingestion_time: Presence<Number>,
    /// Identifier of the event; `get-log-events` leaves it out.
    pub event_id: Presence<String>,
    /// Members that this version does not know.
    pub extra: Extra,
}

/// One field in a row of the results of CloudWatch Logs Insights.
///
/// Values are always texts; `@message` is the whole message, `@ptr` leads to the event.
///
/// See [Amazon CloudWatch Logs API/ResultField](https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_ResultField.html).
///
/// ```
/// use mailtrail_wire::{Document as _, InsightsField};
///
/// let field = InsightsField::from_json(r#"{"field":"traceId","value":"EXAMPLE"}"#)?;
/// assert_eq!(field.field, "traceId");
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq, Wire)]
#[non_exhaustive]
pub struct InsightsField {
    /// Name of the field.
    pub field: Presence<String>,
    /// Its value, as text.
    pub value: Presence<String>,
    /// Members that this version does not know.
    pub extra: Extra,
}

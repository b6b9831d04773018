use crate::{Carrier, Error, Extra, Json, List, Message, Number, Records, Wire};

/// Message that a CloudWatch Logs subscription sends to a Lambda function.
///
/// Its data is [`CloudWatchLogsData`] as base64 of gzip of JSON text.
///
/// See [Amazon CloudWatch Logs/Subscription filters](https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/SubscriptionFilters.html).
///
/// ```
/// use mailtrail_wire::{CloudWatchLogsMessage, Document as _, Is as _};
///
/// let message = CloudWatchLogsMessage::from_json(r#"{"awslogs":{"data":"H4sIAAAAAAAA"}}"#)?;
/// assert!(message.awslogs.as_ref().is_some_and(|awslogs| awslogs.data.is("H4sIAAAAAAAA")));
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct CloudWatchLogsMessage {
    /// What the subscription sends.
    #[wire(essential, getter)]
    pub awslogs: Option<CloudWatchLogsPayload>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

/// Packed part of a [`CloudWatchLogsMessage`].
///
/// ```
/// use mailtrail_wire::{CloudWatchLogsPayload, Document as _};
///
/// assert!(CloudWatchLogsPayload::from_json(r#"{"data": "H4sIAAAAAAAA"}"#)?.data()?.starts_with("H4sI"));
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct CloudWatchLogsPayload {
    /// Base64 of gzip of JSON text.
    #[wire(essential, getter, content = "opaque")]
    pub data: Option<String>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

/// Log events of one stream, as a CloudWatch Logs subscription sends them.
///
/// The message type is `DATA_MESSAGE`, or `CONTROL_MESSAGE` when CloudWatch Logs only checks that the destination responds.
///
/// See [Amazon CloudWatch Logs/Subscription filters](https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/SubscriptionFilters.html).
///
/// ```
/// use mailtrail_wire::{CloudWatchLogsData, Document as _};
///
/// let data = CloudWatchLogsData::from_json(
///     r#"{"messageType":"DATA_MESSAGE","logEvents":[{"id":"1","timestamp":1767323045120,"message":"{}"}]}"#,
/// )?;
/// for event in data.log_events() {
///     let event = event?;
///     assert_eq!(event.timestamp.as_ref().and_then(|timestamp| timestamp.as_u64()), Some(1_767_323_045_120));
///     assert_eq!(&*event.message()?, "{}");
/// }
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct CloudWatchLogsData {
    /// `DATA_MESSAGE` or `CONTROL_MESSAGE`.
    #[wire(essential, getter, content = "public")]
    pub message_type: Option<String>,
    /// Account of the log group, twelve digits.
    #[wire(required, content = "account-id")]
    pub owner: Option<String>,
    /// Name of the log group.
    #[wire(required, content = "path")]
    pub log_group: Option<String>,
    /// Name of the log stream.
    #[wire(required, content = "path")]
    pub log_stream: Option<String>,
    /// Names of the subscription filters that matched.
    #[wire(required, content = "name")]
    pub subscription_filters: Option<List<String>>,
    /// Log events, in the order of their time.
    #[wire(essential)]
    pub log_events: Option<List<CloudWatchLogsEvent>>,
    /// Whether the subscription is one of the account or of the log group.
    #[wire(content = "public")]
    pub policy_level: Option<String>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

/// One log event of [`CloudWatchLogsData`].
///
/// ```
/// use mailtrail_wire::{CloudWatchLogsEvent, Document as _, Is as _};
///
/// let event = CloudWatchLogsEvent::from_json(r#"{"id":"1","timestamp":0,"message":"hello"}"#)?;
/// assert!(event.message.is("hello"));
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct CloudWatchLogsEvent {
    /// Identifier of the event; a redelivered event keeps it.
    #[wire(required, content = "id")]
    pub id: Option<String>,
    /// When the event happened, in milliseconds since 1970-01-01T00:00:00Z.
    #[wire(required)]
    pub timestamp: Option<Number>,
    /// Message itself; for CloudTrail the record as JSON text.
    #[wire(essential, getter, content = "opaque")]
    pub message: Option<String>,
    /// Fields that the filter took out of the message.
    pub extracted_fields: Option<Json>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

/// One log event in the output of `aws logs filter-log-events` and `get-log-events`.
///
/// See [Amazon CloudWatch Logs API/FilteredLogEvent](https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_FilteredLogEvent.html).
///
/// ```
/// use mailtrail_wire::{Document as _, FilteredLogEvent, Is as _};
///
/// let event = FilteredLogEvent::from_json(r#"{"timestamp":0,"message":"hello","ingestionTime":5,"eventId":"1"}"#)?;
/// assert!(event.message.is("hello"));
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct FilteredLogEvent {
    /// Name of the log stream; `get-log-events` reads one stream and leaves it out.
    #[wire(content = "path")]
    pub log_stream_name: Option<String>,
    /// When the event happened, in milliseconds since 1970-01-01T00:00:00Z.
    pub timestamp: Option<Number>,
    /// Message itself.
    #[wire(content = "opaque")]
    pub message: Option<String>,
    /// When CloudWatch Logs took the event, in milliseconds since 1970-01-01T00:00:00Z.
    pub ingestion_time: Option<Number>,
    /// Identifier of the event; `get-log-events` leaves it out.
    #[wire(content = "id")]
    pub event_id: Option<String>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

/// One field in a row of the results of CloudWatch Logs Insights.
///
/// Values are always texts; `@message` is the whole message, `@ptr` leads to the event.
///
/// See [Amazon CloudWatch Logs API/ResultField](https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_ResultField.html).
///
/// ```
/// use mailtrail_wire::{Document as _, InsightsField, Is as _};
///
/// let field = InsightsField::from_json(r#"{"field":"traceId","value":"EXAMPLE"}"#)?;
/// assert!(field.field.is("traceId"));
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct InsightsField {
    /// Name of the field.
    #[wire(content = "public")]
    pub field: Option<String>,
    /// Its value, as text.
    #[wire(content = "opaque")]
    pub value: Option<String>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

impl CloudWatchLogsData {
    /// Returns the log events with their places, one by one. An element that is not a log event is an error.
    ///
    /// A control message has one log event, which says that CloudWatch Logs checks the destination; see
    /// [`is_control_message`](Self::is_control_message).
    ///
    /// ```
    /// use mailtrail_wire::CloudWatchLogsData;
    ///
    /// let data = CloudWatchLogsData::of(["hello"]);
    /// let event = data.log_events().next().unwrap()?;
    /// assert_eq!(event.message()?.path(), "/logEvents/0/message");
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    pub fn log_events(&self) -> Records<'_, CloudWatchLogsEvent> {
        Records::new("/logEvents", self.extra.required("logEvents", &self.log_events))
    }

    /// Returns whether CloudWatch Logs only checks that the destination responds.
    ///
    /// ```
    /// use mailtrail_wire::{CloudWatchLogsData, Document as _};
    ///
    /// let data = CloudWatchLogsData::from_json(r#"{"messageType": "CONTROL_MESSAGE", "logEvents": []}"#)?;
    /// assert!(data.is_control_message());
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    pub fn is_control_message(&self) -> bool {
        self.message_type.as_deref() == Some("CONTROL_MESSAGE")
    }
}

impl Carrier for CloudWatchLogsEvent {
    fn message(&self) -> Result<Message<'_>, Error> {
        self.message().map(|text| Message::new("/message", text))
    }
}

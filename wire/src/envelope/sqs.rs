use crate::{Carrier, Error, Extra, Json, List, Map, Message, Records, SnsMessage, Wire};

/// Messages of an Amazon SQS queue as a Lambda function gets them.
///
/// The text that was sent is in `body`. A queue that subscribes to a topic of Amazon SNS gets an
/// [`SnsMessage`](crate::SnsMessage) there, or with raw message delivery the published text itself.
///
/// See [AWS Lambda/Using Lambda with Amazon SQS](https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html).
///
/// ```
/// use mailtrail_wire::{Document as _, Is as _, SqsLambdaEvent};
///
/// let event = SqsLambdaEvent::from_json(r#"{"Records":[{"eventSource":"aws:sqs","body":"hello"}]}"#)?;
/// for record in event.records() {
///     let record = record?;
///     assert!(record.event_source.is("aws:sqs"));
///     assert_eq!(&*record.message()?, "hello");
/// }
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct SqsLambdaEvent {
    /// Records, one for each message of a batch.
    #[wire(name = "Records", essential)]
    pub records: Option<List<SqsLambdaRecord>>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

/// One message of an [`SqsLambdaEvent`].
///
/// ```
/// use mailtrail_wire::{Document as _, Is as _, SqsLambdaRecord};
///
/// let record = SqsLambdaRecord::from_json(r#"{"messageId":"11112222","body":"{}"}"#)?;
/// assert!(record.message_id.is("11112222"));
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct SqsLambdaRecord {
    /// Identifier of the message, a UUID.
    #[wire(required, getter, content = "id")]
    pub message_id: Option<String>,
    /// Handle with which the message is deleted.
    #[wire(content = "id")]
    pub receipt_handle: Option<String>,
    /// Text that was sent.
    #[wire(essential, getter, content = "opaque")]
    pub body: Option<String>,
    /// What the queue knows about the message: times in milliseconds since 1970 and counts, all as text.
    #[wire(content = "id", names = "public")]
    pub attributes: Option<Map<String>>,
    /// Attributes that the sender gave.
    #[wire(names = "name")]
    pub message_attributes: Option<Map<Json>>,
    /// MD5 of the attributes that the sender gave.
    #[wire(nullable, content = "id")]
    pub md5_of_message_attributes: Option<String>,
    /// MD5 of the body.
    #[wire(content = "id")]
    pub md5_of_body: Option<String>,
    /// Always `aws:sqs`.
    #[wire(required, content = "public")]
    pub event_source: Option<String>,
    /// ARN of the queue.
    #[wire(name = "eventSourceARN", content = "arn")]
    pub event_source_arn: Option<String>,
    /// Region of the queue.
    #[wire(content = "public")]
    pub aws_region: Option<String>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

/// Message of an Amazon SQS queue as `receive-message` gives it.
///
/// See [Amazon SQS API/Message](https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_Message.html).
///
/// ```
/// use mailtrail_wire::{Document as _, Is as _, SqsMessage};
///
/// let message = SqsMessage::from_json(r#"{"MessageId":"11112222","ReceiptHandle":"EXAMPLE","Body":"hello"}"#)?;
/// assert!(message.body.is("hello"));
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct SqsMessage {
    /// Identifier of the message, a UUID.
    #[wire(name = "MessageId", content = "id")]
    pub message_id: Option<String>,
    /// Handle with which the message is deleted.
    #[wire(name = "ReceiptHandle", content = "id")]
    pub receipt_handle: Option<String>,
    /// MD5 of the body.
    #[wire(name = "MD5OfBody", content = "id")]
    pub md5_of_body: Option<String>,
    /// MD5 of the attributes that the sender gave.
    #[wire(name = "MD5OfMessageAttributes", content = "id")]
    pub md5_of_message_attributes: Option<String>,
    /// Text that was sent.
    #[wire(name = "Body", essential, getter, content = "opaque")]
    pub body: Option<String>,
    /// What the queue knows about the message.
    #[wire(name = "Attributes", content = "id", names = "public")]
    pub attributes: Option<Map<String>>,
    /// Attributes that the sender gave.
    #[wire(name = "MessageAttributes", names = "name")]
    pub message_attributes: Option<Map<Json>>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

impl SqsLambdaEvent {
    /// Returns the records with their places, one by one. An element that is not a record is an error.
    ///
    /// ```
    /// use mailtrail_wire::{SqsBatchResponse, SqsLambdaEvent};
    ///
    /// let event = SqsLambdaEvent::of(["good", "bad"]);
    /// let mut answer = SqsBatchResponse::default();
    /// for record in event.records() {
    ///     let record = record?;
    ///     if *record.message()? == *"bad" {
    ///         answer.fail(&record);
    ///     }
    /// }
    /// assert_eq!(answer.failures().collect::<Vec<_>>(), [event.records.as_ref().unwrap()[1].message_id()?]);
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    pub fn records(&self) -> Records<'_, SqsLambdaRecord> {
        Records::new("/Records", self.extra.required("Records", &self.records))
    }
}

/// The body, or the message in it if the queue subscribes to a topic of Amazon SNS without raw delivery.
impl Carrier for SqsLambdaRecord {
    fn message(&self) -> Result<Message<'_>, Error> {
        published("/body", self.body()?)
    }
}

/// The body, or the message in it if the queue subscribes to a topic of Amazon SNS without raw delivery.
impl Carrier for SqsMessage {
    fn message(&self) -> Result<Message<'_>, Error> {
        published("/Body", self.body()?)
    }
}

/// What was published: the text itself, or the message of Amazon SNS that it is.
pub(super) fn published<'a>(path: &str, text: impl Into<std::borrow::Cow<'a, str>>) -> Result<Message<'a>, Error> {
    let text = text.into();
    match SnsMessage::within(&text).map_err(|error| error.within(path))? {
        None => Ok(Message::new(path, text)),
        Some(sns) => {
            let message = sns.message().map_err(|error| error.within(path))?.to_owned();
            Ok(Message::new(format!("{path} -> /Message"), message))
        }
    }
}

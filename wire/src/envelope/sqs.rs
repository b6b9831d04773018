use crate::{Extra, Json, List, Map, Presence, Wire};

/// Messages of an Amazon SQS queue as a Lambda function gets them.
///
/// The text that was sent stands in `body`. A queue that subscribes to a topic of Amazon SNS gets an
/// [`SnsMessage`](crate::SnsMessage) there, or with raw message delivery the published text itself.
///
/// See [AWS Lambda/Using Lambda with Amazon SQS](https://docs.aws.amazon.com/lambda/latest/dg/with-sqs.html).
///
/// ```
/// use mailtrail_wire::{Document as _, SqsLambdaEvent};
///
/// let event = SqsLambdaEvent::from_json(r#"{"Records":[{"eventSource":"aws:sqs","body":"hello"}]}"#)?;
/// assert_eq!(event.records.get().unwrap().get(0).unwrap().body, "hello");
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq, Wire)]
#[non_exhaustive]
pub struct SqsLambdaEvent {
    /// Records, one for each message of a batch.
    #[wire(name = "Records", required)]
    pub records: Presence<List<SqsLambdaRecord>>,
    /// Members that this version does not know.
    pub extra: Extra,
}

/// One message of an [`SqsLambdaEvent`].
///
/// ```
/// use mailtrail_wire::{Document as _, SqsLambdaRecord};
///
/// let record = SqsLambdaRecord::from_json(r#"{"messageId":"11112222","body":"{}"}"#)?;
/// assert_eq!(record.message_id, "11112222");
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq, Wire)]
#[non_exhaustive]
pub struct SqsLambdaRecord {
    /// Identifier of the message, a UUID.
    #[wire(required)]
    pub message_id: Presence<String>,
    /// Handle with which the message is deleted.
    pub receipt_handle: Presence<String>,
    /// Text that was sent.
    #[wire(required)]
    pub body: Presence<String>,
    /// What the queue knows about the message: times in milliseconds since 1970 and counts, all as text.
    pub attributes: Presence<Map<String>>,
    /// Attributes that the sender gave.
    pub message_attributes: Presence<Map<Json>>,
    /// MD5 of the attributes that the sender gave.
    #[wire(nullable)]
    pub md5_of_message_attributes: Presence<String>,
    /// MD5 of the body.
    pub md5_of_body: Presence<String>,
    /// Always `aws:sqs`.
    #[wire(required)]
    pub event_source: Presence<String>,
    /// ARN of the queue.
    #[wire(name = "eventSourceARN")]
    pub event_source_arn: Presence<String>,
    /// Region of the queue.
    pub aws_region: Presence<String>,
    /// Members that this version does not know.
    pub extra: Extra,
}

/// Message of an Amazon SQS queue as `receive-message` gives it.
///
/// See [Amazon SQS API/Message](https://docs.aws.amazon.com/AWSSimpleQueueService/latest/APIReference/API_Message.html).
///
/// ```
/// use mailtrail_wire::{Document as _, SqsMessage};
///
/// let message = SqsMessage::from_json(r#"{"MessageId":"11112222","ReceiptHandle":"EXAMPLE","Body":"hello"}"#)?;
/// assert_eq!(message.body, "hello");
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq, Wire)]
#[non_exhaustive]
pub struct SqsMessage {
    /// Identifier of the message, a UUID.
    #[wire(name = "MessageId")]
    pub message_id: Presence<String>,
    /// Handle with which the message is deleted.
    #[wire(name = "ReceiptHandle")]
    pub receipt_handle: Presence<String>,
    /// MD5 of the body.
    #[wire(name = "MD5OfBody")]
    pub md5_of_body: Presence<String>,
    /// MD5 of the attributes that the sender gave.
    #[wire(name = "MD5OfMessageAttributes")]
    pub md5_of_message_attributes: Presence<String>,
    /// Text that was sent.
    #[wire(name = "Body", required)]
    pub body: Presence<String>,
    /// What the queue knows about the message.
    #[wire(name = "Attributes")]
    pub attributes: Presence<Map<String>>,
    /// Attributes that the sender gave.
    #[wire(name = "MessageAttributes")]
    pub message_attributes: Presence<Map<Json>>,
    /// Members that this version does not know.
    pub extra: Extra,
}

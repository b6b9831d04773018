//! Messages of a topic.

use mailtrail_wire::{Carrier, Document as _, Error, Json, JsonRef};

use crate::{NotificationType, ReceivedNotification, SendingEvent, SubscriptionSucceededNotification};

/// What Amazon SES publishes to a topic: the text in `Message` of an [`SnsMessage`](crate::SnsMessage), or all there is if the
/// topic delivers raw messages.
///
/// It is not always an event, and not even always JSON: when a topic is set up it gets a sentence or a notification about that.
///
/// See [Amazon SES/Receiving Amazon SES notifications using Amazon SNS](https://docs.aws.amazon.com/ses/latest/dg/monitor-sending-activity-using-notifications-sns.html).
///
/// ```
/// use ses_events::TopicMessage;
///
/// for (text, is_event) in [
///     (r#"{"eventType": "Send", "mail": {"source": "jane@example.com"}, "send": {}}"#, true),
///     ("Successfully validated SNS topic for Amazon SES event publishing.", false),
/// ] {
///     match TopicMessage::read(text)? {
///         TopicMessage::Event(_) => assert!(is_event),
///         TopicMessage::TopicValidation => assert!(!is_event),
///         other => panic!("{other:?}"),
///     }
/// }
/// # Ok::<(), ses_events::Error>(())
/// ```
///
/// # In a function
///
/// ```
/// use lambda_runtime::{Context, Error, LambdaEvent};
/// use ses_events::{SqsLambdaEvent, TopicMessage};
///
/// async fn handle(event: LambdaEvent<SqsLambdaEvent>) -> Result<usize, Error> {
///     let mut events = 0;
///     for record in event.payload.records() {
///         // Whether the queue got the message raw or inside one of Amazon SNS makes no difference.
///         events += usize::from(matches!(TopicMessage::of(&record?)?, TopicMessage::Event(_)));
///     }
///     Ok(events)
/// }
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Error> {
/// let event = SqsLambdaEvent::of_topic([TopicMessage::VALIDATION, r#"{"eventType": "Send", "mail": {}, "send": {}}"#]);
/// assert_eq!(handle(LambdaEvent::new(event, Context::default())).await?, 1);
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TopicMessage {
    /// Sending event or feedback notification.
    Event(Box<SendingEvent>),
    /// Mail was received.
    Received(Box<ReceivedNotification>),
    /// Topic was made the one for the feedback of an identity.
    SubscriptionSucceeded(Box<SubscriptionSucceededNotification>),
    /// Topic was made an event destination: the sentence [`VALIDATION`](Self::VALIDATION).
    TopicValidation,
    /// Some other text that is no JSON object, as it stood.
    Text(String),
    /// JSON object that this version does not know.
    Other(Json),
}

impl TopicMessage {
    /// Subject of messages from event publishing. Feedback notifications have none.
    pub const EVENT_SUBJECT: &'static str = "Amazon SES Email Event Notification";

    /// Subject of messages about received mail.
    pub const RECEIPT_SUBJECT: &'static str = "Amazon SES Email Receipt Notification";

    /// Sentence that a topic gets when it becomes an event destination.
    pub const VALIDATION: &'static str = "Successfully validated SNS topic for Amazon SES event publishing.";

    /// Reads the message that a record carries: of a topic, a queue, a stream or an HTTP request.
    ///
    /// ```
    /// use ses_events::{BounceEvent, FirehoseEvent, SnsLambdaEvent, SqsLambdaEvent, TopicMessage};
    ///
    /// let event = BounceEvent::permanent(["mary@example.com"]);
    /// for record in SnsLambdaEvent::of([&event]).records() {
    ///     assert!(matches!(TopicMessage::of(&record?)?, TopicMessage::Event(_)));
    /// }
    /// for record in SqsLambdaEvent::of_topic([&event]).records() {
    ///     assert!(matches!(TopicMessage::of(&record?)?, TopicMessage::Event(_)));
    /// }
    /// for record in FirehoseEvent::of([&event]).records() {
    ///     assert!(matches!(TopicMessage::of(&record?)?, TopicMessage::Event(_)));
    /// }
    ///
    /// let broken = SnsLambdaEvent::of([r#"{"eventType": oops}"#]);
    /// let error = TopicMessage::of(&broken.records().next().unwrap()?).unwrap_err();
    /// assert!(error.to_string().starts_with("/Records/0/Sns/Message -> /eventType: expected a value, found `oops`"));
    /// # Ok::<(), ses_events::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Returns an error if the record has no text, and the errors of [`read`](Self::read).
    pub fn of(record: &impl Carrier) -> Result<Self, Error> {
        record.message()?.ask(Self::read)
    }

    /// Reads a published message. White space around it, such as the newline after an event, does not matter.
    ///
    /// # Errors
    ///
    /// Returns an error if the text begins like a JSON object but is not one.
    ///
    /// ```
    /// use ses_events::TopicMessage;
    ///
    /// assert!(matches!(TopicMessage::read(r#"{"notificationType": "Received"}"#)?, TopicMessage::Received(_)));
    /// assert!(matches!(TopicMessage::read(r#"{"notificationType": "Weather"}"#)?, TopicMessage::Other(_)));
    /// assert!(matches!(TopicMessage::read("Hello")?, TopicMessage::Text(text) if text == "Hello"));
    /// assert!(TopicMessage::read(r#"{"notificationType": "#).is_err());
    /// # Ok::<(), ses_events::Error>(())
    /// ```
    pub fn read(text: &str) -> Result<Self, Error> {
        let content = text.trim();
        if !content.starts_with('{') {
            return Ok(if content == Self::VALIDATION { Self::TopicValidation } else { Self::Text(text.to_owned()) });
        }
        match SendingEvent::from_json(text)? {
            SendingEvent::Other(json) => Self::read_other(text, json),
            event => Ok(Self::Event(event.into())),
        }
    }

    /// Reads what is no event.
    fn read_other(text: &str, json: Json) -> Result<Self, Error> {
        let kind = json.get("/notificationType").and_then(JsonRef::as_str);
        match kind.as_deref().map(NotificationType::from) {
            Some(NotificationType::Received) => {
                ReceivedNotification::from_json(text).map(|notification| Self::Received(notification.into()))
            }
            Some(NotificationType::AmazonSnsSubscriptionSucceeded) => {
                SubscriptionSucceededNotification::from_json(text)
                    .map(|notification| Self::SubscriptionSucceeded(notification.into()))
            }
            _ => Ok(Self::Other(json)),
        }
    }
}

mod signature;
mod urls;
#[cfg(feature = "verify")]
mod verify;

pub use self::signature::SignatureError;
use crate::{Carrier, Error, Extra, JsonRef, List, Map, Message, Records, Timestamp, Wire, open_enum};

/// Message as Amazon SNS delivers it to an HTTP(S) endpoint, a queue or a function.
///
/// The published text is in `Message`; it is often JSON itself. A queue or endpoint with raw message delivery gets
/// the published text alone. Functions get the two URLs under names that end in `Url`, all others under names that end
/// in `URL`.
///
/// See [Amazon SNS/HTTP/HTTPS notification JSON format](https://docs.aws.amazon.com/sns/latest/dg/http-notification-json.html).
///
/// ```
/// use mailtrail_wire::{Document as _, Is as _, SnsMessage, SnsMessageType};
///
/// let message = SnsMessage::from_json(r#"{"Type":"Notification","Message":"{\"eventType\":\"Send\"}\n"}"#)?;
/// assert_eq!(message.r#type, Some(SnsMessageType::Notification));
/// assert!(message.message.is("{\"eventType\":\"Send\"}\n"));
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct SnsMessage {
    /// Whether this is a notification or a question about the subscription.
    #[wire(name = "Type", required)]
    pub r#type: Option<SnsMessageType>,
    /// Identifier of the message, a UUID; a repeated delivery keeps it.
    #[wire(name = "MessageId", required, content = "id")]
    pub message_id: Option<String>,
    /// Secret with which a subscription is confirmed; only in confirmations.
    #[wire(name = "Token", content = "secret")]
    pub token: Option<String>,
    /// ARN of the topic.
    #[wire(name = "TopicArn", required, getter, content = "arn")]
    pub topic_arn: Option<String>,
    /// Subject that the publisher gave; functions get `null` if there is none, and others get no such field.
    #[wire(name = "Subject", nullable, content = "subject")]
    pub subject: Option<String>,
    /// Text that was published.
    #[wire(name = "Message", essential, getter, content = "opaque")]
    pub message: Option<String>,
    /// URL that confirms the subscription; only in confirmations.
    #[wire(name = "SubscribeURL", content = "secret")]
    pub subscribe_url: Option<String>,
    /// When the message was published.
    #[wire(name = "Timestamp")]
    pub timestamp: Option<Timestamp>,
    /// Version of the signature, `1` or `2`.
    #[wire(name = "SignatureVersion", content = "public")]
    pub signature_version: Option<String>,
    /// Signature in base64.
    #[wire(name = "Signature", content = "id")]
    pub signature: Option<String>,
    /// URL of the certificate, as endpoints and queues get it.
    #[wire(name = "SigningCertURL", content = "url")]
    pub signing_cert_url_uppercase: Option<String>,
    /// URL of the certificate, as functions get it.
    #[wire(name = "SigningCertUrl", content = "url")]
    pub signing_cert_url: Option<String>,
    /// URL that ends the subscription, as endpoints and queues get it.
    #[wire(name = "UnsubscribeURL", content = "secret")]
    pub unsubscribe_url_uppercase: Option<String>,
    /// URL that ends the subscription, as functions get it.
    #[wire(name = "UnsubscribeUrl", content = "secret")]
    pub unsubscribe_url: Option<String>,
    /// Attributes that the publisher gave.
    #[wire(name = "MessageAttributes", names = "name")]
    pub message_attributes: Option<Map<SnsMessageAttribute>>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

/// Kind of a message of Amazon SNS.
///
/// See [Amazon SNS/HTTP/HTTPS subscription confirmation JSON format](https://docs.aws.amazon.com/sns/latest/dg/http-subscription-confirmation-json.html).
///
/// ```
/// use mailtrail_wire::SnsMessageType;
///
/// assert_eq!(SnsMessageType::from("Notification"), SnsMessageType::Notification);
/// ```
#[open_enum]
pub enum SnsMessageType {
    /// Something was published.
    #[wire("Notification")]
    Notification,
    /// Endpoint is asked whether it wants the subscription.
    #[wire("SubscriptionConfirmation")]
    SubscriptionConfirmation,
    /// Subscription has ended; the URL in it brings it back.
    #[wire("UnsubscribeConfirmation")]
    UnsubscribeConfirmation,
}

/// Attribute of an [`SnsMessage`].
///
/// ```
/// use mailtrail_wire::{Document as _, Is as _, SnsMessageAttribute};
///
/// let attribute = SnsMessageAttribute::from_json(r#"{"Type":"String","Value":"test"}"#)?;
/// assert!(attribute.value.is("test"));
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct SnsMessageAttribute {
    /// Type, such as `String`, `Number` or `Binary`.
    #[wire(name = "Type", required, content = "public")]
    pub r#type: Option<String>,
    /// Value, as text whatever its type.
    #[wire(name = "Value", required, content = "text")]
    pub value: Option<String>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

/// Messages of Amazon SNS as a Lambda function gets them.
///
/// There is one record in practice; a function should take more all the same.
///
/// See [AWS Lambda/Invoking Lambda functions with Amazon SNS notifications](https://docs.aws.amazon.com/lambda/latest/dg/with-sns.html).
///
/// ```
/// use mailtrail_wire::{Document as _, Is as _, SnsLambdaEvent};
///
/// let event = SnsLambdaEvent::from_json(r#"{"Records":[{"EventSource":"aws:sns","Sns":{"Message":"hello"}}]}"#)?;
/// for record in event.records() {
///     let record = record?;
///     assert!(record.event_source.is("aws:sns"));
///     assert_eq!(&*record.message()?, "hello");
/// }
///
/// let error = SnsLambdaEvent::from_json(r#"{"detail-type":"Order","detail":{}}"#).unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "/Records: missing field `Records` (array) at line 1, column 1; help: the object has `detail-type`, `detail`"
/// );
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct SnsLambdaEvent {
    /// Records, one for each message.
    #[wire(name = "Records", essential)]
    pub records: Option<List<SnsLambdaRecord>>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

/// One message of an [`SnsLambdaEvent`].
///
/// ```
/// use mailtrail_wire::{Document as _, Is as _, SnsLambdaRecord};
///
/// let record = SnsLambdaRecord::from_json(r#"{"EventSource":"aws:sns","Sns":{"Message":"hello"}}"#)?;
/// assert!(record.event_source.is("aws:sns"));
/// assert_eq!(record.sns()?.message()?, "hello");
/// # Ok::<(), mailtrail_wire::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct SnsLambdaRecord {
    /// Always `aws:sns`.
    #[wire(name = "EventSource", required, content = "public")]
    pub event_source: Option<String>,
    /// Version of the record, `1.0`.
    #[wire(name = "EventVersion", content = "public")]
    pub event_version: Option<String>,
    /// ARN of the subscription through which the message came.
    #[wire(name = "EventSubscriptionArn", content = "arn")]
    pub event_subscription_arn: Option<String>,
    /// Message itself.
    #[wire(name = "Sns", essential, getter)]
    pub sns: Option<SnsMessage>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

impl SnsLambdaEvent {
    /// Returns the records with their places, one by one. An element that is not a record is an error.
    ///
    /// ```
    /// use mailtrail_wire::SnsLambdaEvent;
    ///
    /// let event = SnsLambdaEvent::of(["hello", "goodbye"]);
    /// assert_eq!(event.records().count(), 2);
    /// assert!(SnsLambdaEvent::default().records().next().is_some_and(|record| record.is_err()));
    /// ```
    pub fn records(&self) -> Records<'_, SnsLambdaRecord> {
        Records::new("/Records", self.extra.required("Records", &self.records))
    }
}

impl SnsMessage {
    /// Reads a text as a message of Amazon SNS, if it is one: what a queue or an HTTP endpoint that subscribes to a topic gets.
    ///
    /// A text is such a message if it has a topic and a message.
    ///
    /// ```
    /// use mailtrail_wire::{Document as _, SnsLambdaEvent, SnsMessage};
    ///
    /// let text = r#"{"Type":"Notification","TopicArn":"arn:aws:sns:us-east-1:111122223333:orders","Message":"hello"}"#;
    /// assert_eq!(SnsMessage::within(text)?.unwrap().message()?, "hello");
    /// assert!(SnsMessage::within(r#"{"Message":"hello"}"#)?.is_none());
    /// assert!(SnsMessage::within("hello")?.is_none());
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Returns an error if the text begins like such a message but is not one.
    pub fn within(text: &str) -> Result<Option<Self>, Error> {
        if !text.trim_start().starts_with('{') {
            return Ok(None);
        }
        let [topic, message] = JsonRef::new(text).probe(["TopicArn", "Message"]);
        if topic.is_none() || message.is_none() {
            return Ok(None);
        }
        crate::Document::from_json(text).map(Some)
    }
}

impl Carrier for SnsMessage {
    fn message(&self) -> Result<Message<'_>, Error> {
        self.message().map(|text| Message::new("/Message", text))
    }
}

impl Carrier for SnsLambdaRecord {
    fn message(&self) -> Result<Message<'_>, Error> {
        let message = self.sns().and_then(|sns| Carrier::message(sns).map_err(|error| error.under("/Sns")))?;
        Ok(message.under("/Sns"))
    }
}

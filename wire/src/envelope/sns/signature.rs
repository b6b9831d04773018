use std::fmt;

use crate::{OpenEnum as _, SnsMessage, SnsMessageType};

/// Why the signature of an [`SnsMessage`] cannot be trusted.
///
/// ```
/// use mailtrail_wire::{SignatureError, SnsMessage};
///
/// let error = SnsMessage::default().string_to_sign().unwrap_err();
/// assert_eq!(error, SignatureError::Missing("Type"));
/// assert_eq!(error.to_string(), "missing field `Type`, which the signature covers");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SignatureError {
    /// The message lacks a field that is signed, or that is needed to verify the signature.
    Missing(&'static str),
    /// The kind of the message is unknown, so it is not known which fields are signed.
    UnknownType(String),
    /// The version of the signature is neither `1` nor `2`.
    UnknownVersion(String),
    /// The URL does not lead to Amazon SNS.
    ForeignUrl(String),
    /// The message comes from another topic.
    ForeignTopic(String),
    /// The certificate is not an X.509 certificate, neither as PEM nor as DER.
    InvalidCertificate,
    /// The signature is not base64.
    InvalidEncoding,
    /// The message was signed by somebody else, or was changed.
    Mismatch,
}

impl fmt::Display for SignatureError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missing(field) => write!(f, "missing field `{field}`, which the signature covers"),
            Self::UnknownType(text) => write!(f, "unknown type of message `{text}`"),
            Self::UnknownVersion(text) => write!(f, "unknown version of signature `{text}`, expected `1` or `2`"),
            Self::ForeignUrl(url) => write!(f, "`{url}` is not a URL of Amazon SNS"),
            Self::ForeignTopic(arn) => write!(f, "the message is from another topic, `{arn}`"),
            Self::InvalidCertificate => f.write_str("not an X.509 certificate"),
            Self::InvalidEncoding => f.write_str("the signature is not base64"),
            Self::Mismatch => f.write_str("the signature doesn't match message and certificate"),
        }
    }
}

impl std::error::Error for SignatureError {}

impl SnsMessage {
    /// Returns the text that Amazon SNS signs: names and values of some fields, line by line.
    ///
    /// It is the same for both signature versions: version 1 hashes it with SHA-1, version 2 with SHA-256. Values are signed as they
    /// were sent, so the spelling of a timestamp matters.
    ///
    /// See [Amazon SNS/Verifying the signatures of Amazon SNS messages](https://docs.aws.amazon.com/sns/latest/dg/sns-verify-signature-of-message.html).
    ///
    /// # Errors
    ///
    /// Returns an error if the type is not known, or if a field that is signed is missing. Only `Subject` may be missing.
    ///
    /// ```
    /// use mailtrail_wire::{Document as _, SnsMessage};
    ///
    /// let message = SnsMessage::from_json(r#"{
    ///     "Type": "Notification",
    ///     "MessageId": "a1b2c3d4-5678-90ab-cdef-EXAMPLE11111",
    ///     "TopicArn": "arn:aws:sns:eu-west-1:111122223333:mail",
    ///     "Message": "hello",
    ///     "Timestamp": "2026-03-02T08:15:31.120Z"
    /// }"#)?;
    /// assert_eq!(
    ///     message.string_to_sign().unwrap(),
    ///     "Message\nhello\nMessageId\na1b2c3d4-5678-90ab-cdef-EXAMPLE11111\nTimestamp\n2026-03-02T08:15:31.120Z\n\
    ///      TopicArn\narn:aws:sns:eu-west-1:111122223333:mail\nType\nNotification\n"
    /// );
    /// # Ok::<(), mailtrail_wire::Error>(())
    /// ```
    pub fn string_to_sign(&self) -> Result<String, SignatureError> {
        let kind = self.r#type.as_ref().ok_or(SignatureError::Missing("Type"))?;
        let timestamp = self.timestamp.as_ref().map(ToString::to_string);
        let is_notification = match kind {
            SnsMessageType::Notification => true,
            SnsMessageType::SubscriptionConfirmation | SnsMessageType::UnsubscribeConfirmation => false,
            SnsMessageType::Other(text) => return Err(SignatureError::UnknownType(text.to_string())),
        };
        let mut signed = String::new();
        let mut push = |name: &'static str, value: Option<&str>| {
            let value = value.ok_or(SignatureError::Missing(name))?;
            for part in [name, "\n", value, "\n"] {
                signed.push_str(part);
            }
            Ok(())
        };
        push("Message", self.message.as_deref())?;
        push("MessageId", self.message_id.as_deref())?;
        if is_notification {
            if self.subject.is_some() {
                push("Subject", self.subject.as_deref())?;
            }
            push("Timestamp", timestamp.as_deref())?;
        } else {
            push("SubscribeURL", self.subscribe_url.as_deref())?;
            push("Timestamp", timestamp.as_deref())?;
            push("Token", self.token.as_deref())?;
        }
        push("TopicArn", self.topic_arn.as_deref())?;
        push("Type", Some(kind.as_str()))?;
        Ok(signed)
    }
}

//! Notifications about mail that was received.

use mailtrail_wire::{Extra, Wire};

use crate::{ContentEncoding, InboundMail, NotificationType, Receipt};

pub(crate) mod bounce_action;
pub(crate) mod content_encoding;
pub(crate) mod dmarc_policy;
pub(crate) mod inbound_mail;
pub(crate) mod invocation_type;
pub(crate) mod lambda_action;
pub(crate) mod receipt;
pub(crate) mod receipt_action;
pub(crate) mod receipt_action_type;
pub(crate) mod s3_action;
pub(crate) mod sns_action;
pub(crate) mod stop_action;
pub(crate) mod verdict;
pub(crate) mod verdict_status;
pub(crate) mod work_mail_action;

/// Message that arrived, as an action of a receipt rule announces it on a topic.
///
/// Each action that has a topic sends one, so a message that runs through several actions is announced several times. The
/// action of type `SNS` alone sends the message itself along, in `content`, up to a size of 150 KB.
///
/// `content` is text or, if the rule says so, base64: as text a message with other characters than those of UTF-8 does
/// not come over unharmed. `receipt.action.encoding` says which.
///
/// In Rust, [`content_encoding`](Self::content_encoding) answers that; base64 is left to a crate for it.
///
/// See [Amazon SES/Contents of notifications for Amazon SES email receiving](https://docs.aws.amazon.com/ses/latest/dg/receiving-email-notifications-contents.html).
///
/// ```
/// use ses_events::{ContentEncoding, Document as _, Is as _, ReceivedNotification};
///
/// let text = r#"{
///     "notificationType": "Received",
///     "mail": {"messageId": "o3vrnil0e2ic28trm7dfhrc2v0clambda4nbp0g1", "source": "jane@example.com"},
///     "receipt": {"recipients": ["mary@example.org"], "action": {"type": "SNS", "encoding": "BASE64"}},
///     "content": "U3ViamVjdDogaGVsbG8NCg0KSGkh"
/// }"#;
/// let notification = ReceivedNotification::from_json(text)?;
/// assert!(notification.mail.as_ref().is_some_and(|mail| mail.source.is("jane@example.com")));
/// assert_eq!(notification.content_encoding(), Some(&ContentEncoding::Base64));
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[wire(errata = crate::ERRATA)]
#[non_exhaustive]
pub struct ReceivedNotification {
    /// Always `Received`.
    #[wire(required, one_of("Received"))]
    pub notification_type: Option<NotificationType>,
    /// Message that arrived.
    #[wire(required, getter)]
    pub mail: Option<InboundMail>,
    /// What Amazon SES found out about the message, and what it did with it.
    #[wire(required, getter)]
    pub receipt: Option<Receipt>,
    /// Raw message with all of its headers; only from the action of type `SNS`.
    #[wire(content = "text")]
    pub content: Option<String>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

impl ReceivedNotification {
    /// Returns how `content` is encoded, if the action says so.
    ///
    /// Notifications from before this option existed do not have it; their `content` is text.
    ///
    /// ```
    /// use ses_events::{ContentEncoding, Document as _, ReceivedNotification};
    ///
    /// let text = r#"{"receipt": {"action": {"type": "SNS", "encoding": "UTF8"}}, "content": "Subject: hello"}"#;
    /// let notification = ReceivedNotification::from_json(text)?;
    /// let raw = match notification.content_encoding() {
    ///     None | Some(ContentEncoding::Utf8) => notification.content.as_deref().map(str::as_bytes),
    ///     Some(ContentEncoding::Base64) => None, // use a crate for base64 here
    ///     _ => None,
    /// };
    /// assert_eq!(raw, Some(&b"Subject: hello"[..]));
    /// # Ok::<(), ses_events::Error>(())
    /// ```
    pub fn content_encoding(&self) -> Option<&ContentEncoding> {
        self.receipt.as_ref()?.action.as_ref()?.as_sns()?.encoding.as_ref()
    }
}

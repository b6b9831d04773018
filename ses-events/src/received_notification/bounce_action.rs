//! Sending messages back.

use mailtrail_wire::{Extra, Wire};

use crate::ReceiptActionType;

/// Action that bounces a message.
///
/// See [Amazon SES/Return bounce response action](https://docs.aws.amazon.com/ses/latest/dg/receiving-email-action-bounce.html).
///
/// ```
/// use ses_events::{BounceAction, Document as _, Is as _};
///
/// let action = BounceAction::from_json(r#"{
///     "type": "Bounce", "smtpReplyCode": "550", "statusCode": "5.1.1",
///     "message": "Mailbox does not exist", "sender": "postmaster@example.com"
/// }"#)?;
/// assert!(action.smtp_reply_code.is("550"));
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct BounceAction {
    /// Always `Bounce`.
    #[wire(required, one_of("Bounce"))]
    pub r#type: Option<ReceiptActionType>,
    /// ARN of the topic that announces the action, if it has one.
    #[wire(content = "arn")]
    pub topic_arn: Option<String>,
    /// Reply code of the bounce by RFC 5321, such as `550`.
    #[wire(required, content = "public")]
    pub smtp_reply_code: Option<String>,
    /// Enhanced status code of the bounce by RFC 3463, such as `5.1.1`; a rule need not give one.
    #[wire(content = "public")]
    pub status_code: Option<String>,
    /// Explanation for people in the bounce.
    #[wire(required, content = "text")]
    pub message: Option<String>,
    /// Address that the bounce is from.
    #[wire(required, content = "address")]
    pub sender: Option<String>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

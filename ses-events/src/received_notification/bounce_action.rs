//! Sending messages back.

use mailtrail_wire::{Extra, Presence, Wire};

use crate::ReceiptActionType;

/// Action that answers a message with a bounce.
///
/// See [Amazon SES/Return bounce response action](https://docs.aws.amazon.com/ses/latest/dg/receiving-email-action-bounce.html).
///
/// ```
/// use ses_events::{Document as _, BounceAction};
///
/// let action = BounceAction::from_json(r#"{
///     "type": "Bounce", "smtpReplyCode": "550", "statusCode": "5.1.1",
///     "message": "Mailbox does not exist", "sender": "postmaster@example.com"
/// }"#)?;
/// assert_eq!(action.smtp_reply_code, "550");
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq, Wire)]
#[non_exhaustive]
pub struct BounceAction {
    /// Always `Bounce`.
    #[wire(required, one_of("Bounce"))]
    pub r#type: Presence<ReceiptActionType>,
    /// ARN of the topic that announces the action, if it has one.
    pub topic_arn: Presence<String>,
    /// Reply code of the bounce by RFC 5321, such as `550`.
    #[wire(required)]
    pub smtp_reply_code: Presence<String>,
    /// Enhanced status code of the bounce by RFC 3463, such as `5.1.1`; a rule need not give one.
    pub status_code: Presence<String>,
    /// Explanation for people in the bounce.
    #[wire(required)]
    pub message: Presence<String>,
    /// Address that the bounce is from.
    #[wire(required)]
    pub sender: Presence<String>,
    /// Members that this version does not know.
    pub extra: Extra,
}

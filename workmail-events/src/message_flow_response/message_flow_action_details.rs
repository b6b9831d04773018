//! Actions without their recipients.

use mailtrail_wire::{Extra, Wire};

use crate::{MessageFlowActionParameters, MessageFlowActionType};

/// What to do, without for whom.
///
/// See [Amazon WorkMail/Configuring AWS Lambda for Amazon WorkMail](https://docs.aws.amazon.com/workmail/latest/adminguide/lambda.html).
///
/// ```
/// use workmail_events::{Document as _, MessageFlowActionDetails, MessageFlowActionType};
///
/// let text = r#"{"type": "BOUNCE", "parameters": {"bounceMessage": "Not accepted here"}}"#;
/// let details = MessageFlowActionDetails::from_json(text)?;
/// assert_eq!(details.r#type, Some(MessageFlowActionType::Bounce));
/// assert_eq!(details.bounce_message(), Some("Not accepted here"));
/// # Ok::<(), workmail_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct MessageFlowActionDetails {
    /// Type of the action.
    #[wire(name = "type", required)]
    pub r#type: Option<MessageFlowActionType>,
    /// Parameters of the action.
    pub parameters: Option<MessageFlowActionParameters>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

impl MessageFlowActionDetails {
    /// Returns the text of the message that is sent back to the sender.
    ///
    /// ```
    /// use workmail_events::{Document as _, MessageFlowActionDetails};
    ///
    /// assert_eq!(MessageFlowActionDetails::from_json(r#"{"type": "DROP"}"#)?.bounce_message(), None);
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    pub fn bounce_message(&self) -> Option<&str> {
        self.parameters.as_ref()?.bounce_message.as_deref()
    }
}

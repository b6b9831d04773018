//! Actions with their recipients.

use mailtrail_wire::{Extra, Flag, List, Wire};

use crate::MessageFlowActionDetails;

/// What to do, and for whom.
///
/// It is for the recipients that are named, or for all that no other action names; one that is for nobody is a mistake.
///
/// See [Amazon WorkMail/Configuring AWS Lambda for Amazon WorkMail](https://docs.aws.amazon.com/workmail/latest/adminguide/lambda.html).
///
/// ```
/// use workmail_events::{Document as _, Is as _, MessageFlowAction};
///
/// let action = MessageFlowAction::from_json(r#"{"action": {"type": "DEFAULT"}, "allRecipients": true}"#)?;
/// assert!(action.all_recipients.is(true));
/// assert!(action.recipients.is_none());
/// # Ok::<(), workmail_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
#[wire(any_of("recipients", "allRecipients"))]
pub struct MessageFlowAction {
    /// What to do.
    #[wire(required)]
    pub action: Option<MessageFlowActionDetails>,
    /// Recipients for whom to do it; not needed together with `allRecipients`. One that the message did not have is added: to
    /// an incoming message only one of the organization, as a hidden one (BCC).
    #[wire(content = "address")]
    pub recipients: Option<List<String>>,
    /// Whether it is for all recipients that no other action names. Documented as a boolean; samples of AWS write the
    /// text `true` or `True`.
    pub all_recipients: Option<Flag>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

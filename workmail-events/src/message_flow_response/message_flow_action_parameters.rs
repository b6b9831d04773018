//! Parameters of actions.

use mailtrail_wire::{Extra, Presence, Wire};

/// Parameters of an action; `BOUNCE` alone has some.
///
/// See [Amazon WorkMail/Configuring AWS Lambda for Amazon WorkMail](https://docs.aws.amazon.com/workmail/latest/adminguide/lambda.html).
///
/// ```
/// use workmail_events::{Document as _, MessageFlowActionParameters};
///
/// let parameters = MessageFlowActionParameters::from_json(r#"{"bounceMessage": "Not accepted here"}"#)?;
/// assert_eq!(parameters.bounce_message, "Not accepted here");
/// # Ok::<(), workmail_events::Error>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq, Wire)]
#[non_exhaustive]
pub struct MessageFlowActionParameters {
    /// Text of the message that goes back to the sender.
    pub bounce_message: Presence<String>,
    /// Members that this version does not know.
    pub extra: Extra,
}

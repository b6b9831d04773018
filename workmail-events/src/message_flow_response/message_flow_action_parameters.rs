//! Parameters of actions.

use mailtrail_wire::{Extra, Wire};

/// Parameters of an action; `BOUNCE` alone has some.
///
/// See [Amazon WorkMail/Configuring AWS Lambda for Amazon WorkMail](https://docs.aws.amazon.com/workmail/latest/adminguide/lambda.html).
///
/// ```
/// use workmail_events::{Document as _, Is as _, MessageFlowActionParameters};
///
/// let parameters = MessageFlowActionParameters::from_json(r#"{"bounceMessage": "Not accepted here"}"#)?;
/// assert!(parameters.bounce_message.is("Not accepted here"));
/// # Ok::<(), workmail_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct MessageFlowActionParameters {
    /// Text of the message that goes back to the sender.
    #[wire(content = "text")]
    pub bounce_message: Option<String>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

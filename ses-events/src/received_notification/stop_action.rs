//! Ending the evaluation of rules.

use mailtrail_wire::{Extra, Wire};

use crate::ReceiptActionType;

/// Action that ends the evaluation of all receipt rules for a message.
///
/// See [Amazon SES/Stop rule set action](https://docs.aws.amazon.com/ses/latest/dg/receiving-email-action-stop.html).
///
/// ```
/// use ses_events::{Document as _, Is as _, StopAction};
///
/// let action = StopAction::from_json(r#"{
///     "type": "Stop", "topicArn": "arn:aws:sns:us-east-1:111122223333:inbound"
/// }"#)?;
/// assert!(action.topic_arn.is("arn:aws:sns:us-east-1:111122223333:inbound"));
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct StopAction {
    /// Always `Stop`.
    #[wire(required, one_of("Stop"))]
    pub r#type: Option<ReceiptActionType>,
    /// ARN of the topic that announces the action, if it has one.
    #[wire(content = "arn")]
    pub topic_arn: Option<String>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

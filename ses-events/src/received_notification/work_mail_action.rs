//! Passing messages to Amazon WorkMail.

use mailtrail_wire::{Extra, Wire};

use crate::ReceiptActionType;

/// Action that passes a message to an organization of Amazon WorkMail.
///
/// WorkMail usually sets up the rule that has it.
///
/// See [Amazon SES/Integrate with Amazon WorkMail action](https://docs.aws.amazon.com/ses/latest/dg/receiving-email-action-workmail.html).
///
/// ```
/// use ses_events::{Document as _, WorkMailAction};
///
/// let action = WorkMailAction::from_json(r#"{
///     "type": "WorkMail", "topicArn": "arn:aws:sns:us-east-1:111122223333:inbound",
///     "organizationArn": "arn:aws:workmail:us-east-1:111122223333:organization/m-1a2b3c4d5e6f1a2b3c4d5e6f1a2b3c4d"
/// }"#)?;
/// assert!(action.organization_arn.as_deref().unwrap().contains("/m-"));
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct WorkMailAction {
    /// Always `WorkMail`.
    #[wire(required, one_of("WorkMail"))]
    pub r#type: Option<ReceiptActionType>,
    /// ARN of the topic that announces the action, if it has one.
    #[wire(content = "arn")]
    pub topic_arn: Option<String>,
    /// ARN of the organization.
    #[wire(required, content = "arn")]
    pub organization_arn: Option<String>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

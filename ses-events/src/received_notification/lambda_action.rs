//! Calling functions.

use mailtrail_wire::{Extra, Wire};

use crate::{InvocationType, ReceiptActionType};

/// Action that calls a function with a [`LambdaReceiptEvent`](crate::LambdaReceiptEvent).
///
/// The function sees this very action in the receipt.
///
/// See [Amazon SES/Invoke Lambda function action](https://docs.aws.amazon.com/ses/latest/dg/receiving-email-action-lambda.html).
///
/// ```
/// use ses_events::{Document as _, InvocationType, LambdaAction};
///
/// let action = LambdaAction::from_json(r#"{
///     "type": "Lambda", "functionArn": "arn:aws:lambda:us-east-1:111122223333:function:Inbound",
///     "invocationType": "Event"
/// }"#)?;
/// assert_eq!(action.invocation_type, Some(InvocationType::Event));
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct LambdaAction {
    /// Always `Lambda`.
    #[wire(required, one_of("Lambda"))]
    pub r#type: Option<ReceiptActionType>,
    /// ARN of the topic that announces the action, if it has one.
    #[wire(content = "arn")]
    pub topic_arn: Option<String>,
    /// ARN of the function.
    #[wire(required, content = "arn")]
    pub function_arn: Option<String>,
    /// Whether Amazon SES waits for the response of the function.
    #[wire(required)]
    pub invocation_type: Option<InvocationType>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

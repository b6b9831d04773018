//! Responses of Lambda functions.

mod builder;
mod limits;
pub(crate) mod message_flow_action;
pub(crate) mod message_flow_action_details;
pub(crate) mod message_flow_action_parameters;
pub(crate) mod message_flow_action_type;
pub(crate) mod response_error;

use mailtrail_wire::{Extra, List, Wire};

pub use self::builder::MessageFlowResponseBuilder;
use crate::{FlowDirection, MessageFlowAction};

/// Response of a Lambda function to a synchronous rule: what to do with the message, recipient by recipient.
///
/// Recipients that no action names get the fallback action of the rule, unless one action is for all. A function has 15
/// seconds; if it fails, WorkMail tries again for as long as the rule says, and then takes the fallback action.
///
/// In Rust, [`builder`](Self::builder) makes an answer that keeps the documented limits, [`validate`](Self::validate)
/// tells whether any answer does.
///
/// See [Amazon WorkMail/Configuring AWS Lambda for Amazon WorkMail](https://docs.aws.amazon.com/workmail/latest/adminguide/lambda.html).
///
/// ```
/// use workmail_events::{Document as _, FlowDirection, MessageFlowResponse};
///
/// let response = MessageFlowResponse::builder(FlowDirection::Inbound)
///     .bounce("Nobody of this name works here any more")
///     .to(["richard@example.com"])
///     .default_action()
///     .to_all()
///     .build()?;
/// assert_eq!(
///     response.to_json(),
///     concat!(
///         r#"{"actions":["#,
///         r#"{"action":{"type":"BOUNCE","parameters":{"bounceMessage":"Nobody of this name works here any more"}},"#,
///         r#""recipients":["richard@example.com"]},"#,
///         r#"{"action":{"type":"DEFAULT"},"allRecipients":true}]}"#,
///     )
/// );
/// # Ok::<(), workmail_events::ResponseError>(())
/// ```
#[derive(Clone, Default, Wire)]
#[wire(errata = crate::ERRATA)]
#[non_exhaustive]
pub struct MessageFlowResponse {
    /// What to do: at least one action.
    #[wire(required)]
    pub actions: Option<List<MessageFlowAction>>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

impl MessageFlowResponse {
    /// Begins a response for a message in a direction.
    ///
    /// ```
    /// use workmail_events::{FlowDirection, MessageFlowResponse};
    ///
    /// let response = MessageFlowResponse::builder(FlowDirection::Outbound).default_action().to_all().build()?;
    /// assert!(response.actions.as_ref().is_some_and(|actions| actions.len() == 1));
    /// # Ok::<(), workmail_events::ResponseError>(())
    /// ```
    pub fn builder(direction: FlowDirection) -> MessageFlowResponseBuilder {
        MessageFlowResponseBuilder::new(direction)
    }
}

//! Building responses.

use mailtrail_wire::List;

use crate::{
    FlowDirection, MessageFlowAction, MessageFlowActionDetails, MessageFlowActionType, MessageFlowResponse,
    ResponseError,
};

/// Answer in the making: actions, each followed by whom it is for.
///
/// [`to`](Self::to) and [`to_all`](Self::to_all) speak of the action before them. Nothing is refused before
/// [`build`](Self::build).
///
/// ```
/// use workmail_events::{FlowDirection, MessageFlowResponse, ResponseErrorKind};
///
/// let builder = MessageFlowResponse::builder(FlowDirection::Outbound);
/// let error = builder.move_to_junk().to_all().build().unwrap_err();
/// assert_eq!(error.kind(), ResponseErrorKind::ActionNotAllowed);
/// ```
#[derive(Clone, Debug)]
#[must_use]
pub struct MessageFlowResponseBuilder {
    direction: FlowDirection,
    actions: Vec<MessageFlowAction>,
    /// Whether recipients were given before any action.
    is_headless: bool,
}

impl MessageFlowResponseBuilder {
    pub(super) fn new(direction: FlowDirection) -> Self {
        Self { direction, actions: Vec::new(), is_headless: false }
    }

    fn action(mut self, action_type: MessageFlowActionType) -> Self {
        let action = MessageFlowActionDetails { r#type: action_type.into(), ..Default::default() };
        self.actions.push(MessageFlowAction { action: action.into(), ..Default::default() });
        self
    }

    /// Adds an action that sends the message back with a text.
    ///
    /// ```
    /// use workmail_events::{FlowDirection, MessageFlowResponse};
    ///
    /// let builder = MessageFlowResponse::builder(FlowDirection::Outbound);
    /// let response = builder.bounce("Please encrypt this message").to_all().build()?;
    /// let Some([bounce, ..]) = response.actions.as_deref() else { panic!("no action") };
    /// let message = bounce.action.as_ref().and_then(|action| action.bounce_message());
    /// assert_eq!(message, Some("Please encrypt this message"));
    /// # Ok::<(), workmail_events::ResponseError>(())
    /// ```
    pub fn bounce(self, message: impl Into<String>) -> Self {
        let mut this = self.action(MessageFlowActionType::Bounce);
        if let Some(details) = this.actions.last_mut().and_then(|action| action.action.as_mut()) {
            let message = Some(message.into());
            details.parameters =
                crate::MessageFlowActionParameters { bounce_message: message, ..Default::default() }.into();
        }
        this
    }

    /// Adds an action that discards the message; nobody is notified.
    ///
    /// ```
    /// use workmail_events::{FlowDirection, MessageFlowResponse};
    ///
    /// let builder = MessageFlowResponse::builder(FlowDirection::Inbound);
    /// assert!(builder.drop().to(["jane@example.com"]).build().is_ok());
    /// ```
    pub fn drop(self) -> Self {
        self.action(MessageFlowActionType::Drop)
    }

    /// Adds the default action, as if there were no rule.
    ///
    /// ```
    /// use workmail_events::{FlowDirection, MessageFlowResponse};
    ///
    /// let builder = MessageFlowResponse::builder(FlowDirection::Outbound);
    /// assert!(builder.default_action().to_all().build().is_ok());
    /// ```
    pub fn default_action(self) -> Self {
        self.action(MessageFlowActionType::Default)
    }

    /// Adds an action that delivers the message to the inbox, whatever the spam check says; only for incoming messages.
    ///
    /// ```
    /// use workmail_events::{FlowDirection, MessageFlowResponse};
    ///
    /// let builder = MessageFlowResponse::builder(FlowDirection::Inbound);
    /// assert!(builder.bypass_spam_check().to_all().build().is_ok());
    /// ```
    pub fn bypass_spam_check(self) -> Self {
        self.action(MessageFlowActionType::BypassSpamCheck)
    }

    /// Adds an action that delivers the message to the junk folder; only for incoming messages.
    ///
    /// ```
    /// use workmail_events::{FlowDirection, MessageFlowResponse};
    ///
    /// let builder = MessageFlowResponse::builder(FlowDirection::Inbound);
    /// assert!(builder.move_to_junk().to(["jane@example.com"]).build().is_ok());
    /// ```
    pub fn move_to_junk(self) -> Self {
        self.action(MessageFlowActionType::MoveToJunk)
    }

    /// Applies the last action to these recipients, in addition to those that it has.
    ///
    /// A recipient that the message does not have is added to it.
    ///
    /// ```
    /// use workmail_events::{FlowDirection, MessageFlowResponse};
    ///
    /// let builder = MessageFlowResponse::builder(FlowDirection::Inbound).drop();
    /// let response = builder.to(["jane@example.com"]).to(["mary@example.com"]).build()?;
    /// let Some([drop, ..]) = response.actions.as_deref() else { panic!("no action") };
    /// assert_eq!(drop.recipients.as_ref().map(|recipients| recipients.len()), Some(2));
    /// # Ok::<(), workmail_events::ResponseError>(())
    /// ```
    pub fn to<T: Into<String>>(mut self, recipients: impl IntoIterator<Item = T>) -> Self {
        let Some(action) = self.actions.last_mut() else {
            self.is_headless = true;
            return self;
        };
        action.recipients.get_or_insert_default().extend(recipients.into_iter().map(Into::into));
        self
    }

    /// Applies the last action to all recipients that no other action names.
    ///
    /// ```
    /// use workmail_events::{FlowDirection, Is as _, MessageFlowResponse};
    ///
    /// let response = MessageFlowResponse::builder(FlowDirection::Inbound).drop().to_all().build()?;
    /// assert!(response.actions.iter().flatten().any(|it| it.all_recipients.is(true)));
    /// # Ok::<(), workmail_events::ResponseError>(())
    /// ```
    pub fn to_all(mut self) -> Self {
        match self.actions.last_mut() {
            Some(action) => action.all_recipients = Some(true.into()),
            None => self.is_headless = true,
        }
        self
    }

    /// Returns the response, if it is within the limits; see [`MessageFlowResponse::validate`].
    ///
    /// # Errors
    ///
    /// Returns an error if it is not, or if there are recipients before the first action.
    ///
    /// ```
    /// use workmail_events::{FlowDirection, MessageFlowResponse};
    ///
    /// let error = MessageFlowResponse::builder(FlowDirection::Inbound).build().unwrap_err();
    /// assert_eq!(error.to_string(), "expected at least one action, found none");
    /// ```
    pub fn build(self) -> Result<MessageFlowResponse, ResponseError> {
        if self.is_headless {
            return Err(ResponseError::recipients_before_action());
        }
        let actions = self.actions.into_iter().collect::<List<_>>();
        let response = MessageFlowResponse { actions: actions.into(), ..Default::default() };
        response.validate(&self.direction).map(|()| response)
    }
}

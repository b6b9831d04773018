//! Limits of answers.

use std::collections::BTreeSet;

use mailtrail_wire::{Document as _, Is as _, List, OpenEnum as _};

use crate::message_flow_response::response_error::quoted;
use crate::{
    FlowDirection, MessageFlowAction, MessageFlowActionDetails, MessageFlowActionType, MessageFlowResponse,
    ResponseError, ResponseErrorKind,
};

impl MessageFlowResponse {
    /// How many different actions WorkMail takes; those beyond get the fallback action of the rule.
    ///
    /// ```
    /// assert_eq!(workmail_events::MessageFlowResponse::MAX_ACTIONS, 10);
    /// ```
    pub const MAX_ACTIONS: usize = 10;

    /// How many bytes of JSON an answer may have: 256 KB.
    ///
    /// ```
    /// assert_eq!(workmail_events::MessageFlowResponse::MAX_SIZE, 262_144);
    /// ```
    pub const MAX_SIZE: usize = 256 * 1024;

    /// Bytes of the answer as compact JSON, as this crate writes it.
    ///
    /// ```
    /// use workmail_events::{Document as _, MessageFlowResponse};
    ///
    /// let response = MessageFlowResponse::from_json(r#"{ "actions": [] }"#)?;
    /// assert_eq!(response.size(), r#"{"actions":[]}"#.len());
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    pub fn size(&self) -> usize {
        self.to_json().len()
    }

    /// Whether the answer keeps the documented limits for a direction.
    ///
    /// There is at least one action and there are at most ten different ones: actions of the same type with the same
    /// text are one. Each has a type that the direction knows, a text only if it is `BOUNCE`, and recipients or all of
    /// them. For outgoing messages at most 500 different recipients are named; for incoming ones no limit is
    /// documented. The JSON has at most 256 KB.
    ///
    /// # Errors
    ///
    /// The first of these limits that the answer breaks, in this order.
    ///
    /// ```
    /// use workmail_events::{Document as _, FlowDirection, MessageFlowResponse};
    ///
    /// let text = r#"{"actions": [{"action": {"type": "DROP"}}]}"#;
    /// let error = MessageFlowResponse::from_json(text)?.validate(&FlowDirection::Inbound).unwrap_err();
    /// assert_eq!(error.to_string(), "expected recipients or `allRecipients` of action 0, found neither");
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    pub fn validate(&self, direction: &FlowDirection) -> Result<(), ResponseError> {
        let mut actions = self.actions.iter().flat_map(List::entries).enumerate().peekable();
        if actions.peek().is_none() {
            return Err(ResponseError::no_actions());
        }
        let (mut different, mut recipients) = (BTreeSet::new(), BTreeSet::new());
        for (index, action) in actions {
            let action = action.value();
            let details = action.and_then(|action| action.action.as_ref());
            let action_type = details.and_then(|details| details.r#type.as_ref());
            let (Some(action), Some(details), Some(action_type)) = (action, details, action_type) else {
                return Err(ResponseError::no_action_type(index));
            };
            validate_type(index, details, action_type, direction)?;
            validate_recipients(index, action)?;
            different.insert((action_type, details.bounce_message()));
            recipients.extend(named(action));
        }
        let (actions, recipients) = (different.len(), recipients.len());
        if actions > Self::MAX_ACTIONS {
            return Err(ResponseError::too_many(ResponseErrorKind::TooManyActions, Self::MAX_ACTIONS, actions));
        }
        if let Some(limit) = direction.max_recipients().filter(|limit| recipients > *limit) {
            return Err(ResponseError::too_many(ResponseErrorKind::TooManyRecipients, limit, recipients));
        }
        self.validate_size()
    }

    /// Whether the answer is small enough.
    ///
    /// # Errors
    ///
    /// If its [`size`](Self::size) is above [`MAX_SIZE`](Self::MAX_SIZE).
    ///
    /// ```
    /// use workmail_events::{Document as _, MessageFlowResponse};
    ///
    /// assert!(MessageFlowResponse::from_json(r#"{"actions": []}"#)?.validate_size().is_ok());
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    pub fn validate_size(&self) -> Result<(), ResponseError> {
        match self.size() {
            size if size > Self::MAX_SIZE => {
                Err(ResponseError::too_many(ResponseErrorKind::TooLarge, Self::MAX_SIZE, size))
            }
            _ => Ok(()),
        }
    }
}

fn validate_type(
    index: usize,
    details: &MessageFlowActionDetails,
    action_type: &MessageFlowActionType,
    direction: &FlowDirection,
) -> Result<(), ResponseError> {
    if !direction.action_types().contains(action_type) {
        return Err(ResponseError::action_not_allowed(index, action_type, direction));
    }
    match details.bounce_message() {
        Some(message) if *action_type != MessageFlowActionType::Bounce => {
            let message = format!(
                "expected `bounceMessage` with `BOUNCE` alone, found {} in action {index}, which is `{}`",
                quoted(message),
                action_type.as_str()
            );
            Err(ResponseError::new(ResponseErrorKind::MisplacedBounceMessage, Some(index), message))
        }
        _ => Ok(()),
    }
}

fn validate_recipients(index: usize, action: &MessageFlowAction) -> Result<(), ResponseError> {
    if action.all_recipients.is(true) || named(action).next().is_some() {
        Ok(())
    } else {
        Err(ResponseError::no_recipients(index))
    }
}

fn named(action: &MessageFlowAction) -> impl Iterator<Item = &str> {
    action.recipients.iter().flatten().map(String::as_str)
}

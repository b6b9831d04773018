//! Limits of responses.

use std::collections::BTreeSet;

use mailtrail_wire::{Document as _, Is as _, List, OpenEnum as _};

use crate::message_flow_response::response_error::quoted;
use crate::{
    FlowDirection, MessageFlowAction, MessageFlowActionDetails, MessageFlowActionType, MessageFlowResponse,
    ResponseError, ResponseErrorKind,
};

impl MessageFlowResponse {
    /// Maximum number of different actions. Those beyond get the fallback action of the rule.
    ///
    /// ```
    /// assert_eq!(workmail_events::MessageFlowResponse::MAX_ACTIONS, 10);
    /// ```
    pub const MAX_ACTIONS: usize = 10;

    /// Maximum size of the JSON of a response: 256 KB.
    ///
    /// ```
    /// assert_eq!(workmail_events::MessageFlowResponse::MAX_SIZE, 262_144);
    /// ```
    pub const MAX_SIZE: usize = 256 * 1024;

    /// Returns the size in bytes of the response as compact JSON, as this crate writes it.
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

    /// Checks that the response is within the documented limits for a direction.
    ///
    /// There must be one to ten different actions; actions of the same type with the same
    /// text count as one. Each must have a type that the direction supports, a text only if it is `BOUNCE`, and recipients or all of
    /// them. At most 500 different recipients may be named for outgoing messages; no limit is
    /// documented for incoming ones. The JSON may have at most 256 KB.
    ///
    /// # Errors
    ///
    /// Returns an error for the first of these limits that is exceeded, in this order.
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

    /// Checks that the response is small enough.
    ///
    /// # Errors
    ///
    /// Returns an error if its [`size`](Self::size) is above [`MAX_SIZE`](Self::MAX_SIZE).
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

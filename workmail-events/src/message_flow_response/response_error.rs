//! Errors of responses.

use std::fmt;

use mailtrail_wire::OpenEnum as _;

use crate::{FlowDirection, MessageFlowActionType};

/// Why an answer to a rule breaks the documented limits.
///
/// ```
/// use workmail_events::{FlowDirection, MessageFlowResponse, ResponseErrorKind};
///
/// let builder = MessageFlowResponse::builder(FlowDirection::Outbound);
/// let error = builder.default_action().to_all().bypass_spam_check().to_all().build().unwrap_err();
/// assert_eq!(error.kind(), ResponseErrorKind::ActionNotAllowed);
/// assert_eq!(error.action(), Some(1));
/// assert_eq!(
///     error.to_string(),
///     "expected one of `BOUNCE`, `DROP`, `DEFAULT` for `OUTBOUND`, found `BYPASS_SPAM_CHECK` in action 1"
/// );
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ResponseError {
    kind: ResponseErrorKind,
    action: Option<usize>,
    message: String,
}

/// Kinds of errors of answers.
///
/// ```
/// use workmail_events::{FlowDirection, MessageFlowResponse, ResponseErrorKind};
///
/// let error = MessageFlowResponse::builder(FlowDirection::Inbound).drop().build().unwrap_err();
/// assert_eq!(error.kind(), ResponseErrorKind::NoRecipients);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ResponseErrorKind {
    /// There is no action.
    NoActions,
    /// Recipients were given before the first action.
    RecipientsBeforeAction,
    /// Action has no type.
    NoActionType,
    /// Rules for this direction do not know the type of the action.
    ActionNotAllowed,
    /// Action that sends nothing back has a text to send back.
    MisplacedBounceMessage,
    /// Action is neither for certain recipients nor for all.
    NoRecipients,
    /// There are more than ten different actions.
    TooManyActions,
    /// There are more recipients than the direction allows.
    TooManyRecipients,
    /// JSON is larger than 256 KB.
    TooLarge,
}

impl ResponseError {
    pub(super) fn new(kind: ResponseErrorKind, action: Option<usize>, message: String) -> Self {
        Self { kind, action, message }
    }

    pub(super) fn no_actions() -> Self {
        Self::new(ResponseErrorKind::NoActions, None, "expected at least one action, found none".into())
    }

    pub(super) fn recipients_before_action() -> Self {
        let message = "expected an action before its recipients, found recipients first".into();
        Self::new(ResponseErrorKind::RecipientsBeforeAction, None, message)
    }

    pub(super) fn no_action_type(index: usize) -> Self {
        let message = format!("expected a `type` of action {index}, found none");
        Self::new(ResponseErrorKind::NoActionType, Some(index), message)
    }

    pub(super) fn action_not_allowed(
        index: usize,
        action_type: &MessageFlowActionType,
        direction: &FlowDirection,
    ) -> Self {
        let allowed: Vec<_> = direction.action_types().iter().map(|allowed| quoted(allowed.as_str())).collect();
        let message = format!(
            "expected one of {} for {}, found {} in action {index}",
            allowed.join(", "),
            quoted(direction.as_str()),
            quoted(action_type.as_str())
        );
        Self::new(ResponseErrorKind::ActionNotAllowed, Some(index), message)
    }

    pub(super) fn no_recipients(index: usize) -> Self {
        let message = format!("expected recipients or `allRecipients` of action {index}, found neither");
        Self::new(ResponseErrorKind::NoRecipients, Some(index), message)
    }

    pub(super) fn too_many(kind: ResponseErrorKind, limit: usize, found: usize) -> Self {
        let what = match kind {
            ResponseErrorKind::TooManyActions => "different actions",
            ResponseErrorKind::TooManyRecipients => "recipients",
            _ => "bytes",
        };
        Self::new(kind, None, format!("expected at most {limit} {what}, found {found}"))
    }

    /// Returns the kind of the error.
    ///
    /// ```
    /// use workmail_events::{FlowDirection, MessageFlowResponse, ResponseErrorKind};
    ///
    /// let error = MessageFlowResponse::builder(FlowDirection::Inbound).build().unwrap_err();
    /// assert_eq!(error.kind(), ResponseErrorKind::NoActions);
    /// ```
    pub fn kind(&self) -> ResponseErrorKind {
        self.kind
    }

    /// Returns the index of the action that the error is about, counted from 0, if it is about a single one.
    ///
    /// ```
    /// use workmail_events::{FlowDirection, MessageFlowResponse};
    ///
    /// let builder = MessageFlowResponse::builder(FlowDirection::Inbound).drop().to_all().default_action();
    /// assert_eq!(builder.build().unwrap_err().action(), Some(1));
    /// ```
    pub fn action(&self) -> Option<usize> {
        self.action
    }
}

impl fmt::Display for ResponseError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message)
    }
}

impl std::error::Error for ResponseError {}

/// Text in backticks, cut to a readable length and without characters that a line cannot show.
pub(super) fn quoted(text: &str) -> String {
    const LONGEST: usize = 32;
    let mut quoted = String::from("`");
    for char in text.chars().take(LONGEST) {
        if char.is_control() { quoted.extend(char.escape_unicode()) } else { quoted.push(char) }
    }
    quoted + if text.chars().nth(LONGEST).is_some() { "…`" } else { "`" }
}

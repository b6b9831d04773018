//! Directions of messages.

use mailtrail_wire::open_enum;

use crate::MessageFlowActionType;

/// Direction of a message, which decides what a Lambda function may respond.
///
/// See [Amazon WorkMail/Configuring AWS Lambda for Amazon WorkMail](https://docs.aws.amazon.com/workmail/latest/adminguide/lambda.html).
///
/// ```
/// use workmail_events::{FlowDirection, OpenEnum as _};
///
/// assert_eq!(FlowDirection::from("INBOUND"), FlowDirection::Inbound);
/// assert_eq!(FlowDirection::Outbound.as_str(), "OUTBOUND");
/// ```
#[open_enum]
pub enum FlowDirection {
    /// Message comes in.
    #[wire("INBOUND")]
    Inbound,
    /// Message goes out.
    #[wire("OUTBOUND")]
    Outbound,
}

impl FlowDirection {
    /// Returns the types of actions that a rule for this direction supports; for an unknown direction, those that all rules support.
    ///
    /// ```
    /// use workmail_events::{FlowDirection, MessageFlowActionType};
    ///
    /// assert!(FlowDirection::Inbound.action_types().contains(&MessageFlowActionType::MoveToJunk));
    /// assert!(!FlowDirection::Outbound.action_types().contains(&MessageFlowActionType::MoveToJunk));
    /// ```
    pub fn action_types(&self) -> &'static [MessageFlowActionType] {
        use MessageFlowActionType::{Bounce, BypassSpamCheck, Default, Drop, MoveToJunk};
        match self {
            Self::Inbound => &[Bounce, Drop, Default, BypassSpamCheck, MoveToJunk],
            Self::Outbound | Self::Other(_) => &[Bounce, Drop, Default],
        }
    }

    /// Returns the maximum number of recipients in a response, if there is one: 500 for outgoing messages. An unknown direction is
    /// assumed to have this limit too.
    ///
    /// ```
    /// use workmail_events::FlowDirection;
    ///
    /// assert_eq!(FlowDirection::Outbound.max_recipients(), Some(500));
    /// assert_eq!(FlowDirection::Inbound.max_recipients(), None);
    /// ```
    pub fn max_recipients(&self) -> Option<usize> {
        match self {
            Self::Inbound => None,
            Self::Outbound | Self::Other(_) => Some(500),
        }
    }
}

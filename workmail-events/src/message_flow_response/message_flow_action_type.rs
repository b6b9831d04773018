//! Types of actions.

use mailtrail_wire::open_enum;

/// What WorkMail is to do with a message.
///
/// Rules for incoming messages know all five, those for outgoing ones the first three.
///
/// See [Amazon WorkMail/Configuring AWS Lambda for Amazon WorkMail](https://docs.aws.amazon.com/workmail/latest/adminguide/lambda.html).
///
/// ```
/// use workmail_events::{MessageFlowActionType, OpenEnum as _};
///
/// assert_eq!(MessageFlowActionType::BypassSpamCheck.as_str(), "BYPASS_SPAM_CHECK");
/// assert_eq!(MessageFlowActionType::known().count(), 5);
/// ```
#[open_enum]
pub enum MessageFlowActionType {
    /// Send the message back, with a custom text.
    #[wire("BOUNCE")]
    Bounce,
    /// Discard the message; nobody is notified.
    #[wire("DROP")]
    Drop,
    /// Go on as if there were no rule.
    #[wire("DEFAULT")]
    Default,
    /// Deliver the message to the inbox, whatever the spam check says; incoming messages only.
    #[wire("BYPASS_SPAM_CHECK")]
    BypassSpamCheck,
    /// Deliver the message to the junk folder; incoming messages only.
    #[wire("MOVE_TO_JUNK")]
    MoveToJunk,
}

//! Types of receipt actions.

use mailtrail_wire::open_enum;

/// Type of an action of a receipt rule.
///
/// Actions that add a header announce nothing, so there is no type for them.
///
/// See [Amazon SES/Contents of notifications for Amazon SES email receiving](https://docs.aws.amazon.com/ses/latest/dg/receiving-email-notifications-contents.html#receiving-email-notifications-contents-action-object).
///
/// ```
/// use ses_events::{OpenEnum as _, ReceiptActionType};
///
/// assert_eq!(ReceiptActionType::from("SNS"), ReceiptActionType::Sns);
/// assert!(!ReceiptActionType::from("sns").is_known());
/// ```
#[open_enum]
pub enum ReceiptActionType {
    /// Keeps the message in Amazon S3.
    #[wire("S3")]
    S3,
    /// Publishes the message to a topic.
    #[wire("SNS")]
    Sns,
    /// Calls a function.
    #[wire("Lambda")]
    Lambda,
    /// Sends the message back.
    #[wire("Bounce")]
    Bounce,
    /// Ends the evaluation of the rules.
    #[wire("Stop")]
    Stop,
    /// Hands the message to Amazon WorkMail.
    #[wire("WorkMail")]
    WorkMail,
}

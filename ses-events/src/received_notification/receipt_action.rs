//! Actions of receipt rules.

use mailtrail_wire::{Json, Tagged};

use crate::{BounceAction, LambdaAction, S3Action, SnsAction, StopAction, WorkMailAction};

/// Action of a receipt rule that announces a message; `type` says which.
///
/// The actions of a rule are taken in their order, and each of them announces for itself.
///
/// See [Amazon SES/Contents of notifications for Amazon SES email receiving](https://docs.aws.amazon.com/ses/latest/dg/receiving-email-notifications-contents.html#receiving-email-notifications-contents-action-object).
///
/// ```
/// use ses_events::{Document as _, ReceiptAction};
///
/// let action = ReceiptAction::from_json(r#"{"type": "Stop", "topicArn": "arn:aws:sns:us-east-1:111122223333:inbound"}"#)?;
/// assert!(action.as_stop().is_some());
/// assert_eq!(action.topic_arn(), Some("arn:aws:sns:us-east-1:111122223333:inbound"));
///
/// let other = ReceiptAction::from_json(r#"{"type": "Fold", "corners": 4}"#)?;
/// assert_eq!(other.as_other().unwrap().get("/corners").unwrap().as_u64(), Some(4));
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, Tagged)]
#[non_exhaustive]
#[wire(tag("type"))]
pub enum ReceiptAction {
    /// Message was kept in Amazon S3.
    #[wire("S3")]
    S3(Box<S3Action>),
    /// Message was published to a topic.
    #[wire("SNS")]
    Sns(Box<SnsAction>),
    /// Function was called.
    #[wire("Lambda")]
    Lambda(Box<LambdaAction>),
    /// Message was sent back.
    #[wire("Bounce")]
    Bounce(Box<BounceAction>),
    /// Evaluation of the rules ended.
    #[wire("Stop")]
    Stop(Box<StopAction>),
    /// Message was handed to Amazon WorkMail.
    #[wire("WorkMail")]
    WorkMail(Box<WorkMailAction>),
    /// Something that this version does not know.
    #[wire(other)]
    Other(Json),
}

impl ReceiptAction {
    /// Returns the ARN of the topic to which the action publishes notifications, if it has a known type and a topic.
    ///
    /// ```
    /// use ses_events::{Document as _, ReceiptAction};
    ///
    /// let text = r#"{"type": "SNS", "topicArn": "arn:aws:sns:us-east-1:111122223333:inbound"}"#;
    /// assert!(ReceiptAction::from_json(text)?.topic_arn().is_some());
    /// # Ok::<(), ses_events::Error>(())
    /// ```
    pub fn topic_arn(&self) -> Option<&str> {
        let topic = match self {
            Self::S3(action) => &action.topic_arn,
            Self::Sns(action) => &action.topic_arn,
            Self::Lambda(action) => &action.topic_arn,
            Self::Bounce(action) => &action.topic_arn,
            Self::Stop(action) => &action.topic_arn,
            Self::WorkMail(action) => &action.topic_arn,
            Self::Other(_) => return None,
        };
        topic.as_deref()
    }
}

//! The action as one of its types.

use mailtrail_wire::Json;

use crate::{BounceAction, LambdaAction, ReceiptAction, S3Action, SnsAction, StopAction, WorkMailAction};

impl ReceiptAction {
    /// ARN of the topic to which the action announces messages, if it is of a known type and says so.
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

    /// Action that keeps messages in Amazon S3, if it is one.
    ///
    /// ```
    /// use ses_events::{Document as _, ReceiptAction};
    ///
    /// assert!(ReceiptAction::from_json(r#"{"type": "S3"}"#)?.as_s3().is_some());
    /// # Ok::<(), ses_events::Error>(())
    /// ```
    pub fn as_s3(&self) -> Option<&S3Action> {
        match self {
            Self::S3(action) => Some(action),
            _ => None,
        }
    }

    /// Action that publishes messages to a topic, if it is one.
    ///
    /// ```
    /// use ses_events::{Document as _, ReceiptAction};
    ///
    /// assert!(ReceiptAction::from_json(r#"{"type": "SNS"}"#)?.as_sns().is_some());
    /// # Ok::<(), ses_events::Error>(())
    /// ```
    pub fn as_sns(&self) -> Option<&SnsAction> {
        match self {
            Self::Sns(action) => Some(action),
            _ => None,
        }
    }

    /// Action that calls a function, if it is one.
    ///
    /// ```
    /// use ses_events::{Document as _, ReceiptAction};
    ///
    /// assert!(ReceiptAction::from_json(r#"{"type": "Lambda"}"#)?.as_lambda().is_some());
    /// # Ok::<(), ses_events::Error>(())
    /// ```
    pub fn as_lambda(&self) -> Option<&LambdaAction> {
        match self {
            Self::Lambda(action) => Some(action),
            _ => None,
        }
    }

    /// Action that sends messages back, if it is one.
    ///
    /// ```
    /// use ses_events::{Document as _, ReceiptAction};
    ///
    /// assert!(ReceiptAction::from_json(r#"{"type": "Bounce"}"#)?.as_bounce().is_some());
    /// # Ok::<(), ses_events::Error>(())
    /// ```
    pub fn as_bounce(&self) -> Option<&BounceAction> {
        match self {
            Self::Bounce(action) => Some(action),
            _ => None,
        }
    }

    /// Action that ends the evaluation of the rules, if it is one.
    ///
    /// ```
    /// use ses_events::{Document as _, ReceiptAction};
    ///
    /// assert!(ReceiptAction::from_json(r#"{"type": "Stop"}"#)?.as_stop().is_some());
    /// # Ok::<(), ses_events::Error>(())
    /// ```
    pub fn as_stop(&self) -> Option<&StopAction> {
        match self {
            Self::Stop(action) => Some(action),
            _ => None,
        }
    }

    /// Action that hands messages to Amazon WorkMail, if it is one.
    ///
    /// ```
    /// use ses_events::{Document as _, ReceiptAction};
    ///
    /// assert!(ReceiptAction::from_json(r#"{"type": "WorkMail"}"#)?.as_work_mail().is_some());
    /// # Ok::<(), ses_events::Error>(())
    /// ```
    pub fn as_work_mail(&self) -> Option<&WorkMailAction> {
        match self {
            Self::WorkMail(action) => Some(action),
            _ => None,
        }
    }

    /// JSON of an action that this version does not know, if it is one.
    ///
    /// ```
    /// use ses_events::{Document as _, ReceiptAction};
    ///
    /// assert!(ReceiptAction::from_json(r#"{"type": "Fold"}"#)?.as_other().is_some());
    /// # Ok::<(), ses_events::Error>(())
    /// ```
    pub fn as_other(&self) -> Option<&Json> {
        match self {
            Self::Other(json) => Some(json),
            _ => None,
        }
    }
}

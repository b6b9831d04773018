//! Publishing messages to topics.

use mailtrail_wire::{Extra, Wire};

use crate::{ContentEncoding, ReceiptActionType};

/// Action that publishes a message to a topic, content included, as a [`ReceivedNotification`](crate::ReceivedNotification).
///
/// Messages above 150 KB are too large for it and bounce.
///
/// See [Amazon SES/Publish to Amazon SNS topic action](https://docs.aws.amazon.com/ses/latest/dg/receiving-email-action-sns.html).
///
/// ```
/// use ses_events::{Document as _, ContentEncoding, SnsAction};
///
/// let action = SnsAction::from_json(r#"{
///     "type": "SNS", "topicArn": "arn:aws:sns:us-east-1:111122223333:inbound", "encoding": "UTF8"
/// }"#)?;
/// assert_eq!(action.encoding, Some(ContentEncoding::Utf8));
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct SnsAction {
    /// Always `SNS`.
    #[wire(required, one_of("SNS"))]
    pub r#type: Option<ReceiptActionType>,
    /// ARN of the topic to which the message is published.
    #[wire(required, content = "arn")]
    pub topic_arn: Option<String>,
    /// How the top-level `content` is encoded. Not documented by AWS as a member; missing in older notifications.
    #[wire(evidence = "observed")]
    pub encoding: Option<ContentEncoding>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

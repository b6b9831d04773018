//! What a recipient wants of one topic.

use mailtrail_wire::{Extra, Presence, Wire};

use crate::SubscriptionStatus;

/// What a recipient wants of one topic.
///
/// ```
/// use ses_events::{Document as _, TopicSubscription};
///
/// let topic = TopicSubscription::from_json(r#"{"topicName": "news", "subscriptionStatus": "OptIn"}"#)?;
/// assert_eq!(topic.topic_name, "news");
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Default, PartialEq, Eq, Wire)]
#[non_exhaustive]
pub struct TopicSubscription {
    /// Name of the topic.
    #[wire(required)]
    pub topic_name: Presence<String>,
    /// Whether the recipient wants the topic.
    #[wire(required)]
    pub subscription_status: Presence<SubscriptionStatus>,
    /// Members that this version does not know.
    pub extra: Extra,
}

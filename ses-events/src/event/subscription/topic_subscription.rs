//! Preference of a recipient for one topic.

use mailtrail_wire::{Extra, Wire};

use crate::SubscriptionStatus;

/// What a recipient wants of one topic.
///
/// ```
/// use ses_events::{Document as _, Is as _, TopicSubscription};
///
/// let topic = TopicSubscription::from_json(r#"{"topicName": "news", "subscriptionStatus": "OptIn"}"#)?;
/// assert!(topic.topic_name.is("news"));
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct TopicSubscription {
    /// Name of the topic.
    #[wire(required, content = "name")]
    pub topic_name: Option<String>,
    /// Whether the recipient wants the topic.
    #[wire(required)]
    pub subscription_status: Option<SubscriptionStatus>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

//! Preferences of a recipient.

use mailtrail_wire::{Extra, Is as _, Json, List, Wire};

use crate::{SubscriptionStatus, TopicSubscription};

/// What a recipient wants of a list.
///
/// ```
/// use ses_events::{Document as _, SubscriptionStatus, TopicPreferences};
///
/// let preferences = TopicPreferences::from_json(
///     r#"{"unsubscribeAll": false, "topicSubscriptionStatus": [{"topicName": "news", "subscriptionStatus": "OptOut"}]}"#,
/// )?;
/// assert_eq!(preferences.status_of("news"), Some(&SubscriptionStatus::OptOut));
/// assert_eq!(preferences.status_of("offers"), None);
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct TopicPreferences {
    /// Whether the recipient wants nothing of the list at all.
    #[wire(required)]
    pub unsubscribe_all: Option<bool>,
    /// Topics about which the recipient has said something; may be empty.
    #[wire(required)]
    pub topic_subscription_status: Option<List<TopicSubscription>>,
    /// Topics about which the recipient has said nothing. No published event shows its form.
    pub topic_default_subscription_status: Option<Json>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

impl TopicPreferences {
    /// Returns the preference of the recipient for a topic.
    ///
    /// ```
    /// assert_eq!(ses_events::TopicPreferences::default().status_of("news"), None);
    /// ```
    pub fn status_of(&self, topic: &str) -> Option<&SubscriptionStatus> {
        let mut topics = self.topic_subscription_status.as_ref()?.iter();
        topics.find(|status| status.topic_name.is(topic))?.subscription_status.as_ref()
    }
}

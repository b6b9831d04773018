//! Changes of subscriptions.

pub(crate) mod subscription_source;
pub(crate) mod subscription_status;
pub(crate) mod topic_preferences;
pub(crate) mod topic_subscription;

use mailtrail_wire::{Extra, Timestamp, Wire};

use crate::event::ses_event::ses_event;
use crate::{EventType, Mail, SubscriptionSource, TopicPreferences};

/// Recipient changed what it wants to get, by the link or the header of a managed list.
///
/// See [Amazon SES/Contents of event data that Amazon SES publishes to Amazon SNS](https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html#event-publishing-retrieving-sns-contents-subscription-object).
///
/// ```
/// use ses_events::{Document as _, Is as _, SubscriptionEvent};
///
/// let event = SubscriptionEvent::from_json(r#"{
///     "eventType": "Subscription",
///     "subscription": {
///         "contactList": "customers",
///         "newTopicPreferences": {"unsubscribeAll": true, "topicSubscriptionStatus": []}
///     }
/// }"#)?;
/// let Some(subscription) = &event.subscription else { panic!("no subscription") };
/// assert!(subscription.contact_list.is("customers"));
/// assert!(subscription.new_topic_preferences.as_ref().is_some_and(|new_topic_preferences| new_topic_preferences.unsubscribe_all.is(true)));
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[wire(errata = crate::ERRATA)]
#[non_exhaustive]
pub struct SubscriptionEvent {
    /// Always `Subscription`.
    #[wire(one_of("Subscription"))]
    pub event_type: Option<EventType>,
    /// Message by whose link or header the recipient changed what it wants to get.
    #[wire(required, getter)]
    pub mail: Option<Mail>,
    /// What the recipient wants to get from a list, before and after the change.
    #[wire(required, getter)]
    pub subscription: Option<Subscription>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

/// What a recipient wants to get from a list, before and after a change.
///
/// ```
/// use ses_events::{Document as _, Subscription, SubscriptionSource};
///
/// let subscription = Subscription::from_json(r#"{"source": "UnsubscribeHeader"}"#)?;
/// assert_eq!(subscription.source, Some(SubscriptionSource::UnsubscribeHeader));
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct Subscription {
    /// Name of the list that the recipient is on.
    #[wire(required, content = "name")]
    pub contact_list: Option<String>,
    /// When the change was made.
    #[wire(required)]
    pub timestamp: Option<Timestamp>,
    /// How the change was made.
    #[wire(required)]
    pub source: Option<SubscriptionSource>,
    /// What the recipient wants from the list after the change.
    #[wire(required)]
    pub new_topic_preferences: Option<TopicPreferences>,
    /// What the recipient wanted from the list before the change.
    #[wire(required)]
    pub old_topic_preferences: Option<TopicPreferences>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

ses_event!(SubscriptionEvent, time: subscription);

//! Notifications that a topic was set up.

use mailtrail_wire::{Extra, Wire};

use crate::NotificationType;

/// Message that a topic gets once, when it is made the topic for the feedback of an identity.
///
/// It is not about a message, so it has no `mail`; programs that take everything on the topic for feedback stumble over
/// it.
///
/// See [Amazon SES/Receiving Amazon SES notifications using Amazon SNS](https://docs.aws.amazon.com/ses/latest/dg/monitor-sending-activity-using-notifications-sns.html).
///
/// ```
/// use ses_events::{Document as _, Is as _, SubscriptionSucceededNotification};
///
/// let text = r#"{"notificationType": "AmazonSnsSubscriptionSucceeded", "message": "The topic is ready."}"#;
/// let notification = SubscriptionSucceededNotification::from_json(text)?;
/// assert!(notification.message.is("The topic is ready."));
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[wire(errata = crate::ERRATA)]
#[non_exhaustive]
pub struct SubscriptionSucceededNotification {
    /// Always `AmazonSnsSubscriptionSucceeded`.
    #[wire(required, one_of("AmazonSnsSubscriptionSucceeded"), evidence = "observed")]
    pub notification_type: Option<NotificationType>,
    /// Sentence for people about what was set up.
    #[wire(required, evidence = "observed", content = "opaque")]
    pub message: Option<String>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

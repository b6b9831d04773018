//! Types of notifications.

use mailtrail_wire::open_enum;

/// Type of a notification; feedback about messages that were sent has it in place of `eventType`.
///
/// Events that are published through a configuration set have an `eventType` instead; the same three bounces, complaints and
/// deliveries come in both forms, and programs that know only one of them drop the other.
///
/// See [Amazon SES/Amazon SNS notification contents](https://docs.aws.amazon.com/ses/latest/dg/notification-contents.html).
///
/// ```
/// use ses_events::{NotificationType, OpenEnum as _};
///
/// assert_eq!(NotificationType::from("Received"), NotificationType::Received);
/// assert!(NotificationType::Bounce.is_feedback() && !NotificationType::Received.is_feedback());
/// ```
#[open_enum]
pub enum NotificationType {
    /// Message came back.
    #[wire("Bounce")]
    Bounce,
    /// Recipient marked the message as unwanted.
    #[wire("Complaint")]
    Complaint,
    /// Mail server of the recipient took the message.
    #[wire("Delivery")]
    Delivery,
    /// Message arrived for a domain that receives through Amazon SES.
    #[wire("Received")]
    Received,
    /// Topic was set up for the feedback of an identity; says nothing about any message.
    #[wire("AmazonSnsSubscriptionSucceeded")]
    AmazonSnsSubscriptionSucceeded,
}

impl NotificationType {
    /// Returns whether this is feedback about a message that was sent.
    ///
    /// ```
    /// assert!(ses_events::NotificationType::Complaint.is_feedback());
    /// ```
    pub fn is_feedback(&self) -> bool {
        matches!(self, Self::Bounce | Self::Complaint | Self::Delivery)
    }
}

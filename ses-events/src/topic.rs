//! Messages of an Amazon SNS topic: events, and messages of Amazon SES about the topic itself.
//!
//! ```
//! use ses_events::TopicMessage;
//!
//! let message = TopicMessage::read(r#"{"notificationType": "AmazonSnsSubscriptionSucceeded"}"#)?;
//! assert!(matches!(message, TopicMessage::SubscriptionSucceeded(_)));
//! # Ok::<(), ses_events::Error>(())
//! ```

pub use crate::subscription_succeeded_notification::SubscriptionSucceededNotification;
pub use crate::topic_message::TopicMessage;

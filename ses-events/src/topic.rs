//! What comes over a topic of Amazon SNS: events, and what Amazon SES says about the topic itself.
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

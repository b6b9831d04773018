//! Events about sent mail, of all ten types, and the message that they are about.
//!
//! [`SendingEvent`] is an event of any type. Each type has a document, such as [`BounceEvent`], with common methods
//! ([`SesEvent`]), and a payload, such as [`Bounce`].
//!
//! ```
//! use ses_events::{SendingEvent, SnsLambdaEvent};
//!
//! /// The subjects of messages that came back.
//! fn subjects(event: &SnsLambdaEvent) -> Result<Vec<String>, ses_events::Error> {
//!     let mut subjects = Vec::new();
//!     for record in event.records() {
//!         if let SendingEvent::Bounce(event) = record?.message()?.read()? {
//!             let headers = event.mail()?.common_headers.as_ref();
//!             subjects.extend(headers.and_then(|headers| headers.subject.clone()));
//!         }
//!     }
//!     Ok(subjects)
//! }
//!
//! let bounce = r#"{"eventType": "Bounce", "bounce": {}, "mail": {"commonHeaders": {"subject": "Minutes"}}}"#;
//! assert_eq!(subjects(&SnsLambdaEvent::of([bounce]))?, ["Minutes"]);
//! # Ok::<(), ses_events::Error>(())
//! ```
//!
//! [`Send`] is the payload of a send. It is the only one that is not re-exported at the root of the crate, because `use ses_events::*` would
//! hide the trait of the standard library:
//!
//! ```
//! use ses_events::*;
//!
//! fn is_send<T: Send>() {}
//!
//! is_send::<SendingEvent>();
//! ```

pub use crate::bounce_sub_type::BounceSubType;
pub use crate::bounce_type::BounceType;
pub use crate::event::bounce::bounced_recipient::BouncedRecipient;
pub use crate::event::bounce::{Bounce, BounceEvent};
pub use crate::event::click::{Click, ClickEvent};
pub use crate::event::complaint::complained_recipient::ComplainedRecipient;
pub use crate::event::complaint::complaint_feedback_type::ComplaintFeedbackType;
pub use crate::event::complaint::complaint_sub_type::ComplaintSubType;
pub use crate::event::complaint::{Complaint, ComplaintEvent};
pub use crate::event::delivery::{Delivery, DeliveryEvent};
pub use crate::event::delivery_delay::delay_type::DelayType;
pub use crate::event::delivery_delay::delayed_recipient::DelayedRecipient;
pub use crate::event::delivery_delay::{DeliveryDelay, DeliveryDelayEvent};
pub use crate::event::open::bot_event::BotEvent;
pub use crate::event::open::{Open, OpenEvent};
pub use crate::event::origin::EventOrigin;
pub use crate::event::reject::{Reject, RejectEvent};
pub use crate::event::rendering_failure::{RenderingFailure, RenderingFailureEvent};
pub use crate::event::send::{Send, SendEvent};
pub use crate::event::ses_event::SesEvent;
pub use crate::event::subscription::subscription_source::SubscriptionSource;
pub use crate::event::subscription::subscription_status::SubscriptionStatus;
pub use crate::event::subscription::topic_preferences::TopicPreferences;
pub use crate::event::subscription::topic_subscription::TopicSubscription;
pub use crate::event::subscription::{Subscription, SubscriptionEvent};
pub use crate::event::{SendingEvent, SendingEventView};
pub use crate::event_type::EventType;
pub use crate::event_type::spelling::Spelling;
pub use crate::mail::Mail;
pub use crate::mail::common_headers::{Addresses, CommonHeaders};
pub use crate::mail::header::Header;
pub use crate::notification_type::NotificationType;

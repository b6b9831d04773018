//! How events come about.

/// How an event comes about.
///
/// ```
/// use ses_events::{BounceEvent, Document as _, EventOrigin, SesEvent as _};
///
/// let event = BounceEvent::from_json(r#"{"eventType": "Bounce"}"#)?;
/// assert_eq!(event.origin(), Some(EventOrigin::EventPublishing));
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum EventOrigin {
    /// Published through a configuration set: the event has an `eventType`.
    EventPublishing,
    /// Feedback to the identity that sent the message: the event has a `notificationType`.
    FeedbackNotification,
}

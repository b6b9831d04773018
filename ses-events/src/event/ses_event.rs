//! What all sending events have in common.

use mailtrail_wire::{Error, Timestamp};

use crate::{EventOrigin, EventType, Mail, NotificationType, Suppressions};

/// What all sending events have in common.
///
/// ```
/// use ses_events::{Document as _, OpenEvent, SesEvent};
///
/// fn line(event: &dyn SesEvent) -> Option<String> {
///     Some(format!("{} {}", event.time()?, event.mail().ok()?.message_id.as_deref()?))
/// }
///
/// let event = OpenEvent::from_json(
///     r#"{"open": {"timestamp": "2026-03-02T09:00:00.000Z"}, "mail": {"messageId": "EXAMPLE7c191be45"}}"#,
/// )?;
/// assert_eq!(line(&event).unwrap(), "2026-03-02T09:00:00.000Z EXAMPLE7c191be45");
/// # Ok::<(), ses_events::Error>(())
/// ```
pub trait SesEvent {
    /// Returns `eventType`, if the event has it.
    fn event_type(&self) -> Option<&EventType>;

    /// Returns `notificationType`, if the event has it: bounces, complaints and deliveries that are feedback for an identity.
    fn notification_type(&self) -> Option<&NotificationType> {
        None
    }

    /// Returns the message that the event is about.
    ///
    /// # Errors
    ///
    /// Returns an error if there is none.
    fn mail(&self) -> Result<&Mail, Error>;

    /// Returns the timestamp of the event itself. Sends, rejects and rendering failures have none.
    fn own_time(&self) -> Option<&Timestamp> {
        None
    }

    /// Returns when the event happened: its own timestamp, otherwise that of the message, which is the time of sending.
    fn time(&self) -> Option<&Timestamp> {
        self.own_time().or_else(|| self.mail().ok()?.timestamp.as_ref())
    }

    /// Returns how the event was published.
    fn origin(&self) -> Option<EventOrigin> {
        match (self.event_type(), self.notification_type()) {
            (Some(_), _) => Some(EventOrigin::EventPublishing),
            (None, Some(_)) => Some(EventOrigin::FeedbackNotification),
            (None, None) => None,
        }
    }

    /// Returns the addresses that should get no more mail; only bounces and complaints have some. See [`Suppression`](crate::Suppression).
    fn suppressions(&self) -> Suppressions<'_> {
        Suppressions::default()
    }
}

/// Implements [`SesEvent`] for a document with `event_type` and `mail`: `time` names the payload that has a timestamp, `feedback` says
/// that there is a `notification_type` too, `suppress` names the payload that has addresses to suppress.
macro_rules! ses_event {
    ($document:ident $(, time: $payload:ident)? $(; $feedback:ident)? $(; suppress: $addresses:ident)?) => {
        impl $crate::SesEvent for $document {
            fn event_type(&self) -> Option<&$crate::EventType> {
                self.event_type.as_ref()
            }

            fn mail(&self) -> Result<&$crate::Mail, $crate::Error> {
                self.extra.required("mail", &self.mail)
            }

            $(
                fn own_time(&self) -> Option<&$crate::Timestamp> {
                    self.$payload.as_ref()?.timestamp.as_ref()
                }
            )?

            $(
                ses_event!(@$feedback);
            )?

            $(
                fn suppressions(&self) -> $crate::Suppressions<'_> {
                    match self.$addresses() {
                        Ok(payload) => payload.suppressions().under(concat!("/", stringify!($addresses))),
                        Err(error) => $crate::Suppressions::failed(error),
                    }
                }
            )?
        }
    };
    (@feedback) => {
        fn notification_type(&self) -> Option<&$crate::NotificationType> {
            self.notification_type.as_ref()
        }
    };
}

pub(crate) use ses_event;

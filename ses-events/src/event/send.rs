//! Sends.

use mailtrail_wire::{Extra, Wire};

use crate::event::ses_event::ses_event;
use crate::{EventType, Mail};

/// Amazon SES accepted the message and will try to deliver it.
///
/// It also comes for a message that is held back because the address is on a suppression list. Its payload is always empty, and
/// the time of the event is that of the message.
///
/// See [Amazon SES/Contents of event data that Amazon SES publishes to Amazon SNS](https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html#event-publishing-retrieving-sns-contents-send-object).
///
/// ```
/// use ses_events::{Document as _, SendEvent, SesEvent as _};
///
/// let event = SendEvent::from_json(
///     r#"{"eventType": "Send", "mail": {"timestamp": "2026-03-02T08:15:30.120Z"}, "send": {}}"#,
/// )?;
/// assert!(event.send.as_ref().is_some_and(|send| send.extra.is_empty()));
/// assert_eq!(event.time().unwrap().instant().millisecond(), 120);
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[wire(errata = crate::ERRATA)]
#[non_exhaustive]
pub struct SendEvent {
    /// Always `Send`.
    #[wire(one_of("Send"))]
    pub event_type: Option<EventType>,
    /// Message that was accepted.
    #[wire(required, getter)]
    pub mail: Option<Mail>,
    /// Always empty.
    #[wire(required, getter)]
    pub send: Option<Send>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

/// Payload of a [`SendEvent`], always empty.
///
/// ```
/// use ses_events::Document as _;
/// use ses_events::sending::Send;
///
/// assert_eq!(Send::from_json("{}")?, Send::default());
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct Send {
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

ses_event!(SendEvent);

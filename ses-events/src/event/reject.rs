//! Rejects.

use mailtrail_wire::{Extra, Wire};

use crate::event::ses_event::ses_event;
use crate::{EventType, Mail};

/// Amazon SES accepted the message, found a virus in it and did not send it.
///
/// The time of the event is that of the message.
///
/// See [Amazon SES/Contents of event data that Amazon SES publishes to Amazon SNS](https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html#event-publishing-retrieving-sns-contents-reject-object).
///
/// ```
/// use ses_events::{Document as _, Is as _, RejectEvent};
///
/// let event = RejectEvent::from_json(r#"{"eventType": "Reject", "reject": {"reason": "Bad content"}}"#)?;
/// assert!(event.reject.as_ref().is_some_and(|reject| reject.reason.is("Bad content")));
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[wire(errata = crate::ERRATA)]
#[non_exhaustive]
pub struct RejectEvent {
    /// Always `Reject`.
    #[wire(one_of("Reject"))]
    pub event_type: Option<EventType>,
    /// Message that was not sent.
    #[wire(required, getter)]
    pub mail: Option<Mail>,
    /// Why the message was not sent.
    #[wire(required, getter)]
    pub reject: Option<Reject>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

/// Why a message was rejected.
///
/// ```
/// use ses_events::{Document as _, Reject};
///
/// assert!(Reject::from_json("{}")?.reason.is_none());
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct Reject {
    /// Reason in words; `Bad content`, which means a virus, is the only one that is documented.
    #[wire(required, content = "text")]
    pub reason: Option<String>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

ses_event!(RejectEvent);

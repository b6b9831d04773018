//! Events in calendars.

use mailtrail_wire::{Extra, Timestamp, Wire};

use crate::{AvailabilityEventDetails, BusyType};

/// Event in the calendar of somebody whose time is asked for.
///
/// See [Amazon WorkMail/Building a Custom Availability Provider Lambda function](https://docs.aws.amazon.com/workmail/latest/adminguide/building_cap.html).
///
/// ```
/// use workmail_events::{AvailabilityEvent, BusyType, Document as _};
///
/// let text = r#"{"startTime": "2026-03-02T09:00:00Z", "endTime": "2026-03-02T10:30:00Z", "busyType": "BUSY"}"#;
/// let event = AvailabilityEvent::from_json(text)?;
/// assert_eq!(event.busy_type, Some(BusyType::Busy));
/// assert!(event.details.is_none());
/// # Ok::<(), workmail_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct AvailabilityEvent {
    /// Beginning, in UTC; it may lie before the window of the request.
    #[wire(required)]
    pub start_time: Option<Timestamp>,
    /// End, in UTC; it may be after the window of the request.
    #[wire(required)]
    pub end_time: Option<Timestamp>,
    /// How much of the time the event takes.
    #[wire(required)]
    pub busy_type: Option<BusyType>,
    /// What the event is about. AWS's sample function omits it for private events.
    pub details: Option<AvailabilityEventDetails>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

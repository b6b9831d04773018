//! Times for which availability is asked.

use mailtrail_wire::{Extra, Timestamp, Wire};

/// Time for which availability is asked.
///
/// Events that only reach into it are to be told with their own start and end, not cut to it.
///
/// See [Amazon WorkMail/Building a Custom Availability Provider Lambda function](https://docs.aws.amazon.com/workmail/latest/adminguide/building_cap.html).
///
/// ```
/// use workmail_events::{AvailabilityWindow, Document as _};
///
/// let text = r#"{"startDate": "2026-03-02T00:00:00+00:00", "endDate": "2026-03-04T00:00:00.000Z"}"#;
/// let window = AvailabilityWindow::from_json(text)?;
/// assert!(window.start_date.as_ref() < window.end_date.as_ref());
/// # Ok::<(), workmail_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct AvailabilityWindow {
    /// Beginning, in UTC. A sample of AWS has three digits of a fraction and `Z`, another one `+00:00` and no fraction.
    #[wire(required)]
    pub start_date: Option<Timestamp>,
    /// End, in UTC.
    #[wire(required)]
    pub end_date: Option<Timestamp>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

//! Working hours on certain days.

use mailtrail_wire::{Extra, List, Number, Wire};

use crate::DayOfWeek;

/// Hours of work on certain days.
///
/// See [Amazon WorkMail/Building a Custom Availability Provider Lambda function](https://docs.aws.amazon.com/workmail/latest/adminguide/building_cap.html).
///
/// ```
/// use workmail_events::{Document as _, WorkingPeriod};
///
/// let period = WorkingPeriod::from_json(r#"{"startMinutes": 540, "endMinutes": 1020, "days": ["FRI"]}"#)?;
/// assert_eq!(period.start_minutes.as_ref().and_then(|start_minutes| start_minutes.as_u64()), Some(9 * 60));
/// # Ok::<(), workmail_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct WorkingPeriod {
    /// Beginning of work, in minutes after midnight.
    pub start_minutes: Option<Number>,
    /// End of work, in minutes after midnight.
    pub end_minutes: Option<Number>,
    /// Days with these hours.
    pub days: Option<List<DayOfWeek>>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

//! Working hours.

use mailtrail_wire::{Extra, List, Wire};

use crate::{WorkingPeriod, WorkingTimeZone};

/// When somebody works.
///
/// See [Amazon WorkMail/Building a Custom Availability Provider Lambda function](https://docs.aws.amazon.com/workmail/latest/adminguide/building_cap.html).
///
/// ```
/// use workmail_events::{DayOfWeek, Document as _, WorkingHours};
///
/// let text = r#"{
///     "timezone": {"name": "UTC", "bias": 0},
///     "workingPeriods": [{"startMinutes": 540, "endMinutes": 1020, "days": ["MON", "TUE"]}]
/// }"#;
/// let hours = WorkingHours::from_json(text)?;
/// let Some([period, ..]) = hours.working_periods.as_deref() else { panic!("no period") };
/// assert_eq!(period.days.as_ref().and_then(|days| days.get(1)), Some(&DayOfWeek::Tuesday));
/// # Ok::<(), workmail_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct WorkingHours {
    /// Time zone in which the hours are given.
    pub timezone: Option<WorkingTimeZone>,
    /// Hours, for one or more days each.
    pub working_periods: Option<List<WorkingPeriod>>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

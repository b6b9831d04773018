//! Changes of the clock.

use mailtrail_wire::{Extra, Number, Wire};

use crate::{DayOfWeek, MonthName, WeekOfMonth};

/// Change of the clock, every year on the same day of a week of a month.
///
/// See [Amazon WorkMail/Building a Custom Availability Provider Lambda function](https://docs.aws.amazon.com/workmail/latest/adminguide/building_cap.html).
///
/// ```
/// use workmail_events::{Document as _, MonthName, TimeZoneTransition, WeekOfMonth};
///
/// let text = r#"{"offset": 60, "time": "01:00:00", "month": "MAR", "week": "LAST", "dayOfWeek": "SUN"}"#;
/// let change = TimeZoneTransition::from_json(text)?;
/// assert_eq!(change.month, Some(MonthName::March));
/// assert_eq!(change.week, Some(WeekOfMonth::Last));
/// # Ok::<(), workmail_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct TimeZoneTransition {
    /// Minutes to add to the `bias` of the zone from then on, says AWS's table; yet its sample has 60 for the standard time
    /// of a zone whose `bias` is 60. The sign is as open as that of `bias`.
    pub offset: Option<Number>,
    /// Time of the day of the change, `hh:mm:ss`.
    #[wire(content = "time")]
    pub time: Option<String>,
    /// Month of the change.
    pub month: Option<MonthName>,
    /// Week of the change in the month.
    pub week: Option<WeekOfMonth>,
    /// Day of the change in the week.
    pub day_of_week: Option<DayOfWeek>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

//! Time zones.

use mailtrail_wire::{Extra, Number, Wire};

use crate::TimeZoneTransition;

/// Time zone, described by numbers: its name alone means nothing to WorkMail.
///
/// Either both changes of the clock are given or none.
///
/// See [Amazon WorkMail/Building a Custom Availability Provider Lambda function](https://docs.aws.amazon.com/workmail/latest/adminguide/building_cap.html).
///
/// ```
/// use workmail_events::{Document as _, WorkingTimeZone};
///
/// let zone = WorkingTimeZone::from_json(r#"{"name": "UTC", "bias": 0}"#)?;
/// assert_eq!(zone.bias.as_ref().and_then(|bias| bias.as_i64()), Some(0));
/// assert!(zone.standard_time.is_none() && zone.daylight_time.is_none());
/// # Ok::<(), workmail_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct WorkingTimeZone {
    /// Name, for people; AWS's sample function always writes `Undefined`.
    #[wire(required, content = "public")]
    pub name: Option<String>,
    /// Minutes between GMT and the time of the zone. Which sign means east is open: AWS's page has a positive number for
    /// Western Europe, its sample function passes on the number of Exchange, which is negative there.
    #[wire(required)]
    pub bias: Option<Number>,
    /// Change to standard time; not there if the clock never changes.
    pub standard_time: Option<TimeZoneTransition>,
    /// Change to summer time; not there if the clock never changes.
    pub daylight_time: Option<TimeZoneTransition>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

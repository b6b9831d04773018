//! Days of the week.

use mailtrail_wire::open_enum;

/// Day of the week, of work or of a change of the clock.
///
/// See [Amazon WorkMail/Building a Custom Availability Provider Lambda function](https://docs.aws.amazon.com/workmail/latest/adminguide/building_cap.html).
///
/// ```
/// use workmail_events::{DayOfWeek, OpenEnum as _};
///
/// assert_eq!(DayOfWeek::from("SUN"), DayOfWeek::Sunday);
/// assert_eq!(DayOfWeek::known().count(), 7);
/// ```
#[open_enum]
pub enum DayOfWeek {
    /// Sunday.
    #[wire("SUN")]
    Sunday,
    /// Monday.
    #[wire("MON")]
    Monday,
    /// Tuesday.
    #[wire("TUE")]
    Tuesday,
    /// Wednesday.
    #[wire("WED")]
    Wednesday,
    /// Thursday.
    #[wire("THU")]
    Thursday,
    /// Friday.
    #[wire("FRI")]
    Friday,
    /// Saturday.
    #[wire("SAT")]
    Saturday,
}

//! Weeks of months.

use mailtrail_wire::open_enum;

/// Week of a change of the clock in its month.
///
/// See [Amazon WorkMail/Building a Custom Availability Provider Lambda function](https://docs.aws.amazon.com/workmail/latest/adminguide/building_cap.html).
///
/// ```
/// use workmail_events::{WeekOfMonth, OpenEnum as _};
///
/// assert_eq!(WeekOfMonth::Last.as_str(), "LAST");
/// ```
#[open_enum]
pub enum WeekOfMonth {
    /// First week.
    #[wire("FIRST")]
    First,
    /// Second week.
    #[wire("SECOND")]
    Second,
    /// Third week.
    #[wire("THIRD")]
    Third,
    /// Fourth week.
    #[wire("FOURTH")]
    Fourth,
    /// Last week, be it the fourth or the fifth.
    #[wire("LAST")]
    Last,
}

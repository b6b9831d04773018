//! Months.

use mailtrail_wire::open_enum;

/// Month of a change of the clock.
///
/// Both lists of AWS's page go from April to June; its sample function has May.
///
/// See [Amazon WorkMail/Building a Custom Availability Provider Lambda function](https://docs.aws.amazon.com/workmail/latest/adminguide/building_cap.html).
///
/// ```
/// use workmail_events::{MonthName, OpenEnum as _};
///
/// assert_eq!(MonthName::from("OCT"), MonthName::October);
/// assert_eq!(MonthName::known().count(), 12);
/// ```
#[open_enum]
pub enum MonthName {
    /// January.
    #[wire("JAN")]
    January,
    /// February.
    #[wire("FEB")]
    February,
    /// March.
    #[wire("MAR")]
    March,
    /// April.
    #[wire("APR")]
    April,
    /// May. AWS's page omits it; its sample function uses it.
    #[wire("MAY")]
    May,
    /// June.
    #[wire("JUN")]
    June,
    /// July.
    #[wire("JUL")]
    July,
    /// August.
    #[wire("AUG")]
    August,
    /// September.
    #[wire("SEP")]
    September,
    /// October.
    #[wire("OCT")]
    October,
    /// November.
    #[wire("NOV")]
    November,
    /// December.
    #[wire("DEC")]
    December,
}

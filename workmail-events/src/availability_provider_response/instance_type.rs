//! Events and series of events.

use mailtrail_wire::open_enum;

use super::spelling::known_in_any_case;

/// Whether an event is one of several.
///
/// AWS's table writes `Single_Instance`, `Recurring_Instance` and `Exception`, its samples write capitals.
///
/// In Rust, [`usual`](Self::usual) takes both.
///
/// See [Amazon WorkMail/Building a Custom Availability Provider Lambda function](https://docs.aws.amazon.com/workmail/latest/adminguide/building_cap.html).
///
/// ```
/// use workmail_events::{InstanceType, OpenEnum as _};
///
/// assert_eq!(InstanceType::RecurringInstance.as_str(), "RECURRING_INSTANCE");
/// ```
#[open_enum]
pub enum InstanceType {
    /// Event on its own.
    #[wire("SINGLE_INSTANCE")]
    SingleInstance,
    /// One of a series.
    #[wire("RECURRING_INSTANCE")]
    RecurringInstance,
    /// One of a series that differs from the others.
    #[wire("EXCEPTION")]
    Exception,
}

impl InstanceType {
    /// Returns the value that is meant, ignoring case.
    ///
    /// ```
    /// use workmail_events::InstanceType;
    ///
    /// assert_eq!(InstanceType::from("Single_Instance").usual(), InstanceType::SingleInstance);
    /// ```
    #[must_use]
    pub fn usual(&self) -> Self {
        known_in_any_case(self)
    }
}

//! How an event blocks the time of its owner.

use mailtrail_wire::open_enum;

use super::spelling::known_in_any_case;

/// How much of the time an event takes.
///
/// AWS's table writes `Busy`, `Free` and `Tentative`, its samples write capitals.
///
/// In Rust, [`usual`](Self::usual) takes both.
///
/// See [Amazon WorkMail/Building a Custom Availability Provider Lambda function](https://docs.aws.amazon.com/workmail/latest/adminguide/building_cap.html).
///
/// ```
/// use workmail_events::{BusyType, OpenEnum as _};
///
/// assert_eq!(BusyType::from("BUSY"), BusyType::Busy);
/// assert!(!BusyType::from("Busy").is_known());
/// ```
#[open_enum]
pub enum BusyType {
    /// Owner has no time.
    #[wire("BUSY")]
    Busy,
    /// Owner has time all the same.
    #[wire("FREE")]
    Free,
    /// Owner may have no time.
    #[wire("TENTATIVE")]
    Tentative,
}

impl BusyType {
    /// Returns the value that is meant, ignoring case.
    ///
    /// ```
    /// use workmail_events::BusyType;
    ///
    /// assert_eq!(BusyType::from("Tentative").usual(), BusyType::Tentative);
    /// assert_eq!(BusyType::from("OOF").usual(), "OOF");
    /// ```
    #[must_use]
    pub fn usual(&self) -> Self {
        known_in_any_case(self)
    }
}

//! Actions of mail servers.

use mailtrail_wire::open_enum;

/// What a mail server did with a message to one recipient, by its report.
///
/// Events have shown `failed` alone; an example of AWS has `delayed`. The others are in the standard and in version 1 of the API.
///
/// See [RFC 3464/2.3.3](https://www.rfc-editor.org/rfc/rfc3464#section-2.3.3).
///
/// ```
/// use ses_events::{DsnAction, OpenEnum as _};
///
/// assert_eq!(DsnAction::from("failed"), DsnAction::Failed);
/// assert_eq!(DsnAction::from("Failed").as_str(), "Failed");
/// assert!(!DsnAction::from("Failed").is_known());
/// ```
#[open_enum]
pub enum DsnAction {
    /// Message could not be delivered.
    #[wire("failed")]
    Failed,
    /// Message could not be delivered for now.
    #[wire("delayed")]
    Delayed,
    /// Message was delivered.
    #[wire("delivered")]
    Delivered,
    /// Message went on to a system that sends no reports.
    #[wire("relayed")]
    Relayed,
    /// Message went on to several addresses.
    #[wire("expanded")]
    Expanded,
}

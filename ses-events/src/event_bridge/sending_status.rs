//! States of tenants.

use mailtrail_wire::open_enum;

/// Whether a tenant may send.
///
/// See [Amazon SES/Tenants](https://docs.aws.amazon.com/ses/latest/dg/tenants.html#setting-up-eventbridge-notifications).
///
/// ```
/// use ses_events::{OpenEnum as _, SendingStatus};
///
/// assert_eq!(SendingStatus::Reinstated.as_str(), "REINSTATED");
/// assert!(SendingStatus::Reinstated.may_send() && !SendingStatus::Disabled.may_send());
/// ```
#[open_enum]
pub enum SendingStatus {
    /// Tenant may send.
    #[wire("ENABLED")]
    Enabled,
    /// Tenant is paused and may not send.
    #[wire("DISABLED")]
    Disabled,
    /// Tenant was paused and may send again; findings that are still open do not count for now.
    #[wire("REINSTATED")]
    Reinstated,
}

impl SendingStatus {
    /// Returns whether a tenant with this status may send; `false` for a status that this version does not know.
    ///
    /// ```
    /// assert!(ses_events::SendingStatus::Enabled.may_send());
    /// ```
    pub fn may_send(&self) -> bool {
        matches!(self, Self::Enabled | Self::Reinstated)
    }
}

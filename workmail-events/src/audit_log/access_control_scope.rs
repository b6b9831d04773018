//! Kinds of access control.

use mailtrail_wire::open_enum;

/// Kind of the access rules that were evaluated.
///
/// See [Amazon WorkMail/Monitoring Amazon WorkMail audit logs](https://docs.aws.amazon.com/workmail/latest/adminguide/monitoring-audit-logging.html).
///
/// ```
/// use workmail_events::{AccessControlScope, OpenEnum as _};
///
/// assert_eq!(AccessControlScope::from("AccessControl"), AccessControlScope::AccessControl);
/// assert_eq!(AccessControlScope::known().count(), 3);
/// ```
#[open_enum]
pub enum AccessControlScope {
    /// Access control rules of the organization.
    AccessControl,
    /// Access rules for mobile devices.
    DeviceAccessControl,
    /// Access rules of an impersonation role.
    ImpersonationAccessControl,
}

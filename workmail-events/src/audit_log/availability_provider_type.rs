//! Kinds of availability providers.

use mailtrail_wire::open_enum;

/// Kind of the availability provider that WorkMail asked.
///
/// See [Amazon WorkMail/Monitoring Amazon WorkMail audit logs](https://docs.aws.amazon.com/workmail/latest/adminguide/monitoring-audit-logging.html).
///
/// ```
/// use workmail_events::{AvailabilityProviderType, OpenEnum as _};
///
/// assert_eq!(AvailabilityProviderType::Lambda.as_str(), "LAMBDA");
/// ```
#[open_enum]
pub enum AvailabilityProviderType {
    /// Exchange Web Services of another system.
    #[wire("EWS")]
    Ews,
    /// Lambda function.
    #[wire("LAMBDA")]
    Lambda,
}

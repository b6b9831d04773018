//! DMARC policies.

use mailtrail_wire::open_enum;

/// What the owner of a domain asks receivers to do with messages that fail DMARC.
///
/// WorkMail writes these in upper case, the notifications of Amazon SES in lower case.
///
/// See [Amazon WorkMail/Monitoring Amazon WorkMail email event logs](https://docs.aws.amazon.com/workmail/latest/adminguide/cw-events.html).
///
/// ```
/// use workmail_events::{DmarcPolicy, OpenEnum as _};
///
/// assert_eq!(DmarcPolicy::Quarantine.as_str(), "QUARANTINE");
/// assert!(!DmarcPolicy::from("quarantine").is_known());
/// ```
#[open_enum]
pub enum DmarcPolicy {
    /// Deliver the message as any other.
    #[wire("NONE")]
    None,
    /// Treat the message as suspicious.
    #[wire("QUARANTINE")]
    Quarantine,
    /// Do not accept the message.
    #[wire("REJECT")]
    Reject,
}

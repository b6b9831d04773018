//! DMARC policies of domains.

use mailtrail_wire::open_enum;

/// What a domain wants receivers to do with messages that fail DMARC.
///
/// Written in small letters and as a bare text; verdicts are in capitals, in the `status` of an object.
///
/// See [Amazon SES/Contents of notifications for Amazon SES email receiving](https://docs.aws.amazon.com/ses/latest/dg/receiving-email-notifications-contents.html#receiving-email-notifications-contents-receipt-object).
///
/// ```
/// use ses_events::{DmarcPolicy, OpenEnum as _};
///
/// assert_eq!(DmarcPolicy::from("reject"), DmarcPolicy::Reject);
/// assert!(!DmarcPolicy::from("REJECT").is_known());
/// ```
#[open_enum]
pub enum DmarcPolicy {
    /// Nothing in particular.
    #[wire("none")]
    None,
    /// Treat them with suspicion.
    #[wire("quarantine")]
    Quarantine,
    /// Reject them.
    #[wire("reject")]
    Reject,
}

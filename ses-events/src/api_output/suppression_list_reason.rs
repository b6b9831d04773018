//! Reasons to suppress an address.

use mailtrail_wire::open_enum;

/// Why an address is on a suppression list.
///
/// See [Amazon SES API v2 Reference/SuppressedDestinationSummary](https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_SuppressedDestinationSummary.html).
///
/// ```
/// use ses_events::{OpenEnum as _, SuppressionListReason};
///
/// assert_eq!(SuppressionListReason::Bounce.as_str(), "BOUNCE");
/// ```
#[open_enum]
pub enum SuppressionListReason {
    /// Mail to it bounced permanently.
    #[wire("BOUNCE")]
    Bounce,
    /// Its owner marked mail as unwanted.
    #[wire("COMPLAINT")]
    Complaint,
}

//! Outcomes of checks.

use mailtrail_wire::open_enum;

/// Outcome of one of the checks that a message goes through when it arrives.
///
/// What `GRAY` means depends on the check; see the members of [`Receipt`](crate::Receipt).
///
/// See [Amazon SES/Contents of notifications for Amazon SES email receiving](https://docs.aws.amazon.com/ses/latest/dg/receiving-email-notifications-contents.html#receiving-email-notifications-contents-receipt-object).
///
/// ```
/// use ses_events::{OpenEnum as _, VerdictStatus};
///
/// assert_eq!(VerdictStatus::ProcessingFailed.as_str(), "PROCESSING_FAILED");
/// assert!(!VerdictStatus::from("pass").is_known());
/// ```
#[open_enum]
pub enum VerdictStatus {
    /// Message passed.
    #[wire("PASS")]
    Pass,
    /// Message failed.
    #[wire("FAIL")]
    Fail,
    /// Neither of the two can be said with confidence.
    #[wire("GRAY")]
    Gray,
    /// Check could not be made, for example because the DNS did not respond or the message is broken.
    #[wire("PROCESSING_FAILED")]
    ProcessingFailed,
    /// Check is switched off. Not documented by AWS; seen in test data.
    #[wire("DISABLED")]
    Disabled,
}

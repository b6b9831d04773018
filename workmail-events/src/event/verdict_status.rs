//! Results of checks.

use mailtrail_wire::open_enum;

/// Result of one of the checks that Amazon SES runs on an incoming message.
///
/// WorkMail's pages write `FAIL` alone and refer to those of Amazon SES for the rest, so the other values are presumed.
///
/// See [Amazon SES/Contents of notifications for Amazon SES email receiving](https://docs.aws.amazon.com/ses/latest/dg/receiving-email-notifications-contents.html).
///
/// ```
/// use workmail_events::{OpenEnum as _, VerdictStatus};
///
/// assert_eq!(VerdictStatus::from("FAIL"), VerdictStatus::Fail);
/// assert!(!VerdictStatus::from("DISABLED").is_known());
/// ```
#[open_enum]
pub enum VerdictStatus {
    /// Message passed the check.
    #[wire("PASS")]
    Pass,
    /// Message failed the check; as a spam verdict: it is spam.
    #[wire("FAIL")]
    Fail,
    /// Check had no clear result, for instance because the sending domain publishes no policy.
    #[wire("GRAY")]
    Gray,
    /// Check could not be run.
    #[wire("PROCESSING_FAILED")]
    ProcessingFailed,
}

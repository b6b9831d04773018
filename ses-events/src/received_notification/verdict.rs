//! Results of checks.

use mailtrail_wire::{Extra, Wire};

use crate::VerdictStatus;

/// Result of one of the checks that a message goes through when it arrives.
///
/// See [Amazon SES/Contents of notifications for Amazon SES email receiving](https://docs.aws.amazon.com/ses/latest/dg/receiving-email-notifications-contents.html#receiving-email-notifications-contents-spamverdict-object).
///
/// ```
/// use ses_events::{Document as _, Verdict, VerdictStatus};
///
/// let verdict = Verdict::from_json(r#"{"status": "GRAY"}"#)?;
/// assert_eq!(verdict.status, Some(VerdictStatus::Gray));
/// assert!(!verdict.passed() && !verdict.failed());
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct Verdict {
    /// Result of the check.
    #[wire(required)]
    pub status: Option<VerdictStatus>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

impl Verdict {
    /// Returns whether the message passed the check.
    ///
    /// ```
    /// assert!(!ses_events::Verdict::default().passed());
    /// ```
    pub fn passed(&self) -> bool {
        self.status.as_ref() == Some(&VerdictStatus::Pass)
    }

    /// Returns whether the message failed the check. An undecided or absent check is not a failure.
    ///
    /// ```
    /// assert!(!ses_events::Verdict::default().failed());
    /// ```
    pub fn failed(&self) -> bool {
        self.status.as_ref() == Some(&VerdictStatus::Fail)
    }
}

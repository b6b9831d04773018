//! Results of checks as objects.

use mailtrail_wire::{Extra, Wire};

use crate::VerdictStatus;

/// Result of a check as an object, the form that Amazon SES uses in its own notifications.
///
/// WorkMail's page refers to those notifications for the meaning of a verdict; whether it takes their form over is
/// open.
///
/// See [Amazon SES/Contents of notifications for Amazon SES email receiving](https://docs.aws.amazon.com/ses/latest/dg/receiving-email-notifications-contents.html).
///
/// ```
/// use workmail_events::{Document as _, VerdictObject, VerdictStatus};
///
/// let verdict = VerdictObject::from_json(r#"{"status": "GRAY"}"#)?;
/// assert_eq!(verdict.status, Some(VerdictStatus::Gray));
/// # Ok::<(), workmail_events::Error>(())
/// ```
#[derive(Clone, Default, Wire)]
#[non_exhaustive]
pub struct VerdictObject {
    /// Result of the check. Not documented for WorkMail; presumed from the notifications of Amazon SES.
    #[wire(evidence = "inferred")]
    pub status: Option<VerdictStatus>,
    /// Fields that this version does not know.
    pub extra: Extra<Self>,
}

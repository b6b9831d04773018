//! Addresses that should get no more mail.

pub(crate) mod rules;
pub(crate) mod suppressions;
#[cfg(test)]
mod tests;

use std::fmt;

use crate::SuppressionListReason;

/// Address that should get no more mail, and why, by what AWS's pages ask for.
///
/// [`SesEvent::suppressions`](crate::SesEvent::suppressions) gives them for an event of any type:
///
/// | event | reason | permanent |
/// |---|---|---|
/// | bounce, `Permanent` | [`Bounce`](SuppressionListReason::Bounce) | yes |
/// | bounce, `Permanent`, which Amazon SES did not send because of a list or a validation | [`Bounce`](SuppressionListReason::Bounce) | no |
/// | complaint | [`Complaint`](SuppressionListReason::Complaint) | yes |
/// | complaint, which Amazon SES did not send because of the list of the account | [`Complaint`](SuppressionListReason::Complaint) | no |
/// | complaint, `not-spam` | none | |
/// | bounce, `Transient` (answers of absence among them) or `Undetermined`, and all other events | none | |
///
/// What cannot be told is an error, see [`Suppressions`](crate::Suppressions).
///
/// See [Amazon SES/Amazon SNS notification contents](https://docs.aws.amazon.com/ses/latest/dg/notification-contents.html).
///
/// ```
/// use ses_events::{Document as _, SendingEvent, SuppressionListReason};
///
/// let event = SendingEvent::from_json(r#"{
///     "eventType": "Bounce",
///     "bounce": {"bounceType": "Permanent", "bouncedRecipients": [{"emailAddress": "Mary Major <mary@example.com>"}]}
/// }"#)?;
/// for suppression in event.suppressions() {
///     let suppression = suppression?;
///     assert_eq!(suppression.address, "mary@example.com");
///     assert_eq!(suppression.reason, SuppressionListReason::Bounce);
///     assert!(suppression.is_permanent);
///     assert_eq!(suppression.to_string(), "mary@example.com (BOUNCE)");
/// }
/// # Ok::<(), ses_events::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Suppression<'a> {
    /// Address without a name beside it; where no one address can be told, the text that stands there.
    pub address: &'a str,
    /// What happened.
    pub reason: SuppressionListReason,
    /// Whether this holds for good. It doesn't where Amazon SES itself kept the message back: the address is on a list already,
    /// and may get mail again when it is taken off, or it has left one topic alone.
    pub is_permanent: bool,
}

impl fmt::Display for Suppression<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({})", self.address, self.reason)
    }
}

//! What metrics count.

use std::fmt;

/// What adds one to a metric.
///
/// See [Amazon WorkMail/Monitoring Amazon WorkMail with Amazon CloudWatch](https://docs.aws.amazon.com/workmail/latest/adminguide/monitoring-workmail-cloudwatch.html).
///
/// ```
/// use workmail_events::{CountedPer, Metric};
///
/// assert_eq!(Metric::OutgoingEmailBounced.counted_per(), Some(CountedPer::Recipient));
/// assert_eq!(CountedPer::Recipient.to_string(), "recipient");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum CountedPer {
    /// Mail, however many recipients it has.
    Message,
    /// Mailbox that the mail reaches.
    Mailbox,
    /// Intended recipient of the mail.
    Recipient,
    /// Attempt to log in.
    AuthenticationAttempt,
    /// Evaluation of access control.
    AccessEvaluation,
    /// Action on a mailbox, or an attempt at one.
    MailboxAction,
    /// Request to an availability provider.
    AvailabilityRequest,
}

impl fmt::Display for CountedPer {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Message => "message",
            Self::Mailbox => "mailbox",
            Self::Recipient => "recipient",
            Self::AuthenticationAttempt => "authentication attempt",
            Self::AccessEvaluation => "access evaluation",
            Self::MailboxAction => "mailbox action",
            Self::AvailabilityRequest => "availability request",
        })
    }
}

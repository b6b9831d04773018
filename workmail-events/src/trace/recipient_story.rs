//! Stories of recipients.

use time::OffsetDateTime;

use super::Outcome;

/// What became of a message for one recipient.
///
/// ```
/// use workmail_events::trace::{Outcome, Tracer};
/// use workmail_events::{Document as _, EventRecord, Is as _};
///
/// let text = r#"{"traceId": "a", "event": {"eventName": "OUTGOING_EMAIL_SUBMITTED", "recipients": ["Mary <Mary@Example.org>"]}}"#;
/// let mut tracer = Tracer::new();
/// tracer.add(&EventRecord::from_json(text)?, None);
/// let recipient = tracer.finish().remove(0).recipients.remove(0);
/// assert_eq!(recipient.address, "mary@example.org");
/// assert_eq!(recipient.outcome, Outcome::Pending);
/// assert_eq!(recipient.explanation(), "mary@example.org: nothing is logged after submission");
/// # Ok::<(), workmail_events::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct RecipientStory {
    /// Address without a name and in small letters.
    pub address: String,
    /// What became of the message.
    pub outcome: Outcome,
    /// When the event came that decides the outcome, if it has a time; of a pending one, the last event for the
    /// recipient.
    pub at: Option<OffsetDateTime>,
    /// Whether a submission or an arrival lists the address; a mailbox behind a group or an alias is not listed.
    pub listed: bool,
    pub(crate) explanation: Box<str>,
}

impl RecipientStory {
    /// Returns a sentence, without a period: whether the recipient got the message, and why or why not.
    ///
    /// Control characters from the log are replaced with spaces.
    ///
    /// ```
    /// use workmail_events::trace::Tracer;
    /// use workmail_events::{Document as _, EventRecord};
    ///
    /// let text = r#"{"traceId": "a", "event": {"eventName": "RULE_APPLIED", "ruleName": "No partners",
    ///     "ruleType": "INBOUND_RULE", "ruleActions": [{"action": "Drop email", "recipients": ["jane@example.com"]}]}}"#;
    /// let mut tracer = Tracer::new();
    /// tracer.add(&EventRecord::from_json(text)?, None);
    /// assert_eq!(
    ///     tracer.finish()[0].recipients[0].explanation(),
    ///     "jane@example.com did not get it: the inbound rule `No partners` stopped it, action Drop email",
    /// );
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    pub fn explanation(&self) -> String {
        self.explanation.to_string()
    }
}

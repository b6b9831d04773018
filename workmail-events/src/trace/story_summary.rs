//! Outcomes of many messages.

mod json;
mod names;

use time::OffsetDateTime;

use self::names::Names;
use super::{Outcome, Story, address};

/// What became of many messages: how many there are, by outcome, by domain of the author, and by recipient.
///
/// Tables of names are bounded: see [`MOST_NAMES`](Self::MOST_NAMES).
///
/// ```
/// use workmail_events::trace::{StorySummary, Tracer};
///
/// let mut tracer = Tracer::new();
/// for line in [
///     r#"{"traceId": "a", "event": {"eventName": "OUTGOING_EMAIL_SUBMITTED", "from": "jane@example.com", "recipients": ["mary@example.org"]}}"#,
///     r#"{"traceId": "b", "event": {"eventName": "MAILBOX_EMAIL_DELIVERED", "recipient": "jane@example.com"}}"#,
/// ] {
///     tracer.add_text(line, None)?;
/// }
/// let mut summary = StorySummary::default();
/// tracer.finish().iter().for_each(|story| summary.add(story));
/// assert_eq!((summary.messages(), summary.of_recipients().delivered, summary.of_recipients().pending), (2, 1, 1));
/// let senders = summary.senders();
/// let senders: Vec<_> = senders.iter().map(|(domain, counts)| (domain.as_str(), counts.messages)).collect();
/// assert_eq!(senders, [("example.com", 1)]);
/// # Ok::<(), workmail_events::Error>(())
/// ```
#[derive(Clone, Debug, Default)]
pub struct StorySummary {
    counts: StoryCounts,
    first: Option<OffsetDateTime>,
    last: Option<OffsetDateTime>,
    senders: Names,
    recipients: Names,
}

/// How many messages there are of something, and what became of them for their recipients.
///
/// ```
/// let counts = workmail_events::trace::StoryCounts::default();
/// assert_eq!((counts.messages, counts.recipients()), (0, 0));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct StoryCounts {
    /// Messages.
    pub messages: u64,
    /// Recipients whose mailbox a message reached. A message counts once for each of its recipients, here and in what follows.
    pub delivered: u64,
    /// Recipients to whose server a message was handed, where the log ends.
    pub sent: u64,
    /// Recipients for whom a message bounced.
    pub bounced: u64,
    /// Recipients for whom a rule stopped a message.
    pub stopped_by_rule: u64,
    /// Recipients for whom a DMARC policy stopped a message.
    pub stopped_by_dmarc: u64,
    /// Recipients whose message a rule sent to another address.
    pub redirected: u64,
    /// Recipients of whom the log does not say what became of a message.
    pub pending: u64,
}

impl StoryCounts {
    /// Returns the number of recipients, whatever the outcome.
    ///
    /// ```
    /// let mut counts = workmail_events::trace::StoryCounts::default();
    /// (counts.sent, counts.bounced) = (2, 1);
    /// assert_eq!(counts.recipients(), 3);
    /// ```
    pub fn recipients(&self) -> u64 {
        self.outcomes().iter().map(|(_, count)| count).sum()
    }

    /// Returns the outcomes by name, as in [`Outcome::as_str`], with their counts.
    ///
    /// ```
    /// let counts = workmail_events::trace::StoryCounts::default();
    /// assert_eq!(counts.outcomes()[2], ("bounced", 0));
    /// ```
    pub fn outcomes(&self) -> [(&'static str, u64); 7] {
        [
            ("delivered", self.delivered),
            ("sent", self.sent),
            ("bounced", self.bounced),
            ("stoppedByRule", self.stopped_by_rule),
            ("stoppedByDmarc", self.stopped_by_dmarc),
            ("redirected", self.redirected),
            ("pending", self.pending),
        ]
    }

    /// Returns the sum of both.
    ///
    /// ```
    /// let mut counts = workmail_events::trace::StoryCounts::default();
    /// counts.messages = 2;
    /// assert_eq!(counts.with(counts).messages, 4);
    /// ```
    #[must_use]
    pub fn with(self, other: Self) -> Self {
        Self {
            messages: self.messages.saturating_add(other.messages),
            delivered: self.delivered.saturating_add(other.delivered),
            sent: self.sent.saturating_add(other.sent),
            bounced: self.bounced.saturating_add(other.bounced),
            stopped_by_rule: self.stopped_by_rule.saturating_add(other.stopped_by_rule),
            stopped_by_dmarc: self.stopped_by_dmarc.saturating_add(other.stopped_by_dmarc),
            redirected: self.redirected.saturating_add(other.redirected),
            pending: self.pending.saturating_add(other.pending),
        }
    }

    fn count(&mut self, outcome: &Outcome) {
        let count = match outcome {
            Outcome::Delivered { .. } => &mut self.delivered,
            Outcome::Sent => &mut self.sent,
            Outcome::Bounced { .. } => &mut self.bounced,
            Outcome::StoppedByRule { .. } => &mut self.stopped_by_rule,
            Outcome::StoppedByDmarc { .. } => &mut self.stopped_by_dmarc,
            Outcome::Redirected { .. } => &mut self.redirected,
            Outcome::Pending => &mut self.pending,
        };
        *count = count.saturating_add(1);
    }
}

impl StorySummary {
    /// Maximum number of names in each table. Others are counted together; see [`senders_beyond`](Self::senders_beyond).
    ///
    /// ```
    /// assert_eq!(workmail_events::trace::StorySummary::MOST_NAMES, 10_000);
    /// ```
    pub const MOST_NAMES: usize = 10_000;

    /// Counts a story.
    ///
    /// ```
    /// use workmail_events::trace::{Story, StorySummary};
    ///
    /// let mut summary = StorySummary::default();
    /// summary.add(&Story::default());
    /// assert_eq!(summary.messages(), 1);
    /// ```
    pub fn add(&mut self, story: &Story) {
        self.first = [self.first, story.first].into_iter().flatten().min();
        self.last = self.last.max(story.last);
        self.counts.messages = self.counts.messages.saturating_add(1);
        let mut of_sender = story.from.as_deref().map(|from| self.senders.get(&address::domain(from)));
        if let Some(counts) = &mut of_sender {
            counts.messages = counts.messages.saturating_add(1);
        }
        for recipient in &story.recipients {
            self.counts.count(&recipient.outcome);
            if let Some(counts) = &mut of_sender {
                counts.count(&recipient.outcome);
            }
            let of_recipient = self.recipients.get(&recipient.address);
            of_recipient.messages = of_recipient.messages.saturating_add(1);
            of_recipient.count(&recipient.outcome);
        }
    }

    /// Returns the number of messages.
    ///
    /// ```
    /// assert_eq!(workmail_events::trace::StorySummary::default().messages(), 0);
    /// ```
    pub fn messages(&self) -> u64 {
        self.counts.messages
    }

    /// Returns the outcomes of all messages.
    ///
    /// ```
    /// assert_eq!(workmail_events::trace::StorySummary::default().of_recipients().recipients(), 0);
    /// ```
    pub fn of_recipients(&self) -> StoryCounts {
        self.counts
    }

    /// Returns the times of the first and of the last event, if any have times.
    ///
    /// ```
    /// assert_eq!(workmail_events::trace::StorySummary::default().span(), None);
    /// ```
    pub fn span(&self) -> Option<(OffsetDateTime, OffsetDateTime)> {
        self.first.zip(self.last)
    }

    /// Returns the domains of the authors, those with the most messages first. Messages without an author belong to none.
    ///
    /// ```
    /// assert!(workmail_events::trace::StorySummary::default().senders().is_empty());
    /// ```
    pub fn senders(&self) -> Vec<(String, StoryCounts)> {
        self.senders.sorted()
    }

    /// Returns the counts of domains beyond [`MOST_NAMES`](Self::MOST_NAMES), if there are any.
    ///
    /// ```
    /// assert!(workmail_events::trace::StorySummary::default().senders_beyond().is_none());
    /// ```
    pub fn senders_beyond(&self) -> Option<StoryCounts> {
        self.senders.beyond
    }

    /// Returns the recipients, those with the most messages first.
    ///
    /// ```
    /// assert!(workmail_events::trace::StorySummary::default().recipients().is_empty());
    /// ```
    pub fn recipients(&self) -> Vec<(String, StoryCounts)> {
        self.recipients.sorted()
    }

    /// Returns the counts of recipients beyond [`MOST_NAMES`](Self::MOST_NAMES), if there are any.
    ///
    /// ```
    /// assert!(workmail_events::trace::StorySummary::default().recipients_beyond().is_none());
    /// ```
    pub fn recipients_beyond(&self) -> Option<StoryCounts> {
        self.recipients.beyond
    }

    /// Returns the summary as one line of JSON: counts, `first` and `last`, and the first `most` domains and recipients. Outcomes that did
    /// not occur are left out.
    ///
    /// ```
    /// use workmail_events::trace::{StorySummary, Tracer};
    ///
    /// let mut tracer = Tracer::new();
    /// tracer.add_text(r#"{"traceId": "b", "event": {"eventName": "MAILBOX_EMAIL_DELIVERED", "recipient": "jane@example.com"}}"#, None)?;
    /// let mut summary = StorySummary::default();
    /// tracer.finish().iter().for_each(|story| summary.add(story));
    /// assert_eq!(
    ///     summary.to_json(100),
    ///     concat!(
    ///         r#"{"messages":1,"recipients":1,"outcomes":{"delivered":1},"bySenderDomain":[],"#,
    ///         r#""byRecipient":[{"name":"jane@example.com","messages":1,"outcomes":{"delivered":1}}]}"#,
    ///     ),
    /// );
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    pub fn to_json(&self, most: usize) -> String {
        json::of(self, most)
    }
}

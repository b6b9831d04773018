//! Joining of events to messages.

mod clock;
mod index;

use std::collections::{BTreeMap, BTreeSet};

use time::{Duration, OffsetDateTime};

use crate::EventRecord;

use self::clock::Clock;
use self::index::{Ids, Index};
use super::Story;
use super::build;
use super::fact::{self, Fact};
use super::message::Message;
use super::note::{self, Note};

/// Follows messages through their events.
///
/// Records may come in any order; what is told about a message does not depend on it, unless its patience runs out in
/// between. A record belongs to a message if it has one of its trace ids or one of its message ids; a record with an id
/// of each of two messages makes them one. Message ids count without angle brackets. A record that says the same as
/// one before it, every member considered, is the same event delivered twice and is counted, not told again; if the two
/// have different times, the earlier one counts.
///
/// A record that has neither id is a message of its own if it names a sender, a subject or a recipient. Otherwise it is
/// only counted, as is one without an event: see [`unlinked`](Self::unlinked).
///
/// Memory grows with the messages that are open, and with nothing else: [`take_closed`](Self::take_closed) now and then
/// keeps it bounded. A message remembers 10,000 events at most and counts the rest.
///
/// ```
/// use workmail_events::trace::Tracer;
/// use workmail_events::{Document as _, EventRecord};
///
/// let text = r#"{"traceId": "trace-EXAMPLE1", "event": {"eventName": "MAILBOX_EMAIL_DELIVERED", "recipient": "jane@example.com"}}"#;
/// let record = EventRecord::from_json(text)?;
/// let mut tracer = Tracer::new();
/// tracer.add(&record, None);
/// tracer.add(&record, None);
/// assert_eq!(tracer.open(), 1);
///
/// let stories = tracer.finish();
/// assert_eq!(stories[0].recipients[0].explanation(), "jane@example.com got it");
/// assert_eq!(stories[0].events[0].repeats, 1);
/// # Ok::<(), workmail_events::Error>(())
/// ```
#[derive(Clone, Debug)]
pub struct Tracer {
    patience: Duration,
    clock: Clock,
    arrivals: u64,
    unlinked: u64,
    messages: BTreeMap<u64, Message>,
    index: Index,
    /// One entry for each message: a time of the log at which it was touched, maybe not the last, and its key.
    waiting: BTreeSet<(Option<OffsetDateTime>, u64)>,
    /// Messages whose patience has run out and that nobody has taken yet.
    closed: Vec<Message>,
}

impl Tracer {
    /// Patience of [`new`](Self::new): a day, which covers the hours for which a receiving server that does not answer
    /// is tried again.
    ///
    /// ```
    /// assert_eq!(workmail_events::trace::Tracer::PATIENCE.whole_hours(), 24);
    /// ```
    pub const PATIENCE: Duration = Duration::DAY;

    /// Tracer whose patience is a day.
    ///
    /// ```
    /// assert_eq!(workmail_events::trace::Tracer::new().open(), 0);
    /// ```
    pub fn new() -> Self {
        Self::with_patience(Self::PATIENCE)
    }

    /// Tracer for which a message stays open for `patience` after its last event, by the time of the log: until an event
    /// comes that is later by more than that. What comes after that for the same message is another story. Without times
    /// no message ends before [`finish`](Self::finish).
    ///
    /// ```
    /// use time::macros::datetime;
    /// use workmail_events::trace::Tracer;
    /// use workmail_events::{Document as _, EventRecord};
    ///
    /// let mut tracer = Tracer::with_patience(time::Duration::HOUR);
    /// let first = EventRecord::from_json(r#"{"traceId": "a", "event": {"eventName": "OUTGOING_EMAIL_SUBMITTED"}}"#)?;
    /// let second = EventRecord::from_json(r#"{"traceId": "b", "event": {"eventName": "OUTGOING_EMAIL_SUBMITTED"}}"#)?;
    /// tracer.add(&first, Some(datetime!(2026-03-02 08:00 UTC)));
    /// tracer.add(&second, Some(datetime!(2026-03-02 09:00 UTC)));
    /// assert_eq!(tracer.take_closed().len(), 0);
    /// tracer.add(&second, Some(datetime!(2026-03-02 09:00:01 UTC)));
    /// assert_eq!(tracer.take_closed()[0].trace_ids, ["a"]);
    /// assert_eq!(tracer.open(), 1);
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    pub fn with_patience(patience: Duration) -> Self {
        Self {
            patience,
            clock: Clock::default(),
            arrivals: 0,
            unlinked: 0,
            messages: BTreeMap::new(),
            index: Index::default(),
            waiting: BTreeSet::new(),
            closed: Vec::new(),
        }
    }

    /// Takes in a record.
    ///
    /// `at` is the time of the log event, if it is known. Without one the record's own `messageTimestamp` counts, which
    /// one kind of events has. Without either the latest time so far gives the record its place and moves no message
    /// nearer to its end, but is never told as its time.
    ///
    /// ```
    /// use workmail_events::trace::Tracer;
    /// use workmail_events::{Document as _, EventRecord};
    ///
    /// let text = r#"{"event": {"eventName": "ORGANIZATION_EMAIL_RECEIVED", "messageId": "<a1@example.org>", "messageTimestamp": 1772439330}}"#;
    /// let mut tracer = Tracer::new();
    /// tracer.add(&EventRecord::from_json(text)?, None);
    /// assert_eq!(tracer.finish()[0].first.unwrap().unix_timestamp(), 1_772_439_330);
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    pub fn add(&mut self, record: &EventRecord, at: Option<OffsetDateTime>) {
        let Some(fact) = Fact::of(record) else {
            self.unlinked = self.unlinked.saturating_add(1);
            return;
        };
        let message_id = fact::message_id(record);
        let ids = Ids {
            trace: record.trace_id.as_deref().map(str::trim).filter(|id| !id.is_empty()),
            message: message_id.as_deref(),
            digest: note::digest(record),
        };
        if ids.is_loose() && !fact.stands_alone() {
            self.unlinked = self.unlinked.saturating_add(1);
            return;
        }
        let moment = self.clock.moment(record, at);
        self.close();
        let key = match self.index.find(&ids) {
            [Some(one), Some(other)] if one != other => self.join(one, other),
            [one, other] => one.or(other).unwrap_or(self.arrivals),
        };
        let message = self.messages.entry(key).or_insert_with(|| {
            self.waiting.insert((self.clock.now, key));
            Message::default()
        });
        let trace = self.index.learn(&ids, key, message);
        message.touched = self.clock.now;
        message.add(Note { digest: ids.digest, moment, arrival: self.arrivals, repeats: 0, trace, fact });
        self.arrivals = self.arrivals.saturating_add(1);
    }

    /// Takes the messages whose patience has run out, in the order of their first events.
    ///
    /// ```
    /// assert!(workmail_events::trace::Tracer::new().take_closed().is_empty());
    /// ```
    pub fn take_closed(&mut self) -> Vec<Story> {
        self.close();
        stories(std::mem::take(&mut self.closed))
    }

    /// Takes all messages that are still open, in the order of their first events.
    ///
    /// ```
    /// assert!(workmail_events::trace::Tracer::new().finish().is_empty());
    /// ```
    pub fn finish(self) -> Vec<Story> {
        stories(self.closed.into_iter().chain(self.messages.into_values()))
    }

    /// How many messages are open.
    ///
    /// ```
    /// assert_eq!(workmail_events::trace::Tracer::new().open(), 0);
    /// ```
    pub fn open(&self) -> usize {
        self.messages.len()
    }

    /// How many records belong to no story: they have no event, or neither an id nor anything to tell by themselves.
    ///
    /// ```
    /// use workmail_events::trace::Tracer;
    /// use workmail_events::{Document as _, EventRecord};
    ///
    /// let mut tracer = Tracer::new();
    /// tracer.add(&EventRecord::from_json(r#"{"event": {"eventName": "RULE_APPLIED"}}"#)?, None);
    /// assert_eq!((tracer.open(), tracer.unlinked()), (0, 1));
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    pub fn unlinked(&self) -> u64 {
        self.unlinked
    }

    /// Closes the messages whose patience has run out.
    fn close(&mut self) {
        let Some(now) = self.clock.now else { return };
        while let Some((since, key)) = self.waiting.first().copied() {
            let is_over = |since: OffsetDateTime| since.checked_add(self.patience).is_some_and(|end| end < now);
            if since.is_some_and(|since| !is_over(since)) {
                break;
            }
            self.waiting.pop_first();
            // What was joined to another message has left its entry behind.
            let Some(message) = self.messages.get_mut(&key) else { continue };
            let touched = *message.touched.get_or_insert(now);
            if !is_over(touched) {
                self.waiting.insert((Some(touched), key));
            } else if let Some(message) = self.messages.remove(&key) {
                self.index.forget(&message);
                self.closed.push(message);
            }
        }
    }

    /// Makes two messages one, and tells under which key.
    fn join(&mut self, one: u64, other: u64) -> u64 {
        let weight = |key| self.messages.get(&key).map_or(0, Message::weight);
        let (key, lesser) = if weight(one) < weight(other) { (other, one) } else { (one, other) };
        if let Some(absorbed) = self.messages.remove(&lesser) {
            self.index.rename(&absorbed, key);
            self.messages.entry(key).or_default().absorb(absorbed);
        }
        key
    }
}

impl Default for Tracer {
    fn default() -> Self {
        Self::new()
    }
}

fn stories(messages: impl IntoIterator<Item = Message>) -> Vec<Story> {
    let mut stories: Vec<_> = messages.into_iter().map(build::story).collect();
    stories.sort_by_key(|(begin, _)| *begin);
    stories.into_iter().map(|(_, story)| story).collect()
}

//! Joins events to messages.

mod clock;
mod glimpse;
mod index;
mod keys;
mod open;
mod strangers;

use std::borrow::Borrow;

use mailtrail_wire::{Fault, Reader};
use time::{Duration, OffsetDateTime};

use crate::{Document as _, Error, EventRecord};

use self::clock::{Clock, own_time};
use self::glimpse::Glimpse;
use self::index::Ids;
use self::open::{Open, What};
use self::strangers::Strangers;
use super::fact::{self, Fact};
use super::message::Message;
use super::wanted::Wanted;
use super::{Story, StoryFilter, build, note};

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
/// Memory is bounded, if [`take_closed`](Self::take_closed) is called now and then: messages that are open may take
/// [`MEMORY`](Self::MEMORY), or what [`within`](Self::within) says. Beyond it, the message that has been silent for longest ends before its
/// time, and is counted:
/// see [`cut_short`](Self::cut_short). A message remembers 10,000 events at most and counts the rest.
///
/// Whoever looks for certain messages says so in front, with [`only`](Self::only), and hands in the records as text: those of messages that
/// nobody looks for are then
/// never read into their types, and take a fraction of the memory.
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
    clock: Clock,
    unlinked: u64,
    strangers: Strangers,
    wanted: Wanted,
    open: Open,
    /// Messages that have ended and that nobody has taken yet; only those that may be looked for.
    closed: Vec<Message>,
}

impl Tracer {
    /// Patience of [`new`](Self::new): a day, which covers the hours during which delivery to an unreachable server
    /// is retried.
    ///
    /// ```
    /// assert_eq!(workmail_events::trace::Tracer::PATIENCE.whole_hours(), 24);
    /// ```
    pub const PATIENCE: Duration = Duration::DAY;

    /// Makes a tracer with a patience of a day.
    ///
    /// ```
    /// assert_eq!(workmail_events::trace::Tracer::new().open(), 0);
    /// ```
    pub fn new() -> Self {
        Self::with_patience(Self::PATIENCE)
    }

    /// Makes a tracer for which a message stays open for `patience` after its last event, by the time of the log: until an event
    /// that is later by more than that. Later events of the same message become another story. Without times,
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
            clock: Clock::default(),
            unlinked: 0,
            strangers: Strangers::default(),
            wanted: Wanted::default(),
            open: Open::new(patience, Self::MEMORY),
            closed: Vec::new(),
        }
    }

    /// Default memory of a tracer: 32 MiB.
    ///
    /// ```
    /// assert_eq!(workmail_events::trace::Tracer::MEMORY, 32 * 1024 * 1024);
    /// ```
    pub const MEMORY: usize = 32 * 1024 * 1024;

    /// Sets the approximate memory for open messages, in bytes.
    ///
    /// ```
    /// use workmail_events::trace::Tracer;
    ///
    /// let mut tracer = Tracer::new().within(2_000);
    /// for id in ["a", "b", "c"] {
    ///     let text = format!(r#"{{"traceId": "{id}", "event": {{"eventName": "OUTGOING_EMAIL_SUBMITTED"}}}}"#);
    ///     tracer.add_text(&text, None)?;
    /// }
    /// assert_eq!((tracer.open(), tracer.cut_short()), (2, 1));
    /// assert_eq!(tracer.take_closed()[0].trace_ids, ["a"]);
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    pub fn within(mut self, bytes: usize) -> Self {
        self.open.memory = bytes;
        self
    }

    /// Sets a filter: the tracer returns only matching stories, and saves the work for others. Call it before the first record.
    ///
    /// Nothing is lost: a message that matches only because of its last record has the same story as without a filter.
    ///
    /// ```
    /// use workmail_events::trace::{StoryFilter, Tracer};
    ///
    /// let mut filter = StoryFilter::default();
    /// filter.from = Some("jane@example.com".into());
    /// let mut tracer = Tracer::new().only(filter);
    /// tracer.add_text(r#"{"traceId": "a", "event": {"eventName": "MAILBOX_EMAIL_DELIVERED", "recipient": "mary@example.com"}}"#, None)?;
    /// tracer.add_text(r#"{"traceId": "b", "event": {"eventName": "OUTGOING_EMAIL_SUBMITTED", "from": "ana@example.com"}}"#, None)?;
    /// tracer.add_text(r#"{"traceId": "a", "event": {"eventName": "ORGANIZATION_EMAIL_RECEIVED", "from": "Jane@example.com"}}"#, None)?;
    /// let stories = tracer.finish();
    /// assert_eq!((stories.len(), stories[0].events.len()), (1, 2));
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    pub fn only(mut self, filter: StoryFilter) -> Self {
        self.wanted = Wanted::new(filter);
        self
    }

    /// Adds a record.
    ///
    /// `at` is the time of the log event, if it is known. Without it, the `messageTimestamp` of the record counts, which
    /// one kind of event has. Without either, the latest time so far decides the position of the record. That time closes no
    /// message and is never shown as the time of the record.
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
        let (message_id, written) = (fact::message_id(record), record.to_json());
        let ids = Ids {
            trace: record.trace_id.as_deref().map(str::trim).filter(|id| !id.is_empty()),
            message: message_id.as_deref(),
            digest: note::digest(&written),
        };
        if ids.is_loose() && !fact.stands_alone() {
            self.unlinked = self.unlinked.saturating_add(1);
            return;
        }
        let moment = self.clock.moment(at, || own_time(record));
        self.close();
        self.open.add(&ids, moment, self.clock.now, What::Read(fact, &written), &self.wanted);
        self.shrink();
    }

    /// Adds a record like [`add`](Self::add). If it belongs to a message that does not match the filter so far, its text is kept without being read.
    ///
    /// # Errors
    ///
    /// Returns an error if the text is not a record. It is then not added.
    ///
    /// ```
    /// use workmail_events::trace::Tracer;
    ///
    /// let mut tracer = Tracer::new();
    /// tracer.add_text(r#"{"traceId": "a", "event": {"eventName": "MAILBOX_EMAIL_DELIVERED"}}"#, None)?;
    /// assert!(tracer.add_text("{", None).is_err());
    /// assert_eq!(tracer.open(), 1);
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    pub fn add_text(&mut self, text: &str, at: Option<OffsetDateTime>) -> Result<(), Error> {
        let mut reader = Reader::new(text);
        match Glimpse::read(&mut reader).and_then(|glimpse| reader.end().map(|()| glimpse)) {
            Ok(Some(glimpse)) => self.take(&glimpse, text, at),
            Ok(None) | Err(_) => self.add(&EventRecord::from_json(text)?, at),
        }
        Ok(())
    }

    /// Moves past the record at the reader's position, and adds it like [`add_text`](Self::add_text). Returns `false` without adding it if a quick
    /// look cannot identify it as a record: it has no ID, its event has no known name, or something about these is unusual.
    ///
    /// # Errors
    ///
    /// Returns an error if the text is not valid JSON. Nothing is added then.
    #[doc(hidden)]
    pub fn add_next(&mut self, reader: &mut Reader<'_>, at: Option<OffsetDateTime>) -> Result<bool, Fault> {
        reader.peek();
        let start = reader.at();
        let Some(glimpse) = Glimpse::read(reader)? else { return Ok(false) };
        self.take(&glimpse, &reader.text()[start..reader.at()], at);
        Ok(true)
    }

    /// Takes in a record that a glimpse was enough for.
    fn take(&mut self, glimpse: &Glimpse<'_>, text: &str, at: Option<OffsetDateTime>) {
        let ids = Ids { trace: glimpse.trace, message: glimpse.message, digest: 0 };
        let moment = self.clock.moment(at, || glimpse.own_time());
        self.close();
        self.open.add(&ids, moment, self.clock.now, What::Text(text), &self.wanted);
        self.shrink();
    }

    /// Returns the messages whose patience has run out, in the order of their first events, and forgets them.
    ///
    /// ```
    /// assert!(workmail_events::trace::Tracer::new().take_closed().is_empty());
    /// ```
    pub fn take_closed(&mut self) -> Vec<Story> {
        self.close();
        if self.closed.is_empty() {
            return Vec::new();
        }
        stories(std::mem::take(&mut self.closed), &self.wanted).collect()
    }

    /// Returns all messages that are still open, in the order of their first events.
    ///
    /// ```
    /// assert!(workmail_events::trace::Tracer::new().finish().is_empty());
    /// ```
    pub fn finish(self) -> Vec<Story> {
        self.into_stories().collect()
    }

    /// Like [`finish`](Self::finish), one by one: a story takes more memory than the data it is made from.
    ///
    /// ```
    /// assert!(workmail_events::trace::Tracer::new().into_stories().next().is_none());
    /// ```
    pub fn into_stories(self) -> impl Iterator<Item = Story> {
        let Self { mut closed, open, wanted, .. } = self;
        closed.extend(open.into_messages().filter(|message| message.is_known && wanted.may_match(message.seen)));
        stories(closed, wanted)
    }

    /// Returns the number of open messages.
    ///
    /// ```
    /// assert_eq!(workmail_events::trace::Tracer::new().open(), 0);
    /// ```
    pub fn open(&self) -> usize {
        self.open.len()
    }

    /// Returns how many messages ended early because open messages exceeded the memory limit. Later events of such a message become another story.
    ///
    /// ```
    /// assert_eq!(workmail_events::trace::Tracer::new().cut_short(), 0);
    /// ```
    pub fn cut_short(&self) -> u64 {
        self.open.cut_short
    }

    /// Returns how many records belong to no story: they have no event, or neither an ID nor anything to show by themselves.
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

    /// Returns the filter; see [`only`](Self::only).
    ///
    /// ```
    /// assert_eq!(workmail_events::trace::Tracer::new().filter().from, None);
    /// ```
    pub fn filter(&self) -> &StoryFilter {
        self.wanted.filter()
    }

    /// Returns the records with an ID whose event name is unknown, unless another record links them to a message: their number,
    /// and some of the names. They may be from another program, and are in no story.
    ///
    /// ```
    /// use workmail_events::trace::Tracer;
    ///
    /// let mut tracer = Tracer::new();
    /// tracer.add_text(r#"{"traceId": "a", "event": {"eventName": "user.login"}}"#, None)?;
    /// assert_eq!(tracer.strangers(), (1, vec!["user.login".to_owned()]));
    /// assert!(tracer.finish().is_empty());
    /// # Ok::<(), workmail_events::Error>(())
    /// ```
    pub fn strangers(&self) -> (u64, Vec<String>) {
        let mut strangers = self.strangers.clone();
        self.open.messages().filter(|message| !message.is_known).for_each(|message| strangers.count(message));
        (strangers.records, strangers.names.into_iter().map(String::from).collect())
    }

    /// Ends the messages whose patience has run out.
    fn close(&mut self) {
        while let Some(message) = self.open.pop_over(self.clock.now) {
            self.end(message);
        }
    }

    /// Ends messages until the others have enough memory.
    fn shrink(&mut self) {
        while let Some(message) = self.open.pop_beyond() {
            self.end(message);
        }
    }

    fn end(&mut self, message: Message) {
        if !message.is_known {
            return self.strangers.count(&message);
        }
        if self.wanted.may_match(message.seen) {
            self.closed.push(message);
        }
    }
}

impl Default for Tracer {
    fn default() -> Self {
        Self::new()
    }
}

/// Stories in the order of their first events, as far as somebody looks for them.
fn stories(mut messages: Vec<Message>, wanted: impl Borrow<Wanted>) -> impl Iterator<Item = Story> {
    messages.sort_by_cached_key(Message::begin);
    messages.into_iter().map(build::story).filter(move |story| wanted.borrow().matches(story))
}

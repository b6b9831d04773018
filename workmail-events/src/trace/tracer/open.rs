//! The messages that are open.

use std::collections::BTreeMap;
use std::sync::Arc;

use time::{Duration, OffsetDateTime};

use super::index::{Ids, Index};
use crate::trace::fact::Fact;
use crate::trace::held::Held;
use crate::trace::message::Message;
use crate::trace::moment::Moment;
use crate::trace::note::Note;
use crate::trace::wanted::Wanted;

/// The messages that are open, and how long they stay so.
#[derive(Clone, Debug)]
pub(crate) struct Open {
    patience: Duration,
    /// Bytes that all of them may take.
    pub(crate) memory: usize,
    /// Bytes that they take.
    size: usize,
    /// How many ended because of that.
    pub(crate) cut_short: u64,
    arrivals: u64,
    messages: BTreeMap<u64, Message>,
    index: Index,
    /// One entry for each message: the number of one of its records, maybe not the last, and its key. Later records have later times of the log, so this is their
    /// order in time as well.
    waiting: BTreeMap<u64, u64>,
    /// First time that was known, which stands for those of all records before.
    began: Option<OffsetDateTime>,
    /// Time before which no message is over.
    due: Option<OffsetDateTime>,
}

/// A record, as its text or as what was read.
pub(crate) enum What<'r> {
    Text(&'r str),
    Read(Fact, &'r str),
}

impl Open {
    pub(crate) fn new(patience: Duration, memory: usize) -> Self {
        Self {
            patience,
            memory,
            size: 0,
            cut_short: 0,
            arrivals: 0,
            messages: BTreeMap::new(),
            index: Index::default(),
            waiting: BTreeMap::new(),
            began: None,
            due: None,
        }
    }

    pub(crate) fn len(&self) -> usize {
        self.messages.len()
    }

    /// The messages, in no order that means anything.
    pub(crate) fn messages(&self) -> impl Iterator<Item = &Message> {
        self.messages.values()
    }

    pub(crate) fn into_messages(self) -> impl Iterator<Item = Message> {
        self.messages.into_values()
    }

    /// Adds a record to its message.
    pub(crate) fn add(
        &mut self,
        ids: &Ids<'_>,
        moment: Moment,
        now: Option<OffsetDateTime>,
        what: What<'_>,
        wanted: &Wanted,
    ) {
        let arrival = self.arrivals;
        self.arrivals = arrival.saturating_add(1);
        let seen = wanted.look_at(what.text(), moment);
        if ids.is_loose() && !wanted.may_match_later(seen) {
            // Nothing joins it but a record that says the same.
            return;
        }
        let found = self.index.find(ids);
        let key = match found {
            [Some(one), Some(other)] if one != other => self.join(one, other),
            [one, other] => one.or(other).unwrap_or(arrival),
        };
        let message = self.messages.entry(key).or_insert_with(|| {
            self.waiting.insert(arrival, key);
            self.size += crate::trace::size::MESSAGE;
            Message::new(arrival)
        });
        self.size -= message.size;
        self.index.learn(ids, found, key, message);
        (message.touched, message.last) = (now, arrival);
        match &what {
            What::Read(Fact::Other(name), _) => message.strange(name),
            _ => message.is_known = true,
        }
        message.seen = message.seen.and(seen);
        if wanted.may_match(message.seen) {
            message.read();
            let digest = ids.digest;
            let note = match what {
                What::Text(text) => Note::of(text, moment, arrival),
                What::Read(fact, _) => {
                    Some(Note { digest, moment, arrival, repeats: 0, trace: ids.trace.map(Arc::from), fact })
                }
            };
            if let Some(note) = note {
                message.add(note);
            }
        } else {
            message.hold(Held { text: what.text().into(), moment, arrival });
        }
        self.size += message.size;
    }

    /// Takes a message whose patience has run out.
    pub(crate) fn pop_over(&mut self, now: Option<OffsetDateTime>) -> Option<Message> {
        let now = now?;
        let began = *self.began.get_or_insert(now);
        if self.due.is_some_and(|due| now <= due) {
            return None;
        }
        let (key, touched) = self.longest_silent()?;
        let end = touched.unwrap_or(began).checked_add(self.patience);
        if end.is_some_and(|end| end < now) {
            return self.remove(key);
        }
        self.due = Some(end.unwrap_or(now));
        None
    }

    /// Takes the message that has been silent for longest, if all of them take more memory than they may.
    pub(crate) fn pop_beyond(&mut self) -> Option<Message> {
        if self.size <= self.memory {
            return None;
        }
        let (key, _) = self.longest_silent()?;
        self.cut_short = self.cut_short.saturating_add(1);
        self.remove(key)
    }

    /// Key of the message that has been silent for longest, and when it was touched.
    fn longest_silent(&mut self) -> Option<(u64, Option<OffsetDateTime>)> {
        loop {
            let (waits, key) = self.waiting.first_key_value().map(|(waits, key)| (*waits, *key))?;
            let Some(message) = self.messages.get_mut(&key) else {
                self.waiting.pop_first();
                continue;
            };
            if message.last == waits {
                return Some((key, message.touched));
            }
            message.waits = message.last;
            self.waiting.pop_first();
            self.waiting.insert(message.last, key);
        }
    }

    fn remove(&mut self, key: u64) -> Option<Message> {
        let message = self.messages.remove(&key)?;
        self.waiting.remove(&message.waits);
        self.index.forget(&message);
        self.size -= message.size;
        Some(message)
    }

    /// Makes two messages one, and tells under which key.
    fn join(&mut self, one: u64, other: u64) -> u64 {
        let weight = |key| self.messages.get(&key).map_or(0, Message::weight);
        let (key, lesser) = if weight(one) < weight(other) { (other, one) } else { (one, other) };
        if let Some(absorbed) = self.messages.remove(&lesser)
            && let Some(message) = self.messages.get_mut(&key)
        {
            self.index.rename(&absorbed, key);
            self.waiting.remove(&absorbed.waits);
            self.size -= message.size + absorbed.size;
            message.absorb(absorbed);
            self.size += message.size;
        }
        key
    }
}

impl What<'_> {
    fn text(&self) -> &str {
        match self {
            Self::Text(text) | Self::Read(_, text) => text,
        }
    }
}

//! Messages that are open.

use std::sync::Arc;

use time::OffsetDateTime;

use super::held::Held;
use super::note::Note;
use super::size;
use super::wanted::Seen;

/// How many events a message remembers.
pub(crate) const MOST_EVENTS: usize = 10_000;

/// How many records are held as text: more of them are read, for many may be the same.
const MOST_HELD: usize = 256;

/// Characters of an unknown name that are kept.
const LONGEST_NAME: usize = 64;

/// When a message begins: by time, and then by arrival.
pub(crate) type Begin = (Option<OffsetDateTime>, u64);

/// Trace ids that a message looks through to keep the text of one but once.
const FEW: usize = 8;

/// A message about which more may come.
#[derive(Clone, Debug)]
pub(crate) struct Message {
    pub(crate) trace_ids: Vec<Arc<str>>,
    pub(crate) message_ids: Vec<Arc<str>>,
    /// Whether some event of it has a name that this version knows: without one, nothing says that it is a message.
    pub(crate) is_known: bool,
    /// How many records have events of other names, and the first of these names.
    pub(crate) strange: u64,
    pub(crate) strange_name: Option<Box<str>>,
    /// Digest under which a record without identifiers is found again.
    pub(crate) loose: Option<u64>,
    /// Time of the log when the last event came.
    pub(crate) touched: Option<OffsetDateTime>,
    /// Number of the last record.
    pub(crate) last: u64,
    /// Number under which it waits for its end: that of the last record, or of one before.
    pub(crate) waits: u64,
    /// What of the texts that are looked for its records have.
    pub(crate) seen: Seen,
    /// How many events there were besides those that are remembered.
    pub(crate) left_out: u64,
    /// Events in the order of their digests.
    notes: Vec<Note>,
    /// Records that were not read so far.
    held: Vec<Held>,
    /// Bytes of memory that it takes, those by which it is found included.
    pub(crate) size: usize,
}

impl Message {
    /// Message that begins with a record of a number.
    pub(crate) fn new(number: u64) -> Self {
        Self {
            trace_ids: Vec::new(),
            message_ids: Vec::new(),
            is_known: false,
            strange: 0,
            strange_name: None,
            loose: None,
            touched: None,
            last: number,
            waits: number,
            seen: Seen::default(),
            left_out: 0,
            notes: Vec::new(),
            held: Vec::new(),
            size: size::MESSAGE,
        }
    }

    pub(crate) fn add_trace_id(&mut self, id: Arc<str>) {
        self.size += size::ID + id.len();
        self.trace_ids.push(id);
    }

    pub(crate) fn add_message_id(&mut self, id: Arc<str>) {
        self.size += size::ID + id.len();
        self.message_ids.push(id);
    }

    /// Counts a record of an event whose name is not known.
    pub(crate) fn strange(&mut self, name: &str) {
        self.strange = self.strange.saturating_add(1);
        if self.strange_name.is_none() {
            let name: Box<str> = name.chars().take(LONGEST_NAME).collect::<String>().into();
            self.size += name.len() + size::BLOCK;
            self.strange_name = Some(name);
        }
    }

    pub(crate) fn add(&mut self, mut note: Note) {
        let known = self.trace_ids.iter().take(FEW).find(|id| Some(*id) == note.trace.as_ref());
        note.trace = known.cloned().or(note.trace);
        match self.notes.binary_search_by_key(&note.digest, |known| known.digest) {
            Ok(place) => {
                if let Some(known) = self.notes.get_mut(place) {
                    known.repeat(&note);
                }
            }
            Err(_) if self.notes.len() >= MOST_EVENTS => self.left_out = self.left_out.saturating_add(1),
            Err(place) => {
                self.size += note.size();
                self.notes.insert(place, note);
            }
        }
    }

    /// Keeps a record as text, to be read when there is a reason to.
    pub(crate) fn hold(&mut self, held: Held) {
        if self.held.len() >= MOST_HELD {
            self.read();
        }
        self.size += held.size();
        self.held.push(held);
    }

    /// Reads the records that are kept as text.
    pub(crate) fn read(&mut self) {
        for held in std::mem::take(&mut self.held) {
            self.size -= held.size();
            if let Some(note) = held.note() {
                self.add(note);
            }
        }
    }

    /// Where it stands among others: the first event in the order of [`take_notes`](Self::take_notes).
    pub(crate) fn begin(&self) -> Begin {
        let first = self.notes.iter().min_by_key(|note| (note.moment.at, note.fact.stage(), note.arrival));
        first.map_or((None, 0), |note| (note.moment.at, note.arrival))
    }

    /// Takes in what turned out to be about the same message.
    pub(crate) fn absorb(&mut self, other: Self) {
        other.trace_ids.into_iter().for_each(|id| self.add_trace_id(id));
        other.message_ids.into_iter().for_each(|id| self.add_message_id(id));
        self.is_known |= other.is_known;
        self.strange = self.strange.saturating_add(other.strange);
        if self.strange_name.is_none() {
            self.size += other.strange_name.as_ref().map_or(0, |name| name.len() + size::BLOCK);
            self.strange_name = other.strange_name;
        }
        self.loose = self.loose.or(other.loose);
        self.touched = self.touched.max(other.touched);
        self.last = self.last.max(other.last);
        self.seen = self.seen.and(other.seen);
        self.left_out = self.left_out.saturating_add(other.left_out);
        for note in other.notes {
            self.add(note);
        }
        other.held.into_iter().for_each(|held| self.hold(held));
    }

    /// Size by which the greater of two messages is told.
    pub(crate) fn weight(&self) -> usize {
        let events = self.notes.len().saturating_add(self.held.len());
        events.saturating_add(self.trace_ids.len()).saturating_add(self.message_ids.len())
    }

    /// Events in the order of time; those of the same time in the order of their stages, then of their arrival.
    pub(crate) fn take_notes(&mut self) -> Vec<Note> {
        let mut notes = std::mem::take(&mut self.notes);
        notes.sort_by_key(|note| (note.moment.at, note.fact.stage(), note.arrival));
        notes
    }
}

//! Which recipients an event concerns.

use std::collections::{BTreeMap, BTreeSet};

use crate::trace::action::Effect;
use crate::trace::fact::{Fact, Rule};
use crate::trace::note::Note;
use crate::trace::{RecipientStory, address};

use super::entry::{Applied, Entry, MOST};
use super::{explain, judge};

/// Recipients of a message, and what is logged for each.
pub(crate) struct Ledger<'n> {
    entries: Vec<Entry<'n>>,
    places: BTreeMap<String, usize>,
    /// Recipients named in the events of each trace.
    of_traces: BTreeMap<&'n str, BTreeSet<usize>>,
    /// How many events of a kind concerned all recipients of a trace, because they name none.
    unnamed: BTreeMap<(&'n str, u8, bool), usize>,
    left_out: u64,
}

impl<'n> Ledger<'n> {
    pub(crate) fn of(notes: &'n [Note], left_out: u64) -> Self {
        let mut ledger = Self {
            entries: Vec::new(),
            places: BTreeMap::new(),
            of_traces: BTreeMap::new(),
            unnamed: BTreeMap::new(),
            left_out,
        };
        let lists = |note: &&Note| matches!(note.fact, Fact::Submitted(_) | Fact::Received(_));
        for note in notes.iter().filter(lists).chain(notes.iter().filter(|note| !lists(note))) {
            for recipient in note.fact.recipients() {
                let place = ledger.place(recipient);
                if let Some(trace) = note.trace.as_deref() {
                    ledger.of_traces.entry(trace).or_default().insert(place);
                }
            }
        }
        for note in notes {
            ledger.enter(note);
        }
        ledger.entries.iter_mut().for_each(Entry::settle);
        ledger
    }

    pub(crate) fn recipients(&self) -> Vec<RecipientStory> {
        let unlisted = self.entries.iter().filter(|entry| !entry.is_listed() && !entry.delivered.is_empty());
        let mut elsewhere: Vec<&str> = unlisted.map(|entry| entry.address.as_str()).collect();
        elsewhere.sort_unstable();
        let story = |entry: &Entry<'n>| {
            let (outcome, at) = judge::outcome(entry);
            let explanation = explain::sentence(entry, &outcome, &elsewhere, self.left_out);
            RecipientStory {
                address: entry.address.clone(),
                at,
                listed: entry.is_listed(),
                explanation: explanation.into(),
                outcome,
            }
        };
        self.entries.iter().map(story).collect()
    }

    /// Place of a recipient, whether it was known or not.
    fn place(&mut self, recipient: &str) -> usize {
        let address = address::normal(recipient);
        if let Some(place) = self.places.get(&address) {
            return *place;
        }
        self.entries.push(Entry { address: address.clone(), ..Entry::default() });
        self.places.insert(address, self.entries.len() - 1);
        self.entries.len() - 1
    }

    /// Recipients that an event concerns which names none: those of its trace. Events beyond the first few of a kind
    /// concern nobody, or many of them would take as much memory as there are pairs of events and recipients.
    fn of_trace(&mut self, note: &'n Note, stops: bool) -> Vec<usize> {
        let trace = note.trace.as_deref();
        let count = self.unnamed.entry((trace.unwrap_or_default(), note.fact.stage(), stops)).or_default();
        *count = count.saturating_add(1);
        let count = *count;
        if count > MOST + 1 {
            return Vec::new();
        }
        let concerned: Vec<usize> = match trace {
            Some(trace) => self.of_traces.get(trace).into_iter().flatten().copied().collect(),
            None => (0..self.entries.len()).collect(),
        };
        if count <= MOST {
            return concerned;
        }
        for place in concerned {
            if let Some(entry) = self.entries.get_mut(place) {
                entry.is_cut = true;
            }
        }
        Vec::new()
    }

    fn enter(&mut self, note: &'n Note) {
        if let Fact::Rule(rule) = &note.fact {
            return self.enter_rule(note, rule);
        }
        let named: Vec<usize> = note.fact.recipients().into_iter().map(|recipient| self.place(recipient)).collect();
        let is_named = !named.is_empty();
        let concerned = if is_named { named } else { self.of_trace(note, false) };
        let is_vague = !is_named && concerned.len() > 1;
        for place in concerned {
            let Some(entry) = self.entries.get_mut(place) else { continue };
            match &note.fact {
                Fact::Submitted(_) => entry.submitted = entry.submitted.or(Some(note)),
                Fact::Received(what) => entry.receive(note, what),
                Fact::Dmarc(what) => entry.dmarc(note, what),
                Fact::Sent(_) | Fact::Delivered(_) | Fact::Bounced(_) if is_vague => entry.open(note),
                Fact::Other(_) => entry.open(note),
                Fact::Sent(_) => entry.sent = entry.sent.or(Some(note)),
                Fact::Delivered(what) => entry.deliver(note, what),
                Fact::Bounced(what) => entry.bounce(note, what),
                Fact::Rule(_) | Fact::Journaling(_) => {}
            }
        }
    }

    fn enter_rule(&mut self, note: &'n Note, rule: &'n Rule) {
        let mut applied = Vec::new();
        for action in &rule.actions {
            for recipient in &action.recipients {
                applied.push((self.place(recipient), Applied::new(note, rule, Some(action), true)));
            }
        }
        let unnamed: Vec<_> = rule.actions.iter().filter(|action| action.recipients.is_empty()).map(Some).collect();
        let unnamed = if rule.actions.is_empty() { vec![None] } else { unnamed };
        for action in unnamed {
            let stops = Applied::new(note, rule, action, false).effect == Effect::Stops;
            let concerned = self.of_trace(note, stops);
            let is_sure = concerned.len() == 1;
            applied.extend(concerned.iter().map(|place| (*place, Applied::new(note, rule, action, is_sure))));
        }
        for (place, applied) in applied {
            if let Some(entry) = self.entries.get_mut(place) {
                entry.rule(applied);
            }
        }
    }
}

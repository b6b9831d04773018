//! What is logged for one recipient.

use crate::OpenEnum;
use crate::trace::action::{Effect, effect};
use crate::trace::fact::{Action, Bounce, Delivered, Dmarc, Received, Rule};
use crate::trace::note::Note;

/// How many events of a kind are remembered for a recipient.
pub(crate) const MOST: usize = 20;

/// An event, and what it says.
#[derive(Debug)]
pub(crate) struct Said<'n, T> {
    pub(crate) note: &'n Note,
    pub(crate) what: &'n T,
}

impl<T> Clone for Said<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Said<'_, T> {}

/// Rule with one of its actions.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Applied<'n> {
    pub(crate) note: &'n Note,
    pub(crate) rule: &'n Rule,
    pub(crate) action: Option<&'n Action>,
    pub(crate) effect: Effect,
    /// Whether the event names the recipient, or the message has no other.
    pub(crate) is_sure: bool,
}

impl<'n> Applied<'n> {
    pub(crate) fn new(note: &'n Note, rule: &'n Rule, action: Option<&'n Action>, is_sure: bool) -> Self {
        let named = action.and_then(|action| action.action.as_deref());
        Self { note, rule, action, effect: named.map_or(Effect::Other, effect), is_sure }
    }

    /// Action as it is spelled.
    pub(crate) fn action(&self) -> Option<&'n str> {
        self.action?.action.as_deref()
    }
}

/// What is logged for one recipient, each in the order of time.
#[derive(Clone, Debug, Default)]
pub(crate) struct Entry<'n> {
    pub(crate) address: String,
    pub(crate) submitted: Option<&'n Note>,
    pub(crate) received: Vec<Said<'n, Received>>,
    pub(crate) sent: Option<&'n Note>,
    pub(crate) delivered: Vec<Said<'n, Delivered>>,
    pub(crate) bounced: Vec<Said<'n, Bounce>>,
    pub(crate) rules: Vec<Applied<'n>>,
    pub(crate) dmarc: Vec<Said<'n, Dmarc>>,
    /// Events that concern one recipient and do not say which, or of which this version does not know what they mean.
    pub(crate) vague: Vec<&'n Note>,
    /// Whether there were more events of a kind than are remembered.
    pub(crate) is_cut: bool,
}

impl<'n> Entry<'n> {
    pub(crate) fn is_listed(&self) -> bool {
        self.submitted.is_some() || !self.received.is_empty()
    }

    /// Takes an arrival, unless it is known.
    pub(crate) fn receive(&mut self, note: &'n Note, what: &'n Received) {
        match self.received.iter_mut().find(|known| is_same(known.note, note)) {
            None => push(&mut self.received, Said { note, what }, &mut self.is_cut),
            Some(known) if known.what.verdicts.is_empty() => *known = Said { note, what },
            Some(_) => {}
        }
    }

    /// Takes a delivery, unless it is known: lines that carry less than the whole record may tell it again.
    pub(crate) fn deliver(&mut self, note: &'n Note, what: &'n Delivered) {
        let again = self
            .delivered
            .iter_mut()
            .find(|known| is_same(known.note, note) && may_equal(known.what.folder.as_deref(), what.folder.as_deref()));
        match again {
            None => push(&mut self.delivered, Said { note, what }, &mut self.is_cut),
            Some(known) if known.what.folder.is_none() => *known = Said { note, what },
            Some(_) => {}
        }
    }

    /// Takes a bounce, unless it is known.
    pub(crate) fn bounce(&mut self, note: &'n Note, what: &'n Bounce) {
        let weight = |bounce: &Bounce| u8::from(bounce.reason.is_some()) + u8::from(bounce.status.is_some());
        let again = self.bounced.iter_mut().find(|known| {
            is_same(known.note, note)
                && known.what.incoming == what.incoming
                && may_equal(known.what.reason.as_deref(), what.reason.as_deref())
                && may_equal(known.what.status.as_deref(), what.status.as_deref())
        });
        match again {
            None => push(&mut self.bounced, Said { note, what }, &mut self.is_cut),
            Some(known) if weight(known.what) < weight(what) => *known = Said { note, what },
            Some(_) => {}
        }
    }

    pub(crate) fn dmarc(&mut self, note: &'n Note, what: &'n Dmarc) {
        push(&mut self.dmarc, Said { note, what }, &mut self.is_cut);
    }

    pub(crate) fn rule(&mut self, applied: Applied<'n>) {
        // What a rule stops decides, so there is a place for the first of these whatever came before.
        let is_first_stop =
            applied.effect == Effect::Stops && !self.rules.iter().any(|known| known.effect == Effect::Stops);
        if is_first_stop {
            self.rules.push(applied);
        } else {
            push(&mut self.rules, applied, &mut self.is_cut);
        }
    }

    pub(crate) fn open(&mut self, note: &'n Note) {
        push(&mut self.vague, note, &mut self.is_cut);
    }

    /// Puts what has no order in time into one that does not depend on the order of the records.
    pub(crate) fn settle(&mut self) {
        self.delivered.sort_by_key(|said| (said.note.moment.known(), said.what.folder.as_deref()));
        self.bounced.sort_by_key(|said| {
            (said.note.moment.known(), said.what.incoming, said.what.status.as_deref(), said.what.reason.as_deref())
        });
        self.rules.sort_by_key(|applied| {
            let stage = applied.note.fact.stage();
            (applied.note.moment.known(), stage, applied.rule.name.as_deref(), applied.action(), applied.note.digest)
        });
        self.received.sort_by_key(|said| (said.note.moment.known(), said.note.digest));
        self.dmarc.sort_by_key(|said| (said.note.moment.known(), said.what.policy.as_ref().map(OpenEnum::as_str)));
        self.vague.sort_by_key(|note| (note.moment.known(), note.fact.stage(), note.digest));
    }

    /// First rule that stops the message, of those that `concerns` lets through; one that names the recipient comes
    /// first.
    pub(crate) fn stopped(&self, concerns: impl Fn(&Applied<'n>) -> bool) -> Option<&Applied<'n>> {
        let stops = || self.rules.iter().filter(|applied| applied.effect == Effect::Stops && concerns(applied));
        stops().find(|applied| applied.is_sure).or_else(|| stops().next())
    }

    /// First rule that passes the message on, if it surely concerns the recipient.
    pub(crate) fn passed_on(&self) -> Option<&Applied<'n>> {
        self.rules.iter().find(|applied| applied.effect == Effect::PassesOn && applied.is_sure)
    }
}

fn push<T>(list: &mut Vec<T>, item: T, is_cut: &mut bool) {
    if list.len() < MOST {
        list.push(item);
    } else {
        *is_cut = true;
    }
}

/// Whether two notes may tell the same event: one trace, and one time if both have any.
fn is_same(one: &Note, other: &Note) -> bool {
    one.trace == other.trace && may_equal(one.moment.known(), other.moment.known())
}

fn may_equal<T: Copy + PartialEq>(one: Option<T>, other: Option<T>) -> bool {
    one.is_none() || other.is_none() || one == other
}

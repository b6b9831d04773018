//! Following messages through the events that Amazon WorkMail logged about them.

mod row;
pub(super) mod time;

use std::sync::{Mutex, MutexGuard, PoisonError};

use ::time::OffsetDateTime;
use mailtrail_wire::{Fault, Reader};
use workmail_events::{EventRecord, Story, Tracer};

use super::limits::Limits;
use super::tally::Tally;
use super::work::{Job, Quick};
use crate::envelope::{Envelope, Oddity, Scope};
use crate::kind::{EVENT_RECORD, Kind};
use crate::layout::Setting;
use crate::verdict::{self, Finding, Unknown};

/// Hands every event record to a tracer, and every story that is complete to whoever wants it.
///
/// The order of the input matters to it, so it is a job for one thread.
pub(crate) struct Follow<'s> {
    state: Mutex<State<'s>>,
    limits: Limits,
}

struct State<'s> {
    tracer: Tracer,
    tell: &'s mut (dyn FnMut(Story) + Send),
    /// Time in front of the next document.
    stamp: Option<OffsetDateTime>,
    /// Time of the log event whose message the next documents stand in.
    event: Option<OffsetDateTime>,
}

impl State<'_> {
    /// Tells the stories that nothing more is to be expected of.
    fn tell_closed(&mut self) {
        self.tracer.take_closed().into_iter().for_each(&mut *self.tell);
    }
}

impl<'s> Follow<'s> {
    pub(crate) fn new(tracer: Tracer, limits: &Limits, tell: &'s mut (dyn FnMut(Story) + Send)) -> Self {
        Self { state: Mutex::new(State { tracer, tell, stamp: None, event: None }), limits: limits.clone() }
    }

    /// Tells the stories that are still open; answers how many records belong to no message, and how many messages ended before their time.
    pub(crate) fn finish(self) -> (u64, u64) {
        let state = self.state.into_inner().unwrap_or_else(PoisonError::into_inner);
        let counts = (state.tracer.unlinked(), state.tracer.cut_short());
        state.tracer.into_stories().for_each(state.tell);
        counts
    }

    fn state(&self) -> MutexGuard<'_, State<'s>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Time in front of the present document; it belongs to no other.
    fn take_stamp(&self) -> Option<OffsetDateTime> {
        self.state().stamp.take()
    }

    /// Adds the record that a row of Logs Insights is made of.
    fn row(&self, scope: &Scope<'_>, tally: &mut Tally) {
        match row::read(scope.text) {
            Some((record, at)) => self.add(&record, at, tally),
            None => tally.counts.unrecognized += 1,
        }
    }

    fn add(&self, record: &EventRecord, at: Option<OffsetDateTime>, tally: &mut Tally) {
        tally.counts.records += 1;
        let mut state = self.state();
        state.tracer.add(record, at);
        state.tell_closed();
    }
}

impl Job for Follow<'_> {
    fn quick(&self, reader: &mut Reader<'_>, kind: &Kind, tally: &mut Tally) -> Result<Quick, Fault> {
        if !std::ptr::eq(kind, &raw const EVENT_RECORD) {
            return Ok(Quick::Unsure);
        }
        let mut state = self.state();
        let at = state.event.or(state.stamp);
        let is_taken = state.tracer.add_next(reader, at)?;
        if is_taken {
            tally.counts.records += 1;
            state.stamp = None;
            state.tell_closed();
        }
        Ok(Quick::taken(is_taken))
    }

    fn document(&self, scope: &Scope<'_>, kind: &'static Kind, tally: &mut Tally) {
        let stamp = self.take_stamp();
        if !std::ptr::eq(kind, &raw const EVENT_RECORD) {
            tally.counts.unrecognized += 1;
            return;
        }
        let mut state = self.state();
        match state.tracer.add_text(scope.text, time::of_log_event(scope).or(stamp)) {
            Ok(()) => {
                tally.counts.records += 1;
                state.tell_closed();
            }
            Err(error) => tally.push(verdict::error(&error, scope)),
        }
    }

    fn envelope(&self, scope: &Scope<'_>, envelope: &'static Envelope, tally: &mut Tally) {
        // What is inside has times of its own.
        self.take_stamp();
        if envelope.oddity == Some(Oddity::NoMessage) {
            self.row(scope, tally);
        }
    }

    fn words(&self, words: &str) {
        if let Some(time) = time::of_words(words) {
            self.state().stamp = Some(time);
        }
    }

    fn within(&self, scope: Option<&Scope<'_>>) {
        self.state().event = scope.and_then(time::of_log_event);
    }

    fn time(&self, text: Option<&str>) {
        self.state().stamp = text.and_then(time::of_words);
    }

    fn limits(&self) -> &Limits {
        &self.limits
    }

    fn plain_text(&self, tally: &mut Tally) {
        tally.counts.unrecognized += 1;
    }

    fn broken(&self, finding: Finding, tally: &mut Tally) {
        self.take_stamp();
        tally.counts.failed += 1;
        tally.push(finding);
    }

    fn unrecognized(&self, scope: &Scope<'_>, unknown: &Unknown<'_>, _: Setting, tally: &mut Tally) {
        self.take_stamp();
        if unknown.inside == 0 {
            self.row(scope, tally);
        }
    }
}

//! Follows messages through the events that Amazon WorkMail logged about them.

mod near;
mod row;
mod summary;
pub(super) mod time;

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use ::time::OffsetDateTime;
use mailtrail_wire::{Document as _, Fault, Reader};
use workmail_events::{EventRecord, Story, Tracer};

pub use self::near::NearAddress;
use self::near::Nearby;
pub use self::summary::TraceSummary;
pub(super) use self::time::{of_log_event, of_words};
use super::limits::Limits;
use super::tally::Tally;
use super::work::{Job, Quick};
use crate::envelope::{Envelope, Oddity, Scope};
use crate::kind::{EVENT_RECORD, Kind, Likeness};
use crate::layout::Setting;
use crate::verdict::{self, Finding, Summary, Unknown};

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
    /// Addresses near to those that are looked for, until a story is told.
    nearby: Option<Nearby>,
    /// Documents that were passed over, by what they are.
    kinds: BTreeMap<String, u64>,
}

impl State<'_> {
    /// Tells the stories that nothing more is to be expected of.
    fn tell_closed(&mut self) {
        for story in self.tracer.take_closed() {
            self.nearby = None;
            (self.tell)(story);
        }
    }

    /// Takes note of the text of a record.
    fn look(&mut self, text: &str) {
        if let Some(nearby) = &mut self.nearby {
            nearby.look(text);
        }
    }

    /// Counts a document that is no record.
    fn pass_over(&mut self, what: &str, tally: &mut Tally) {
        tally.counts.unrecognized += 1;
        match self.kinds.get_mut(what) {
            Some(count) => *count += 1,
            None => drop(self.kinds.insert(what.to_owned(), 1)),
        }
    }
}

impl<'s> Follow<'s> {
    pub(crate) fn new(tracer: Tracer, limits: &Limits, tell: &'s mut (dyn FnMut(Story) + Send)) -> Self {
        let nearby = Nearby::of(tracer.filter());
        let state = State { tracer, tell, stamp: None, event: None, nearby, kinds: BTreeMap::new() };
        Self { state: Mutex::new(state), limits: limits.clone() }
    }

    /// Tells the stories that are still open, and what there is to say beside them.
    pub(crate) fn finish(self, counts: &Summary) -> TraceSummary {
        let state = self.state.into_inner().unwrap_or_else(PoisonError::into_inner);
        let (strangers, stranger_names) = state.tracer.strangers();
        let mut summary = TraceSummary {
            records: counts.records,
            unlinked: state.tracer.unlinked(),
            strangers,
            stranger_names,
            others: counts.unrecognized,
            kinds: state.kinds,
            lines: counts.lines,
            broken: counts.failed,
            cut_short: state.tracer.cut_short(),
            near: Vec::new(),
        };
        let (mut nearby, tell) = (state.nearby, state.tell);
        state.tracer.into_stories().for_each(|story| {
            nearby = None;
            tell(story);
        });
        summary.near = nearby.map(Nearby::found).unwrap_or_default();
        summary
    }

    fn state(&self) -> MutexGuard<'_, State<'s>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Time in front of the present document; it belongs to no other.
    fn take_stamp(&self) -> Option<OffsetDateTime> {
        self.state().stamp.take()
    }

    /// Adds the record that a row of Logs Insights is made of, or counts it as what it is otherwise.
    fn row(&self, scope: &Scope<'_>, otherwise: &str, tally: &mut Tally) {
        match row::read(scope.text) {
            Some((record, at)) => self.add(&record, at, tally),
            None => self.state().pass_over(otherwise, tally),
        }
    }

    fn add(&self, record: &EventRecord, at: Option<OffsetDateTime>, tally: &mut Tally) {
        tally.counts.records += 1;
        let mut state = self.state();
        if state.nearby.is_some() {
            state.look(&record.to_json());
        }
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
        let start = reader.at();
        let is_taken = state.tracer.add_next(reader, at)?;
        if is_taken {
            state.look(&reader.text()[start..reader.at()]);
            tally.counts.records += 1;
            state.stamp = None;
            state.tell_closed();
        }
        Ok(Quick::taken(is_taken))
    }

    fn document(&self, scope: &Scope<'_>, kind: &'static Kind, tally: &mut Tally) {
        let stamp = self.take_stamp();
        if !std::ptr::eq(kind, &raw const EVENT_RECORD) {
            return self.state().pass_over(kind.name, tally);
        }
        let mut state = self.state();
        match state.tracer.add_text(scope.text, time::of_log_event(scope).or(stamp)) {
            Ok(()) => {
                tally.counts.records += 1;
                state.look(scope.text);
                state.tell_closed();
            }
            Err(error) => tally.push(verdict::error(&error, scope)),
        }
    }

    fn envelope(&self, scope: &Scope<'_>, envelope: &'static Envelope, tally: &mut Tally) {
        // What is inside has times of its own.
        self.take_stamp();
        if envelope.oddity == Some(Oddity::NoMessage) {
            self.row(scope, "unknown", tally);
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
        self.state().pass_over("text", tally);
    }

    fn broken(&self, finding: Finding, tally: &mut Tally) {
        self.take_stamp();
        tally.counts.failed += 1;
        tally.push(finding);
    }

    fn unrecognized(&self, scope: &Scope<'_>, unknown: &Unknown<'_>, _: Setting, tally: &mut Tally) {
        self.take_stamp();
        if unknown.inside == 0 {
            self.row(scope, &name(unknown), tally);
        }
    }
}

/// What a document of no known kind is counted as.
fn name(unknown: &Unknown<'_>) -> Cow<'static, str> {
    match unknown.likeness {
        Likeness::Near(near) => format!("nearly {}", near.name).into(),
        Likeness::Foreign(service) => format!("of {service}").into(),
        Likeness::None => "unknown".into(),
    }
}

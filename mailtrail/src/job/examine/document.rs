//! One document and everything inside.

use std::borrow::Cow;

use mailtrail_wire::{Issue, IssueKind, JsonKind, JsonRef, Reader};

use super::barren::Before;
use super::nest::Nest;
use super::unknown::NEARLY;
use crate::envelope::{Envelope, Packing, Payload, Scope, Unpackable, unpack};
use crate::kind::{
    Expected, Identity, Kind, Stranger, identify, identify_loosely, shares_few_fields, shares_one_field,
};
use crate::layout::Setting;
use crate::verdict::{self, Finding, Level, Unknown};

impl Nest<'_> {
    /// Does the job for a document and for all that is inside. Answers its kind, if it is no envelope.
    pub(super) fn document(&mut self, scope: &Scope<'_>) -> Option<&'static Kind> {
        if !self.has_room(scope) || self.is_too_deep(scope) {
            return None;
        }
        let identity = self.among_others(self.expected_if_unknown(identify(scope.text), scope), scope);
        scope.set_name(name(&identity));
        if self.job.explains() {
            self.tally.push(detection(scope, &identity));
        }
        match (identity, self.deeper()) {
            (Identity::Kind(kind, why), _) if !self.expects.is_empty() && !self.is_expected(kind.name) => {
                self.tally.seen += 1;
                self.job.broken(verdict::unexpected(scope, kind.name, &why, self.expects), self.tally);
            }
            (Identity::Envelope(envelope, why), _) if self.is_out_of_place(envelope) => {
                self.tally.counts.envelope(envelope.name);
                self.tally.push(verdict::unexpected(scope, envelope.name, &why, self.expects));
            }
            (Identity::Kind(kind, _), _) => {
                self.tally.seen += 1;
                if self.mistagged(kind, scope) {
                    return None;
                }
                self.job.document(scope, kind, self.tally);
                self.misspelt(kind, scope);
                return Some(kind);
            }
            (Identity::Envelope(envelope, _), Some(depth)) => {
                let before = Before::of(self.tally);
                self.tally.seen += u64::from(!envelope.is_guess);
                self.tally.counts.envelope(envelope.name);
                self.job.envelope(scope, envelope, self.tally);
                // What is wrong with the envelope itself says nothing about what is inside.
                let own = envelope.is_guess.then(|| Before::of(self.tally));
                // What lies in an envelope that is expected may be anything.
                let is_expected = !self.expects.is_empty() && self.is_expected(envelope.name);
                let expects = if is_expected { &[] } else { self.expects };
                let mut found_any = false;
                envelope.payloads(JsonRef::ahead(&Reader::new(scope.text)), |inside| {
                    found_any |= inside.is_packed_as_it_should();
                    let is_log = envelope.is_log || inside.has_strangers;
                    let setting = if is_log { Setting::Words } else { self.setting };
                    Nest { expects, ..self.inside(depth, setting).of(envelope.name) }.payload(scope, &inside);
                });
                if !found_any {
                    Nest { expects, ..self.among(self.setting) }.misplaced(scope);
                }
                if own.is_some_and(|own| own.is_barren(self.tally)) {
                    self.barren(scope, envelope, before);
                }
            }
            (Identity::Envelope(..), None) => {
                let stranger = Stranger::TooDeep(self.budget.envelopes);
                self.unrecognized(scope, &Unknown::alone(&stranger, self.within));
            }
            (Identity::Unknown(stranger), _) => self.unknown(scope, &stranger),
        }
        None
    }

    /// Does the job for a document that is of the kind of the one before for certain, and has these issues.
    pub(super) fn noted(&mut self, scope: &Scope<'_>, kind: &'static Kind, issues: Vec<Issue>) {
        let is_missing = issues.iter().any(|issue| issue.kind == IssueKind::Missing);
        if is_missing && shares_one_field(kind, JsonRef::ahead(&Reader::new(scope.text))) {
            self.document(scope);
            return;
        }
        if !self.has_room(scope) {
            return;
        }
        self.tally.seen += 1;
        scope.set_name(Some(kind.name));
        self.job.noted(scope, kind, issues, self.tally);
    }

    /// A document of no known kind may well be of one that is expected; it is checked as that.
    fn expected_if_unknown(&self, identity: Identity, scope: &Scope<'_>) -> Identity {
        let is_unknown = !self.expects.is_empty() && matches!(identity, Identity::Unknown(_));
        let view = JsonRef::ahead(&Reader::new(scope.text));
        if !is_unknown {
            return identity;
        }
        let of_kind = || self.job.of_kind().filter(|_| self.is_nothing_else(view));
        match (Expected::kind_of(self.expects, view), of_kind()) {
            (Some(kind), _) => Identity::Kind(kind, "it is expected, and has fields of this kind".into()),
            (None, Some(kind)) => Identity::Kind(kind, "every document is declared to be of this kind".into()),
            (None, None) => identity,
        }
    }

    /// Whether an unknown document is an object with nothing known in it, which something else might have wrapped.
    fn is_nothing_else(&self, view: JsonRef<'_>) -> bool {
        view.kind() == JsonKind::Object && self.look_inside(view, &NEARLY).is_empty()
    }

    /// In a log, a document that shares little with what is ours is one of another program; so is, anywhere, the line of a logger.
    fn among_others(&self, identity: Identity, scope: &Scope<'_>) -> Identity {
        let view = JsonRef::ahead(&Reader::new(scope.text));
        let is_in_log = self.setting == Setting::Words;
        match identity {
            Identity::Kind(kind, why) if self.expects.is_empty() && shares_one_field(kind, view) => {
                match identify_loosely(view) {
                    Identity::Unknown(_) if !is_in_log => Identity::Kind(kind, why),
                    other => other,
                }
            }
            Identity::Envelope(envelope, _)
                if is_in_log
                    && envelope.is_shared
                    && !is_of_aws(view)
                    && self.expects.is_empty()
                    && shares_few_fields(envelope.shape, view)
                    && self.look_inside(view, &NEARLY).is_empty() =>
            {
                Identity::Unknown(Stranger::of(view))
            }
            other => other,
        }
    }

    /// Whether an envelope carries nothing, so that it is a document of its own, and is not expected.
    fn is_out_of_place(&self, envelope: &Envelope) -> bool {
        let is_expected = |expected: &Expected| expected.covers(envelope.name);
        !self.expects.is_empty() && envelope.is_alone() && !self.expects.iter().any(is_expected)
    }

    /// Does the job for what lies in an envelope.
    pub(super) fn payload(&mut self, outer: &Scope<'_>, payload: &Payload<'_, '_>) {
        let at = outer.offset_of(payload);
        let text = match self.text_of(payload) {
            Ok(Some(text)) => text,
            Ok(None) => return,
            Err(Unpackable::Unlike(message)) => {
                return self.job.broken(unreadable(outer, payload, at, message), self.tally);
            }
            Err(Unpackable::Beyond(beyond)) => return self.beyond(outer, at, payload.pointer, beyond),
        };
        let scope = outer.payload(&text, payload);
        if payload.packing == Packing::Inline {
            self.document(&scope);
        } else {
            self.packed(&scope);
        }
    }

    /// The text of a payload, as far as there is room for it; nothing if it is no string where one belongs.
    fn text_of<'p>(&self, payload: &Payload<'p, '_>) -> Result<Option<Cow<'p, str>>, Unpackable> {
        let packing = payload.packing;
        // Findings and places have it in them.
        self.budget.text(payload.pointer.len())?;
        if packing == Packing::Inline {
            return Ok(Some(Cow::Borrowed(payload.value.text())));
        }
        self.budget.text(payload.value.text().len())?;
        let Some(text) = payload.value.as_str() else { return Ok(None) };
        if packing == Packing::Text {
            return Ok(Some(text));
        }
        Ok(Some(Cow::Owned(unpack(&text, packing == Packing::Base64Gzip, self.budget.room())?)))
    }
}

/// Whether an event says that it is from a service of AWS.
fn is_of_aws(view: JsonRef<'_>) -> bool {
    view.get("/source").and_then(JsonRef::as_str).is_some_and(|source| source.starts_with("aws."))
}

fn unreadable(outer: &Scope<'_>, payload: &Payload<'_, '_>, at: usize, message: String) -> Finding {
    let place = outer.place(at, payload.pointer);
    let expected = match payload.packing {
        Packing::Base64Gzip => "base64 of gzip of JSON text",
        _ => "base64 of JSON text",
    };
    Finding::new(Level::Error, IssueKind::BadText.as_str(), place, expected, "something else").saying(message)
}

/// Name of what a document is.
pub(super) fn name(identity: &Identity) -> Option<&'static str> {
    match identity {
        Identity::Kind(kind, _) => Some(kind.name),
        Identity::Envelope(envelope, _) => Some(envelope.name),
        Identity::Unknown(_) => None,
    }
}

fn detection(scope: &Scope<'_>, identity: &Identity) -> Finding {
    match identity {
        Identity::Kind(kind, why) => detected(scope, kind.name, why),
        Identity::Envelope(envelope, why) => detected(scope, envelope.name, why),
        Identity::Unknown(stranger) => detected(scope, "unrecognized", &verdict::describe(stranger)),
    }
}

pub(super) fn detected(scope: &Scope<'_>, name: &str, why: &str) -> Finding {
    Finding::new(Level::Note, verdict::DETECTION, scope.place(0, ""), "", name).saying(format!("{name}: {why}"))
}

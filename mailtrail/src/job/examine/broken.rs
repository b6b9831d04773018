//! A document that is not JSON: its syntax errors, and the findings in what can still be read.

use std::borrow::Cow;

use mailtrail_wire::{JsonRef, Reader};

use super::document::name;
use super::nest::Nest;
use super::unknown::is_strange;
use crate::envelope::Scope;
use crate::kind::{ALL_ERRATA, Identity, Stranger, identify};
use crate::layout::{Flaw, Setting};
use crate::syntax::{Form, Mended, mend, name_form};
use crate::verdict::{self, Finding, Unknown};

impl Nest<'_> {
    /// Does the job for a document that is not JSON.
    pub(super) fn broken(&mut self, scope: &Scope<'_>, flaw: &Flaw) {
        if !self.has_room(scope) {
            return;
        }
        self.tally.seen += 1;
        let is_record = scope.text.starts_with(['{', '"']);
        if let Some(finding) = verdict::conflicting(scope) {
            return if is_record { self.job.broken(finding, self.tally) } else { self.tally.push(finding) };
        }
        let form = name_form(scope.text);
        let mended = mend(scope.text);
        let readable = readable(scope, flaw, &mended);
        let says_nothing = self.setting == Setting::Alone && says_nothing(&readable);
        let identity = if says_nothing { Identity::Unknown(Stranger::Text) } else { identify(&readable) };
        if self.setting == Setting::Words
            && let Identity::Unknown(stranger) = &identity
            && is_strange(&readable, self.budget)
        {
            return self.unrecognized(scope, &Unknown::alone(stranger, self.within));
        }
        scope.set_name(name(&identity));
        for (index, finding) in faults(scope, flaw, form, &mended).into_iter().enumerate() {
            if index == 0 && is_record { self.job.broken(finding, self.tally) } else { self.tally.push(finding) }
        }
        if form.is_none() && flaw.invalid.is_none() && !mended.given_up && self.job.mends() && !says_nothing {
            let records = self.tally.counts.records;
            self.mended(&scope.mended(&mended), &identity);
            if is_record && self.tally.counts.records > records {
                // It only wraps the records, which have been counted.
                self.tally.counts.records -= 1;
            }
        }
    }

    /// Looks for further faults in what mending made of a document.
    pub(super) fn mended(&mut self, scope: &Scope<'_>, identity: &Identity) {
        match (identity, self.deeper()) {
            (Identity::Kind(kind, _), _) => self.job.mended(scope, kind.shape, kind.errata, self.tally),
            (Identity::Envelope(envelope, _), Some(depth)) => {
                self.job.mended(scope, envelope.shape, &ALL_ERRATA, self.tally);
                envelope.payloads(JsonRef::ahead(&Reader::new(scope.text)), |inside| {
                    self.inside(depth, self.setting).payload(scope, &inside);
                });
            }
            (Identity::Unknown(_), _) => self.mended_unknown(scope),
            _ => {}
        }
    }
}

/// Whether so little is left of a document that it can be of no kind: no field, or one with a name of one letter and no value. A file
/// that is broken from end to end is full of them.
fn says_nothing(readable: &str) -> bool {
    matches!(readable, "{}" | "[]" | "\"\"") || readable.len() <= 10 && readable.ends_with("\":null}")
}

/// What can be read of a broken document: all that mending made of it, or what stands before the fault if that is too little.
fn readable<'a>(scope: &Scope<'_>, flaw: &Flaw, mended: &'a Mended) -> Cow<'a, str> {
    if !mended.given_up {
        return Cow::Borrowed(&mended.text);
    }
    let until = scope.text.floor_char_boundary(flaw.fault.at);
    Cow::Owned(mend(&scope.text[..until]).text)
}

/// Findings for what keeps a text from being JSON, at least one.
fn faults(scope: &Scope<'_>, flaw: &Flaw, form: Option<Form>, mended: &Mended) -> Vec<Finding> {
    let mut findings = match (&flaw.invalid, form) {
        (None, Some(form)) => vec![verdict::form(scope, form)],
        (None, None) => verdict::syntax(scope, mended),
        (Some(_), _) => Vec::new(),
    };
    if findings.is_empty() {
        findings.push(verdict::broken(scope, flaw));
    }
    if form.is_none()
        && let Some(last) = findings.pop()
    {
        let end = if mended.given_up { flaw.fault.at } else { mended.end };
        findings.push(last.skipping(&scope.text[scope.text.floor_char_boundary(end)..]));
    }
    findings
}

//! Collects documents instead of judging them.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};

use mailtrail_wire::{Fault, Reader};

use super::limits::Limits;
use super::tally::Tally;
use super::work::{Job, Quick};
use crate::envelope::{Envelope, Place, Scope};
use crate::kind::Kind;
use crate::layout::Setting;
use crate::verdict::{Finding, Unknown};

/// A document that was found, and its place.
#[derive(Debug)]
pub(super) struct Collected {
    pub(super) kind: &'static Kind,
    pub(super) text: String,
    pub(super) place: Place<'static>,
    /// Findings that were made before it, in the same stretch.
    pub(super) before: usize,
}

/// Keeps every document until it is taken.
#[derive(Debug, Default)]
pub(super) struct Collect {
    pub(super) limits: Limits,
    documents: Mutex<VecDeque<Collected>>,
}

impl Collect {
    /// All documents that were found, in their order.
    pub(super) fn take(&self) -> VecDeque<Collected> {
        std::mem::take(&mut *self.documents.lock().unwrap_or_else(PoisonError::into_inner))
    }

    pub(super) fn is_empty(&self) -> bool {
        self.documents.lock().unwrap_or_else(PoisonError::into_inner).is_empty()
    }
}

impl Job for Collect {
    fn quick(&self, _: &mut Reader<'_>, _: &Kind, _: &mut Tally) -> Result<Quick, Fault> {
        Ok(Quick::Unsure)
    }

    fn document(&self, scope: &Scope<'_>, kind: &'static Kind, tally: &mut Tally) {
        tally.counts.records += 1;
        let before = tally.findings.len();
        let found = Collected { kind, text: scope.text.to_owned(), place: scope.own_place(), before };
        self.documents.lock().unwrap_or_else(PoisonError::into_inner).push_back(found);
    }

    fn envelope(&self, _: &Scope<'_>, _: &'static Envelope, _: &mut Tally) {}

    fn limits(&self) -> &Limits {
        &self.limits
    }

    fn broken(&self, finding: Finding, tally: &mut Tally) {
        tally.broken(finding);
    }

    fn unrecognized(&self, scope: &Scope<'_>, unknown: &Unknown<'_>, setting: Setting, tally: &mut Tally) {
        tally.unrecognized(scope, unknown, setting);
    }
}

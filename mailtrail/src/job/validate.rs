//! Validation: every document against its type.

use mailtrail_wire::{Fault, Reader, Shape, check, check_next};

use super::Job;
use crate::envelopes::Envelope;
use crate::scope::Scope;
use crate::tally::Tally;
use crate::{Finding, Kind, Level, explain};

/// Reads everything against its type and reports what does not fit.
#[derive(Debug)]
pub(crate) struct Validate {
    /// Whether the kind of each document is reported with the reason.
    pub(crate) explain_detection: bool,
}

impl Job for Validate {
    fn quick(&self, reader: &mut Reader<'_>, kind: &Kind, tally: &mut Tally) -> Result<bool, Fault> {
        let mut issues = Vec::new();
        check_next(reader, kind.shape, &mut issues)?;
        let clean = issues.is_empty();
        tally.counts.records += u64::from(clean);
        Ok(clean)
    }

    fn document(&self, scope: &Scope<'_>, kind: &'static Kind, tally: &mut Tally) {
        tally.counts.records += 1;
        check_against(kind.shape, Some(kind), scope, tally);
    }

    fn envelope(&self, scope: &Scope<'_>, envelope: &'static Envelope, tally: &mut Tally) {
        check_against(envelope.shape, None, scope, tally);
    }

    fn broken(&self, finding: Finding, tally: &mut Tally) {
        tally.counts.records += 1;
        tally.push(finding);
    }

    fn unrecognized(&self, scope: &Scope<'_>, why: &str, tally: &mut Tally) {
        tally.counts.unrecognized += 1;
        tally.push(unrecognized(scope, why, Level::Warning));
    }

    fn explains(&self) -> bool {
        self.explain_detection
    }
}

fn check_against(shape: &'static Shape, kind: Option<&Kind>, scope: &Scope<'_>, tally: &mut Tally) {
    match check(scope.text, shape) {
        Ok(issues) => {
            for issue in issues {
                tally.push(explain::issue(issue, shape, kind, scope));
            }
        }
        Err(error) => tally.push(explain::error(&error, scope)),
    }
}

/// Finding for a document of no known kind.
pub(super) fn unrecognized(scope: &Scope<'_>, why: &str, level: Level) -> Finding {
    Finding::new(level, "unrecognized-document", scope.place(0, ""), "a document of a known kind", why)
        .helping("it is not checked; `mailtrail validate --explain-detection` tells what documents are taken for")
}

//! Validation: checks every document against its type.

use std::collections::BTreeMap;

use mailtrail_wire::{Erratum, Error, Fault, Issue, IssueKind, Reader, Shape, check_next_up_to};

use super::limits::Limits;
use super::tally::Tally;
use super::work::{Job, Quick};
use crate::envelope::{Envelope, Scope};
use crate::kind::{ALL_ERRATA, Expected, Kind, Likely};
use crate::layout::Setting;
use crate::typed::{Advise, no_advice};
use crate::verdict::{self, Explainer, Finding, Levels, Standing, Taken, Unknown};

/// Reads everything against its type and reports what does not fit.
#[derive(Debug, Default)]
pub(crate) struct Validate {
    /// Whether the kind of each document is reported with the reason.
    pub(crate) explain_detection: bool,
    /// Whether it is said what models don't explain of API calls.
    #[cfg(feature = "calls")]
    pub(crate) calls: bool,
    /// Whether documents of other programs in logs are errors.
    pub(crate) strict: bool,
    /// What is expected; anything, if it is empty.
    pub(crate) expect: Vec<Expected>,
    /// The kind that each document is that is none of those that are known.
    pub(crate) of_kind: Option<&'static Kind>,
    /// Levels of rules instead of their own.
    pub(crate) levels: Levels,
    /// How much of a document is looked at and reported.
    pub(crate) limits: Limits,
}

impl Validate {
    /// Where a document counts as standing: with `strict`, one of another program is out of place in a log too.
    fn place(&self, setting: Setting) -> Setting {
        if self.strict { Setting::Alone } else { setting }
    }

    /// Says what models don't explain of the call in a document, if that is wanted.
    #[cfg(feature = "calls")]
    fn call(&self, scope: &Scope<'_>, kind: &Kind, tally: &mut Tally) {
        if self.looks_at_calls(kind) {
            push_all(verdict::calls(scope), tally);
        }
    }

    #[cfg(not(feature = "calls"))]
    #[expect(clippy::unused_self, reason = "with feature `calls` there is something to do")]
    fn call(&self, _: &Scope<'_>, _: &Kind, _: &mut Tally) {}

    #[cfg(feature = "calls")]
    fn looks_at_calls(&self, kind: &Kind) -> bool {
        self.calls && kind.has_calls()
    }

    #[cfg(not(feature = "calls"))]
    #[expect(clippy::unused_self, reason = "with feature `calls` there is something to ask")]
    fn looks_at_calls(&self, _: &Kind) -> bool {
        false
    }

    /// Checks a document; a hostile one has millions of issues of a kind.
    fn check_against(
        &self,
        shape: &'static Shape,
        errata: &'static [Erratum],
        advise: Advise,
        scope: &Scope<'_>,
        tally: &mut Tally,
    ) {
        let most = self.limits.findings_of_a_rule;
        let (mut reader, mut issues) = (Reader::new(scope.text), Vec::new());
        let checked = check_next_up_to(&mut reader, shape, most, &mut issues).and_then(|()| reader.end());
        match checked {
            Ok(()) => {
                let mut told = BTreeMap::new();
                for issue in &issues {
                    *told.entry(issue.kind).or_insert(0) += 1;
                }
                self.tell(issues, errata, advise, scope, tally);
                let is_told = |kind: IssueKind| !self.levels.is_off(kind.as_str());
                for (kind, _) in told.into_iter().filter(|(kind, count)| *count >= most && is_told(*kind)) {
                    tally.push(verdict::more_findings(scope, kind, most));
                }
            }
            Err(fault) => tally.push(verdict::error(&Error::new(scope.text, fault), scope)),
        }
    }

    /// Reports issues of a document, but for those that may be due to a fault of syntax.
    fn tell(
        &self,
        mut issues: Vec<Issue>,
        errata: &'static [Erratum],
        advise: Advise,
        scope: &Scope<'_>,
        tally: &mut Tally,
    ) {
        if !scope.is_in_file() {
            issues.retain(|issue| !is_due_to_syntax(scope, issue));
        }
        let explainer = Explainer::new(errata, advise, scope);
        Tally::leave_out(&self.levels, &mut issues, &explainer);
        let asks = tally.only_count(&mut issues, errata, &explainer);
        if !issues.is_empty() {
            let wanted = |level, rule, place: &str| !asks || !tally.only_counts(scope, level, rule, place);
            push_all(explainer.findings(&issues, wanted), tally);
        }
    }
}

impl Job for Validate {
    fn quick(&self, reader: &mut Reader<'_>, kind: &Kind, tally: &mut Tally) -> Result<Quick, Fault> {
        let quick = kind.look(reader)?;
        if matches!(quick, Likely::Clean) && self.looks_at_calls(kind) {
            return Ok(Quick::Unsure);
        }
        Ok(match quick {
            Likely::Clean => {
                tally.counts.record(kind.name);
                Quick::Taken
            }
            Likely::Noted(issues) => Quick::Noted(issues),
            Likely::Unsure => Quick::Unsure,
        })
    }

    fn noted(&self, scope: &Scope<'_>, kind: &'static Kind, issues: Vec<Issue>, tally: &mut Tally) {
        tally.counts.record(kind.name);
        // What contradicts itself was looked at when the kind was confirmed.
        self.tell(issues, kind.errata, kind.advise, scope, tally);
        self.call(scope, kind, tally);
    }

    fn document(&self, scope: &Scope<'_>, kind: &'static Kind, tally: &mut Tally) {
        tally.counts.record(kind.name);
        self.check_against(kind.shape, kind.errata, kind.advise, scope, tally);
        push_all(verdict::contradictions(scope, Taken::Kind(kind)), tally);
        self.call(scope, kind, tally);
    }

    fn envelope(&self, scope: &Scope<'_>, envelope: &'static Envelope, tally: &mut Tally) {
        if let Some(oddity) = envelope.oddity {
            tally.push(verdict::odd(scope, oddity));
        }
        self.check_against(envelope.shape, &ALL_ERRATA, envelope.advise, scope, tally);
        push_all(verdict::contradictions(scope, Taken::Envelope(envelope)), tally);
    }

    fn mended(&self, scope: &Scope<'_>, shape: &'static Shape, errata: &'static [Erratum], tally: &mut Tally) {
        self.check_against(shape, errata, no_advice, scope, tally);
    }

    fn mends(&self) -> bool {
        true
    }

    fn broken(&self, finding: Finding, tally: &mut Tally) {
        tally.counts.broken(&finding);
        tally.push(finding);
    }

    fn unrecognized(&self, scope: &Scope<'_>, unknown: &Unknown<'_>, setting: Setting, tally: &mut Tally) {
        match unknown.standing(self.place(setting)) {
            Standing::Other => return tally.counts.others += 1,
            Standing::Wrapper => return,
            Standing::Unrecognized => tally.counts.unrecognized += 1,
            Standing::Mistyped => {}
        }
        let finding = verdict::unrecognized(scope, unknown);
        tally.push(if self.explain_detection { finding.without_referral() } else { finding });
    }

    fn is_pure(&self) -> bool {
        true
    }

    fn explains(&self) -> bool {
        self.explain_detection
    }

    fn expects(&self) -> &[Expected] {
        &self.expect
    }

    fn of_kind(&self) -> Option<&'static Kind> {
        self.of_kind
    }

    fn levels(&self) -> &Levels {
        &self.levels
    }

    fn limits(&self) -> &Limits {
        &self.limits
    }
}

/// Whether an issue may be due to a fault of syntax in the same place, which is told anyway.
fn is_due_to_syntax(scope: &Scope<'_>, issue: &Issue) -> bool {
    let mut reader = Reader::new(scope.text);
    reader.seek(issue.at);
    let end = reader.skip().map_or(scope.text.len(), |()| reader.at());
    match issue.kind {
        IssueKind::Missing | IssueKind::EmptyObject => scope.is_lacking(issue.at..end),
        _ => scope.is_doubtful(issue.at..end),
    }
}

fn push_all(findings: Vec<Finding>, tally: &mut Tally) {
    for finding in findings {
        tally.push(finding);
    }
}

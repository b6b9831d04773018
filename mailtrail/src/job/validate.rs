//! Validation: every document against its type.

use std::collections::BTreeMap;

use mailtrail_wire::{Erratum, Error, Fault, IssueKind, JsonRef, Reader, Shape, check_next_up_to};

use super::tally::Tally;
use super::work::Job;
use crate::envelope::{Envelope, Scope};
use crate::kind::Kind;
use crate::layout::Setting;
use crate::typed::Advise;
use crate::verdict::{self, Explainer, Finding, Level};

/// Reads everything against its type and reports what does not fit.
#[derive(Debug)]
pub(crate) struct Validate {
    /// Whether the kind of each document is reported with the reason.
    pub(crate) explain_detection: bool,
}

impl Job for Validate {
    fn quick(&self, reader: &mut Reader<'_>, kind: &Kind, tally: &mut Tally) -> Result<bool, Fault> {
        let clean = kind.is_next(reader)?;
        tally.counts.records += u64::from(clean);
        Ok(clean)
    }

    fn document(&self, scope: &Scope<'_>, kind: &'static Kind, tally: &mut Tally) {
        tally.counts.records += 1;
        check_against(kind.shape, kind.errata, kind.advise, scope, tally);
    }

    fn envelope(&self, scope: &Scope<'_>, envelope: &'static Envelope, tally: &mut Tally) {
        if let Some(oddity) = envelope.oddity {
            tally.push(verdict::odd(scope, oddity));
        }
        check_against(envelope.shape, &[], envelope.advise, scope, tally);
        let view = JsonRef::ahead(&Reader::new(scope.text));
        if let Some((pointer, expected, found)) = (envelope.contradiction)(view)
            && let Some(value) = view.get(pointer)
        {
            let at = value.text().as_ptr() as usize - scope.text.as_ptr() as usize;
            let rule = IssueKind::OtherType.as_str();
            tally.push(Finding::new(Level::Error, rule, scope.place(at, pointer), expected, found));
        }
    }

    fn broken(&self, finding: Finding, tally: &mut Tally) {
        tally.counts.records += 1;
        tally.push(finding);
    }

    fn unrecognized(&self, scope: &Scope<'_>, why: &str, setting: Setting, tally: &mut Tally) {
        match setting {
            Setting::Words => tally.counts.others += 1,
            Setting::Alone => {
                tally.counts.unrecognized += 1;
                tally.push(verdict::unrecognized(scope, why, Level::Error));
            }
        }
    }

    fn explains(&self) -> bool {
        self.explain_detection
    }
}

/// Issues of one document that get advice: it looks around in the document, which would be slow for very many.
const ADVISED: usize = 100;

/// Issues of one kind that are told of one document; a hostile document has millions.
const MOST_ISSUES: usize = 10_000;

fn check_against(
    shape: &'static Shape,
    errata: &'static [Erratum],
    advise: Advise,
    scope: &Scope<'_>,
    tally: &mut Tally,
) {
    let (mut reader, mut issues) = (Reader::new(scope.text), Vec::new());
    let checked = check_next_up_to(&mut reader, shape, MOST_ISSUES, &mut issues).and_then(|()| reader.end());
    match checked {
        Ok(()) => {
            let explainer = Explainer::new(shape, errata, advise, scope);
            let mut told = BTreeMap::new();
            for issue in &issues {
                *told.entry(issue.kind).or_insert(0) += 1;
            }
            for (index, issue) in issues.into_iter().enumerate() {
                tally.push(explainer.issue(issue, index < ADVISED));
            }
            for (kind, _) in told.into_iter().filter(|(_, count)| *count >= MOST_ISSUES) {
                let message = format!(
                    "the first {MOST_ISSUES} findings `{}` of the document are told, there may be more",
                    kind.as_str()
                );
                let finding = Finding::new(Level::Note, "more-findings", scope.place(0, ""), "", kind.as_str());
                tally.push(finding.saying(message));
            }
        }
        Err(fault) => tally.push(verdict::error(&Error::new(scope.text, fault), scope)),
    }
}

//! What this version does not know in the documents that it reads: fields, values, and near misses of kinds.

mod example;
mod moment;
mod table;
mod trace;

use std::io;

use mailtrail_wire::{Erratum, Expectation, Fault, Issue, IssueKind, JsonRef, Reader, Shape, check_next_up_to, judge};

pub use self::table::{Drift, Drifted, Unknowns};
use self::table::{Table, Watch};
use self::trace::Trace;
use super::jobs::Jobs;
use super::limits::Limits;
use super::options::Options;
use super::output::Sink;
use super::run::run;
use super::tally::Tally;
use super::text::on_text;
use super::work::{Job, Quick};
use crate::envelope::{Envelope, Scope};
use crate::input::Source;
use crate::kind::{ALL_ERRATA, Kind, Likely, Likeness};
use crate::layout::Setting;
use crate::verdict::{self, Finding, Standing, Unknown};

/// Looks for what the types do not know.
///
/// What it finds travels as findings, so that it comes in the order of the input for any number of threads.
struct Watching {
    limits: Limits,
}

impl Watching {
    fn tell(issues: &[Issue], errata: &'static [Erratum], scope: &Scope<'_>, kind: &'static str, tally: &mut Tally) {
        let is_known = |issue: &Issue| judge(issue, scope.text, errata).1.is_some();
        let mut unknown = issues.iter().filter(|issue| is_unknown(issue) && !is_known(issue)).peekable();
        if unknown.peek().is_none() {
            return;
        }
        let view = JsonRef::ahead(&Reader::new(scope.text));
        let at = moment::of(view, scope);
        for issue in unknown {
            tally.push(Trace::of(issue, view, kind, at).into_finding(scope, issue));
        }
    }

    fn check(
        &self,
        shape: &'static Shape,
        errata: &'static [Erratum],
        scope: &Scope<'_>,
        kind: &'static str,
        tally: &mut Tally,
    ) {
        let (mut reader, mut issues) = (Reader::new(scope.text), Vec::new());
        match check_next_up_to(&mut reader, shape, self.limits.findings_of_a_rule, &mut issues) {
            Ok(()) => Self::tell(&issues, errata, scope, kind, tally),
            // What stands behind the fault may be unknown too.
            Err(fault) => tally.push(verdict::error(&mailtrail_wire::Error::new(scope.text, fault), scope)),
        }
    }
}

/// Whether an issue is about something that AWS may have added, and not about something that is wrong.
fn is_unknown(issue: &Issue) -> bool {
    match issue.kind {
        IssueKind::UnknownMember | IssueKind::UnknownType => true,
        IssueKind::UnknownValue => matches!(issue.expected, Expectation::Known(_) | Expectation::Tagged(_)),
        _ => false,
    }
}

/// Counts what this version does not know in the documents of the sources: fields, values and kinds, with how often and when each occurs.
///
/// Of the options, threads and limits matter. Findings are about documents that could not be read, and so may contain something unknown.
///
/// # Errors
///
/// Returns an error if the threads cannot be started. Problems with a source go to the sink.
///
/// ```
/// use mailtrail::input::{Source, Trouble};
/// use mailtrail::{Finding, Options, Sink, drift};
///
/// struct Ignore;
/// impl Sink for Ignore {
///     fn finding(&mut self, _: &Source, _: &Finding) {}
///     fn trouble(&mut self, _: &Trouble) {}
///     fn done(&mut self, _: &Source, _: u64) {}
/// }
///
/// assert!(drift(&[], &Options::default(), &mut Ignore)?.unknown.is_empty());
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn drift(sources: &[Source], options: &Options, sink: &mut dyn Sink) -> io::Result<Drift> {
    let mut table = Table::default();
    let watching = Watching { limits: options.limits.clone() };
    let summary = run(&Jobs::one(watching), sources, options.threads, &mut Watch { table: &mut table, sink })?;
    Ok(table.ranked(summary))
}

/// Like [`drift`], for a text as if it were a file.
///
/// ```
/// let drift = mailtrail::drift_text(r#"{"disposition": "QUARANTINE_RULE", "traceId": "1-2-3"}"#);
/// let names: Vec<_> = drift.unknown.iter().map(|unknown| unknown.name.as_str()).collect();
/// assert!(names.is_empty(), "not known to be an answer: {names:?}");
///
/// let drift = mailtrail::drift_text(r#"{"disposition": "CONTINUE", "trace": "1-2-3"}"#);
/// let field = &drift.unknown[0];
/// assert_eq!((field.kind.as_str(), field.owner.as_str(), field.name.as_str()), ("ses lambda receipt response", "LambdaReceiptResponse", "trace"));
/// assert_eq!((field.count, field.example.as_str()), (1, "a string of 5 characters"));
/// ```
pub fn drift_text(text: &str) -> Drift {
    let mut table = Table::default();
    let (findings, summary) = on_text(&Watching { limits: Limits::default() }, text);
    for finding in &findings {
        table.add(&Source::Stdin, finding);
    }
    table.ranked(summary)
}

impl Job for Watching {
    fn quick(&self, reader: &mut Reader<'_>, kind: &Kind, tally: &mut Tally) -> Result<Quick, Fault> {
        Ok(match kind.look(reader)? {
            Likely::Clean => {
                tally.counts.records += 1;
                Quick::Taken
            }
            Likely::Noted(issues) => Quick::Noted(issues),
            Likely::Unsure => Quick::Unsure,
        })
    }

    fn noted(&self, scope: &Scope<'_>, kind: &'static Kind, issues: Vec<Issue>, tally: &mut Tally) {
        tally.counts.records += 1;
        Self::tell(&issues, kind.errata, scope, kind.name, tally);
    }

    fn document(&self, scope: &Scope<'_>, kind: &'static Kind, tally: &mut Tally) {
        tally.counts.records += 1;
        self.check(kind.shape, kind.errata, scope, kind.name, tally);
    }

    fn envelope(&self, scope: &Scope<'_>, envelope: &'static Envelope, tally: &mut Tally) {
        self.check(envelope.shape, &ALL_ERRATA, scope, envelope.name, tally);
    }

    fn broken(&self, finding: Finding, tally: &mut Tally) {
        tally.broken(finding);
    }

    fn unrecognized(&self, scope: &Scope<'_>, unknown: &Unknown<'_>, setting: Setting, tally: &mut Tally) {
        match unknown.standing(setting) {
            Standing::Other => return tally.counts.others += 1,
            Standing::Wrapper | Standing::Mistyped => return,
            Standing::Unrecognized => tally.counts.unrecognized += 1,
        }
        if let Likeness::Near(near) = unknown.likeness {
            let view = JsonRef::ahead(&Reader::new(scope.text));
            let names =
                near.renames.iter().map(|(name, _)| name.as_str()).chain(near.missing.iter().map(String::as_str));
            let trace = Trace::near(near.name, names, verdict::describe(unknown.stranger), moment::of(view, scope));
            tally.push(trace.into_kind(scope));
        }
    }

    fn limits(&self) -> &Limits {
        &self.limits
    }
}

#[cfg(test)]
mod tests;

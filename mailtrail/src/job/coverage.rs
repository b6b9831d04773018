//! Which kinds, fields and values of their types a set of documents exercises.

mod plan;
mod table;
mod walk;

use std::io;
use std::sync::{Mutex, MutexGuard, PoisonError};

use mailtrail_wire::{Fault, Reader, Shape};

use self::plan::Plan;
pub use self::table::{Coverage, KindCoverage, MemberCoverage, Share, ValueCoverage};
use self::walk::walk;
use super::jobs::Jobs;
use super::limits::Limits;
use super::options::Options;
use super::output::Sink;
use super::run::run;
use super::tally::Tally;
use super::text::on_text;
use super::work::{Job, Quick};
use crate::envelope::{ENVELOPES, Envelope, Scope};
use crate::input::Source;
use crate::kind::{FAMILIES, Kind, Likely};
use crate::layout::Setting;
use crate::verdict::{self, Finding, Unknown};

/// Takes note of every field and value of the known types that occurs.
///
/// What it counts is told by walking through a text once, so it is a job for one thread.
pub(crate) struct Cover {
    state: Mutex<Vec<Subject>>,
    limits: Limits,
}

/// A kind or an envelope, and what occurred of it.
struct Subject {
    name: &'static str,
    family: Option<&'static str>,
    shape: &'static Shape,
    /// Made when the first document comes.
    plan: Option<Plan>,
    documents: u64,
    /// How often each field of the plan occurred, and each value.
    members: Vec<u64>,
    values: Vec<u64>,
}

impl Subject {
    fn new(name: &'static str, family: Option<&'static str>, shape: &'static Shape) -> Self {
        Self { name, family, shape, plan: None, documents: 0, members: Vec::new(), values: Vec::new() }
    }

    /// Takes note of a document, whose text is JSON.
    fn add(&mut self, text: &str) -> Result<(), Fault> {
        let plan = self.plan.get_or_insert_with(|| Plan::of(self.shape));
        self.members.resize(plan.members.len(), 0);
        self.values.resize(plan.values.len(), 0);
        walk(&mut Reader::new(text), plan, &mut self.members, &mut self.values)?;
        self.documents += 1;
        Ok(())
    }

    fn covered(mut self) -> KindCoverage {
        let plan = self.plan.take().unwrap_or_else(|| Plan::of(self.shape));
        let count = |counts: &[u64], at: usize| counts.get(at).copied().unwrap_or_default();
        let members = plan.members.into_iter().enumerate().map(|(at, pattern)| {
            let own = plan.values.iter().enumerate().filter(|(_, (owner, _))| *owner == at);
            let values = own.map(|(at, (_, text))| ValueCoverage { text, count: count(&self.values, at) }).collect();
            MemberCoverage { pattern, count: count(&self.members, at), values }
        });
        KindCoverage { name: self.name, family: self.family, documents: self.documents, members: members.collect() }
    }
}

impl Cover {
    pub(crate) fn new(limits: &Limits) -> Self {
        let kinds = FAMILIES.iter().flat_map(|family| {
            (family.kinds)().into_iter().map(|kind| Subject::new(kind.name, Some(family.name), kind.shape))
        });
        let envelopes = ENVELOPES.iter().map(|envelope| Subject::new(envelope.name, None, envelope.shape));
        Self { state: Mutex::new(kinds.chain(envelopes).collect()), limits: limits.clone() }
    }

    /// What occurred.
    pub(crate) fn finish(self) -> Vec<KindCoverage> {
        let subjects = self.state.into_inner().unwrap_or_else(PoisonError::into_inner);
        subjects.into_iter().map(Subject::covered).collect()
    }

    fn state(&self) -> MutexGuard<'_, Vec<Subject>> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn add(&self, name: &str, text: &str) -> Result<(), Fault> {
        match self.state().iter_mut().find(|subject| std::ptr::eq(subject.name, name)) {
            Some(subject) => subject.add(text),
            None => Ok(()),
        }
    }
}

/// Counts which kinds, fields and known values occur in the documents of the sources, in every form and envelope.
///
/// Sources are read one after another. Of the options, only the limits matter. Findings are about documents that could not be read.
///
/// # Errors
///
/// Returns an error if the thread cannot be started. Problems with a source go to the sink.
///
/// ```
/// use mailtrail::input::{Source, Trouble};
/// use mailtrail::{Finding, Options, Sink, coverage};
///
/// struct Ignore;
/// impl Sink for Ignore {
///     fn finding(&mut self, _: &Source, _: &Finding) {}
///     fn trouble(&mut self, _: &Trouble) {}
///     fn done(&mut self, _: &Source, _: u64) {}
/// }
///
/// let coverage = coverage(&[], &Options::default(), &mut Ignore)?;
/// assert!(coverage.kinds.iter().all(|kind| kind.documents == 0));
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn coverage(sources: &[Source], options: &Options, sink: &mut dyn Sink) -> io::Result<Coverage> {
    let jobs = Jobs::one(Cover::new(&options.limits));
    let summary = run(&jobs, sources, 1, sink)?;
    Ok(Coverage { kinds: jobs.into_only().map(Cover::finish).unwrap_or_default(), summary })
}

/// Like [`coverage`], for a text as if it were a file.
///
/// ```
/// let coverage = mailtrail::coverage_text("{\"disposition\": \"CONTINUE\"}\n{\"disposition\": \"STOP_RULE\"}\n");
/// assert_eq!(coverage.asked(&[]).map(|kind| kind.documents).collect::<Vec<_>>(), [2]);
/// ```
pub fn coverage_text(text: &str) -> Coverage {
    let cover = Cover::new(&Limits::default());
    let (_, summary) = on_text(&cover, text);
    Coverage { kinds: cover.finish(), summary }
}

impl Job for Cover {
    fn quick(&self, reader: &mut Reader<'_>, kind: &Kind, tally: &mut Tally) -> Result<Quick, Fault> {
        reader.peek();
        let start = reader.at();
        if !matches!(kind.look(reader)?, Likely::Clean) {
            return Ok(Quick::Unsure);
        }
        self.add(kind.name, &reader.text()[start..reader.at()])?;
        tally.counts.records += 1;
        Ok(Quick::Taken)
    }

    fn document(&self, scope: &Scope<'_>, kind: &'static Kind, tally: &mut Tally) {
        tally.counts.records += 1;
        if let Err(fault) = self.add(kind.name, scope.text) {
            tally.push(verdict::error(&mailtrail_wire::Error::new(scope.text, fault), scope));
        }
    }

    fn envelope(&self, scope: &Scope<'_>, envelope: &'static Envelope, tally: &mut Tally) {
        if let Err(fault) = self.add(envelope.name, scope.text) {
            tally.push(verdict::error(&mailtrail_wire::Error::new(scope.text, fault), scope));
        }
    }

    fn broken(&self, finding: Finding, tally: &mut Tally) {
        tally.broken(finding);
    }

    fn unrecognized(&self, scope: &Scope<'_>, unknown: &Unknown<'_>, setting: Setting, tally: &mut Tally) {
        tally.unrecognized(scope, unknown, setting);
    }

    fn limits(&self) -> &Limits {
        &self.limits
    }
}

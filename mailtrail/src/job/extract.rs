//! Extracts the chosen documents from their files and envelopes, as lines.

mod choice;
mod line;
mod pattern;
mod written;

use std::io;

use mailtrail_wire::{Fault, IssueKind, Reader};

pub(super) use self::choice::{Choice, Wanted};
use self::line::push;
pub(super) use self::pattern::Pattern;
pub(super) use self::written::Seen;
use self::written::Written;
use super::jobs::Jobs;
use super::limits::Limits;
use super::options::Options;
use super::output::Sink;
use super::product::Product;
use super::run::run_for;
use super::tally::Tally;
use super::work::{Job, Quick};
use crate::envelope::{Envelope, Scope};
use crate::input::Source;
use crate::kind::{Kind, Likely};
use crate::layout::Setting;
use crate::verdict::{Finding, Summary, Unknown};

/// Result of writing documents.
///
/// ```
/// assert_eq!(mailtrail::Unwrapped::default().written, 0);
/// ```
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Unwrapped {
    /// Counts of what was read.
    pub summary: Summary,
    /// Number of documents that were written.
    pub written: u64,
    /// Kinds of the documents that were read, with the number of each, in the order of their first document.
    pub kinds: Vec<(&'static Kind, u64)>,
}

/// Writes those documents of the sources that are chosen.
pub(super) fn write(
    sources: &[Source],
    choice: &Choice<'_>,
    with_source: bool,
    options: &Options,
    sink: &mut dyn Sink,
    out: &mut (dyn io::Write + Send),
) -> io::Result<(Unwrapped, Seen)> {
    let job = Extract { limits: options.limits.clone(), strict: options.strict, choice, with_source };
    let mut written = Written::new(out);
    let summary = run_for(&Jobs::one(job), sources, options.threads, sink, &mut written)?;
    let (kinds, written, seen) = written.finish()?;
    Ok((Unwrapped { summary, written, kinds }, seen))
}

/// Writes each document that is chosen.
pub(super) struct Extract<'c> {
    limits: Limits,
    /// Whether documents of other programs in logs are errors.
    strict: bool,
    choice: &'c Choice<'c>,
    with_source: bool,
}

impl Extract<'_> {
    fn write(&self, scope: &Scope<'_>, kind: &Kind, product: &mut Product) {
        product.facts.selected += 1;
        if self.with_source {
            line::with_source(scope, kind, product);
        } else {
            push(scope.text, &mut product.lines);
        }
    }
}

impl Job for Extract<'_> {
    fn quick(&self, reader: &mut Reader<'_>, kind: &'static Kind, tally: &mut Tally) -> Result<Quick, Fault> {
        let text = match looked(reader, kind)? {
            Ok(text) => text,
            Err(first) => return Ok(first),
        };
        let product = &mut tally.product;
        match self.choice.wants(kind, text, None, product) {
            Wanted::No => product.stamp = None,
            Wanted::Yes if !self.with_source => {
                product.stamp = None;
                product.facts.selected += 1;
                push(text, &mut product.lines);
            }
            // Where it stands has to be known.
            Wanted::Yes | Wanted::Unsure => return Ok(Quick::Noted(Vec::new())),
        }
        tally.counts.records += 1;
        tally.product.facts.kind(kind, 1);
        Ok(Quick::Taken)
    }

    fn document(&self, scope: &Scope<'_>, kind: &'static Kind, tally: &mut Tally) {
        tally.counts.records += 1;
        let product = &mut tally.product;
        product.facts.kind(kind, 1);
        if matches!(self.choice.wants(kind, scope.text, Some(scope), product), Wanted::Yes) {
            self.write(scope, kind, product);
        }
        product.stamp = None;
    }

    fn envelope(&self, scope: &Scope<'_>, envelope: &'static Envelope, tally: &mut Tally) {
        if self.choice.asks_for_envelopes() {
            tally.product.enter(scope, envelope.name);
        }
    }

    fn ahead(&self, words: &str, tally: &mut Tally) {
        if self.choice.asks_for_time() {
            tally.product.stamp = Some(clipped(words));
        }
    }

    fn limits(&self) -> &Limits {
        &self.limits
    }

    fn broken(&self, finding: Finding, tally: &mut Tally) {
        tally.product.stamp = None;
        tally.broken(finding);
    }

    fn unrecognized(&self, scope: &Scope<'_>, unknown: &Unknown<'_>, setting: Setting, tally: &mut Tally) {
        tally.product.stamp = None;
        tally.unrecognized(scope, unknown, if self.strict { Setting::Alone } else { setting });
    }
}

/// The text of a document, if one look tells that it is of a kind; else what has to be done first.
pub(super) fn looked<'t>(reader: &mut Reader<'t>, kind: &Kind) -> Result<Result<&'t str, Quick>, Fault> {
    reader.peek();
    let start = reader.at();
    Ok(match kind.look(reader)? {
        // What is missing may be so much that it is no document of the kind.
        Likely::Noted(issues) if issues.iter().any(|issue| issue.kind == IssueKind::Missing) => {
            Err(Quick::Noted(issues))
        }
        Likely::Unsure => Err(Quick::Unsure),
        Likely::Clean | Likely::Noted(_) => Ok(&reader.text()[start..reader.at()]),
    })
}

/// The beginning of words before a document, where their time stands.
pub(super) fn clipped(words: &str) -> String {
    const ENOUGH: usize = 64;
    words[..words.floor_char_boundary(ENOUGH)].to_owned()
}

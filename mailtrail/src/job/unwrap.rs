//! Taking documents out of what they are packed in.

mod line;
mod written;

use std::io;

use mailtrail_wire::{Fault, IssueKind, Reader};

use self::line::push;
pub(super) use self::written::Seen;
use self::written::Written;
use super::limits::Limits;
use super::options::Options;
use super::output::Sink;
use super::product::Product;
use super::jobs::Jobs;
use super::run::run_for;
use super::select::{Choice, Wanted};
use super::tally::Tally;
use super::work::{Job, Quick};
use crate::envelope::{Envelope, Scope};
use crate::input::Source;
use crate::kind::{Expected, Kind, Likely};
use crate::layout::Setting;
use crate::verdict::{self, Finding, Standing, Summary, Unknown};

/// What is written of each document.
///
/// ```
/// use mailtrail::Unwrap;
///
/// let mut unwrap = Unwrap::default();
/// unwrap.with_source = true;
/// unwrap.kinds = vec!["cloudtrail".parse()?];
/// # Ok::<(), mailtrail::UnknownKind>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Unwrap {
    /// Kinds of documents that are written, or envelopes of which the content is; all, if it is empty.
    pub kinds: Vec<Expected>,
    /// Whether each line is an object of a document and where it stands, in place of the document alone.
    pub with_source: bool,
}

/// What became of writing documents.
///
/// ```
/// assert_eq!(mailtrail::Unwrapped::default().written, 0);
/// ```
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Unwrapped {
    /// What was read.
    pub summary: Summary,
    /// How many documents were written.
    pub written: u64,
    /// Kinds of the documents that were read, and how many there were of each, in the order in which they came.
    pub kinds: Vec<(&'static Kind, u64)>,
}

/// Writes the documents in the sources as NDJSON, out of every layout and envelope.
///
/// Each document of a known kind is one line with the text that stands in the source, or in what it is packed in: every token is as it was.
/// Only line breaks, and white space that follows them, are left out between tokens. With [`Unwrap::with_source`] a line is
/// `{"source": {"file", "line", "column", "pointer", "inner", "kind"}, "document": ...}`; `inner` is there if the document lies in a string.
/// The lines come in the order of the input, the same for any number of threads.
///
/// What is broken or not recognized goes to the sink as findings, as [`read`](crate::read()) has it: a document that has other faults is written.
///
/// # Errors
///
/// If the threads cannot be started, or the lines cannot be written; then nothing more is read. What is wrong with a source goes to the sink.
///
/// ```
/// use mailtrail::input::{Source, Trouble};
/// use mailtrail::{Finding, Options, Sink, Unwrap, unwrap};
///
/// struct Ignore;
/// impl Sink for Ignore {
///     fn finding(&mut self, _: &Source, _: &Finding) {}
///     fn trouble(&mut self, _: &Trouble) {}
///     fn done(&mut self, _: &Source, _: u64) {}
/// }
///
/// let folder = tempfile::tempdir()?;
/// let file = folder.path().join("queue.json");
/// std::fs::write(&file, r#"{"Records": [{"eventSource": "aws:sqs", "body": "{\"notificationType\": \"Bounce\", \"mail\": {}}"}]}"#)?;
///
/// let mut lines = Vec::new();
/// let unwrapped = unwrap(&[Source::File(file)], &Unwrap::default(), &Options::default(), &mut Ignore, &mut lines)?;
/// assert_eq!(String::from_utf8(lines)?, "{\"notificationType\": \"Bounce\", \"mail\": {}}\n");
/// assert_eq!(unwrapped.written, 1);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn unwrap(
    sources: &[Source],
    unwrap: &Unwrap,
    options: &Options,
    sink: &mut dyn Sink,
    out: &mut (dyn io::Write + Send),
) -> io::Result<Unwrapped> {
    let choice = Choice::of_kinds(&unwrap.kinds);
    write(sources, &choice, unwrap.with_source, options, sink, out).map(|(unwrapped, _)| unwrapped)
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
        reader.peek();
        let start = reader.at();
        match kind.look(reader)? {
            // What is missing may be so much that it is no document of the kind.
            Likely::Noted(issues) if issues.iter().any(|issue| issue.kind == IssueKind::Missing) => {
                return Ok(Quick::Noted(issues));
            }
            Likely::Unsure => return Ok(Quick::Unsure),
            Likely::Clean | Likely::Noted(_) => {}
        }
        let text = &reader.text()[start..reader.at()];
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
            tally.product.stamp = Some(super::select::clipped(words));
        }
    }

    fn limits(&self) -> &Limits {
        &self.limits
    }

    fn broken(&self, finding: Finding, tally: &mut Tally) {
        tally.counts.records += 1;
        tally.product.stamp = None;
        tally.push(finding);
    }

    fn unrecognized(&self, scope: &Scope<'_>, unknown: &Unknown<'_>, setting: Setting, tally: &mut Tally) {
        unrecognized(self.strict, scope, unknown, setting, tally);
    }
}

/// Takes note of a document of no known kind, as reading does.
pub(super) fn unrecognized(
    strict: bool,
    scope: &Scope<'_>,
    unknown: &Unknown<'_>,
    setting: Setting,
    tally: &mut Tally,
) {
    tally.product.stamp = None;
    match unknown.standing(if strict { Setting::Alone } else { setting }) {
        Standing::Other => return tally.counts.others += 1,
        Standing::Wrapper => return,
        Standing::Unrecognized => tally.counts.unrecognized += 1,
        Standing::Mistyped => {}
    }
    tally.push(verdict::unrecognized(scope, unknown));
}

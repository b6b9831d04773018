//! Counts who did what, when, and with what outcome.

mod names;
mod tables;

use std::io;

use mailtrail_wire::{Fault, Reader};
use time::OffsetDateTime;

use self::tables::Tables;
use super::extract::{clipped, looked};
use super::facets::{Facets, may_say_when};
use super::field::Field;
use super::follow::{of_log_event, of_words};
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
use crate::kind::Kind;
use crate::layout::Setting;
use crate::verdict::{Finding, Summary, Unknown};

/// Counts over the documents of some sources.
///
/// ```
/// assert!(mailtrail::Stats::default().tables.is_empty());
/// ```
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct Stats {
    /// What was read.
    pub summary: Summary,
    /// Number of documents of known kinds.
    pub documents: u64,
    /// Number of documents that have a time, or are in a log that has one.
    pub dated: u64,
    /// Earliest time, to the second.
    pub first: Option<OffsetDateTime>,
    /// Latest time, to the second.
    pub last: Option<OffsetDateTime>,
    /// A table for each field that some document has, in the order of the fields.
    pub tables: Vec<Table>,
}

/// Values of a field, and how often each occurs.
///
/// Most tables have few names, and all counts are exact. If a field has more than 8,192 different names, the rare ones are dropped repeatedly, by
/// the algorithm of Misra and Gries: then each count is a lower bound, at most [`short_by`](Self::short_by) too low, and no name that
/// occurs more often than that is missing.
///
/// ```
/// use mailtrail::Field;
/// # use mailtrail::input::{Source, Trouble};
/// # use mailtrail::{Finding, Options, Sink, stats};
/// # struct Ignore;
/// # impl Sink for Ignore {
/// #     fn finding(&mut self, _: &Source, _: &Finding) {}
/// #     fn trouble(&mut self, _: &Trouble) {}
/// #     fn done(&mut self, _: &Source, _: u64) {}
/// # }
/// # let folder = tempfile::tempdir()?;
/// # let file = folder.path().join("events.json");
/// # std::fs::write(&file, r#"{"eventType": "Send", "mail": {"destination": ["mary@example.com"]}, "send": {}}"#)?;
/// let stats = stats(&[Source::File(file)], &[Field::Domain], &Options::default(), &mut Ignore)?;
/// let table = &stats.tables[0];
/// assert_eq!((table.field, table.total, table.short_by), (Field::Domain, 1, 0));
/// assert_eq!(table.rows, [("example.com".to_owned(), 1)]);
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Table {
    /// The field.
    pub field: Field,
    /// Names and their counts: the most frequent first, equally frequent ones by name. Days and hours are in chronological order.
    pub rows: Vec<(String, u64)>,
    /// Number of values that were counted.
    pub total: u64,
    /// Maximum error of a count; 0 if all are exact.
    pub short_by: u64,
}

/// Counts who did what, when and with what outcome, over all documents of the sources. The result does not depend on the number of threads.
///
/// There is a table for each of the fields that some document has; pass [`Field::ALL`] for all. Memory is bounded, however many names there are: see [`Table`].
///
/// # Errors
///
/// Returns an error if the threads cannot be started. Problems with a source, and broken or unrecognized documents, go to the sink.
///
/// ```
/// use mailtrail::input::{Source, Trouble};
/// use mailtrail::{Field, Finding, Options, Sink, stats};
///
/// struct Ignore;
/// impl Sink for Ignore {
///     fn finding(&mut self, _: &Source, _: &Finding) {}
///     fn trouble(&mut self, _: &Trouble) {}
///     fn done(&mut self, _: &Source, _: u64) {}
/// }
///
/// let folder = tempfile::tempdir()?;
/// let file = folder.path().join("trail.json");
/// std::fs::write(&file, r#"{"Records": [
///     {"eventVersion": "1.11", "userIdentity": {"type": "Root"}, "eventTime": "2026-03-02T08:15:30Z", "eventName": "CreateUser"},
///     {"eventVersion": "1.11", "userIdentity": {}, "eventTime": "2026-03-03T10:00:00Z", "eventName": "CreateUser", "errorCode": "AccessDenied"}
/// ]}"#)?;
/// let stats = stats(&[Source::File(file)], &Field::ALL, &Options::default(), &mut Ignore)?;
/// assert_eq!(stats.documents, 2);
/// let rows = |field| stats.tables.iter().find(|table| table.field == field).map(|table| table.rows.clone());
/// assert_eq!(rows(Field::Event), Some(vec![("CreateUser".into(), 2)]));
/// assert_eq!(rows(Field::Outcome), Some(vec![("denied".into(), 1), ("success".into(), 1)]));
/// assert_eq!(rows(Field::Day), Some(vec![("2026-03-02".into(), 1), ("2026-03-03".into(), 1)]));
/// assert_eq!(rows(Field::Bounce), None);
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn stats(sources: &[Source], fields: &[Field], options: &Options, sink: &mut dyn Sink) -> io::Result<Stats> {
    let fields: Vec<Field> = Field::ALL.into_iter().filter(|field| fields.contains(field)).collect();
    let with_kinds = fields.contains(&Field::Kind);
    let job = Count { limits: options.limits.clone(), strict: options.strict, fields };
    let mut tables = Tables::default();
    let summary = run_for(&Jobs::one(job), sources, options.threads, sink, &mut tables)?;
    Ok(tables.finish(summary, with_kinds))
}

/// Counts the values of some fields.
struct Count {
    limits: Limits,
    /// Whether documents of other programs in logs are errors.
    strict: bool,
    fields: Vec<Field>,
}

impl Count {
    /// Counts a document; false, and nothing was counted, if where it stands has to be known first.
    fn count(&self, kind: &'static Kind, text: &str, scope: Option<&Scope<'_>>, product: &mut Product) -> bool {
        let document = Facets::of(kind, text);
        let time = match (document.time(), scope) {
            (None, None) => return false,
            (None, Some(scope)) => of_log_event(scope).or_else(|| of_words(product.stamp.as_deref()?)),
            (time, _) => time,
        };
        product.stamp = None;
        let facts = &mut product.facts;
        facts.kind(kind, 1);
        if let Some(time) = time {
            facts.time(time.unix_timestamp());
        }
        for field in &self.fields {
            match field {
                Field::Day | Field::Hour => {
                    if let Some(time) = time {
                        facts.period(*field, time);
                    }
                }
                _ => document.each(*field, &mut |value| facts.value(*field, value)),
            }
        }
        true
    }
}

impl Job for Count {
    fn quick(&self, reader: &mut Reader<'_>, kind: &'static Kind, tally: &mut Tally) -> Result<Quick, Fault> {
        let text = match looked(reader, kind)? {
            Ok(text) => text,
            Err(first) => return Ok(first),
        };
        if !may_say_when(kind.name) {
            // Where it stands tells when it happened: there is no need to read it twice.
            return Ok(Quick::Noted(Vec::new()));
        }
        if !self.count(kind, text, None, &mut tally.product) {
            return Ok(Quick::Noted(Vec::new()));
        }
        tally.counts.records += 1;
        Ok(Quick::Taken)
    }

    fn document(&self, scope: &Scope<'_>, kind: &'static Kind, tally: &mut Tally) {
        tally.counts.records += 1;
        self.count(kind, scope.text, Some(scope), &mut tally.product);
    }

    fn envelope(&self, _: &Scope<'_>, _: &'static Envelope, _: &mut Tally) {}

    fn ahead(&self, words: &str, tally: &mut Tally) {
        tally.product.stamp = Some(clipped(words));
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

//! Unknown things, counted and ranked in bounded memory.

use std::collections::BTreeMap;

use super::moment;
use super::trace::{FIELD, KIND, Trace, VALUE};
use crate::input::{PassedOver, Source, Trouble};
use crate::job::output::Sink;
use crate::verdict::{Finding, Level, Sort, Summary};

/// Things that are told apart; those that come first when there are more of them.
const MOST: usize = 5_000;

/// What a set of documents has that this version does not know.
///
/// ```
/// let drift = mailtrail::drift_text(r#"{"disposition": "CONTINUE", "trace": "1-2-3"}"#);
/// assert_eq!((drift.unknown.len(), drift.more, drift.summary.records), (1, 0, 1));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Drift {
    /// Unknown things, the most frequent first.
    pub unknown: Vec<Drifted>,
    /// Number of occurrences of things that are not listed, because 5,000 others came first.
    pub more: u64,
    /// Counts of what was read.
    pub summary: Summary,
}

/// Sort of an unknown thing: a field, a value of a field, or a kind of document.
///
/// ```
/// use mailtrail::Unknowns;
///
/// assert_eq!(Unknowns::Field.as_str(), "field");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Unknowns {
    /// A field of a type.
    Field,
    /// A value, such as a type of event.
    Value,
    /// A document that is nearly of a kind.
    Kind,
}

impl Unknowns {
    /// Returns the name used in reports.
    ///
    /// ```
    /// assert_eq!(mailtrail::Unknowns::Kind.as_str(), "kind");
    /// ```
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Field => FIELD,
            Self::Value => VALUE,
            Self::Kind => KIND,
        }
    }

    fn of(word: &str) -> Self {
        match word {
            FIELD => Self::Field,
            VALUE => Self::Value,
            _ => Self::Kind,
        }
    }
}

/// An unknown thing, and where and when it occurs. It contains no value of the input, except words that look like enum values.
///
/// ```
/// let text = r#"{"eventType": "Reject", "mail": {"timestamp": "2026-03-02T08:15:30.000Z", "source": "a@example.com", "messageId": "1",
///     "destination": ["b@example.com"]}, "reject": {"reason": "Bad content", "scanner": "b@example.com"}}"#;
/// let drift = mailtrail::drift_text(text);
/// let found = &drift.unknown[0];
/// assert_eq!((found.owner.as_str(), found.name.as_str(), found.example.as_str()), ("Reject", "scanner", "a string of 13 characters"));
/// assert_eq!((found.first.as_deref(), found.line), (Some("2026-03-02T08:15:30Z"), 2));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Drifted {
    /// Sort of the thing.
    pub what: Unknowns,
    /// Kind or envelope of the documents; empty for an unknown kind.
    pub kind: String,
    /// Type that the field belongs to, and the pointer from there; empty for an unknown kind.
    pub owner: String,
    /// Name of the field, or the value if it looks like an enum value. For a kind, the names that keep it from being known.
    pub name: String,
    /// The nearest known name, if there is one; for a kind, the nearest kind.
    pub near: Option<String>,
    /// Number of occurrences.
    pub count: u64,
    /// Earliest time of a document that has it, in UTC.
    pub first: Option<String>,
    /// Latest time, in UTC.
    pub last: Option<String>,
    /// File of the first occurrence.
    pub file: String,
    /// Line of the first occurrence, counted from 1.
    pub line: u64,
    /// Column of the first occurrence, counted from 1.
    pub column: u64,
    /// Description of the first value: its JSON type and its form.
    pub example: String,
}

type Key = (&'static str, String, String, String);

/// What was found so far.
#[derive(Debug, Default)]
pub(super) struct Table {
    entries: BTreeMap<Key, Entry>,
    more: u64,
}

#[derive(Debug)]
struct Entry {
    near: String,
    count: u64,
    times: Option<(i64, i64)>,
    file: String,
    line: u64,
    column: u64,
    example: String,
    /// How many came before it.
    order: usize,
}

impl Table {
    /// Takes what a finding carries; answers whether it carries anything.
    pub(super) fn add(&mut self, file: &Source, finding: &Finding) -> bool {
        let Some(trace) = Trace::carried_by(finding) else { return false };
        let key = (trace.what, trace.kind, trace.owner, trace.name);
        let order = self.entries.len();
        if order >= MOST && !self.entries.contains_key(&key) {
            self.more += 1;
            return true;
        }
        let entry = self.entries.entry(key).or_insert_with(|| Entry {
            near: trace.near,
            count: 0,
            times: None,
            file: file.to_string(),
            line: finding.line,
            column: finding.column,
            example: trace.example,
            order,
        });
        entry.count += 1;
        if let Some(at) = trace.at {
            let (first, last) = entry.times.unwrap_or((at, at));
            entry.times = Some((first.min(at), last.max(at)));
        }
        true
    }

    /// Everything, the most frequent first, and among those what came first.
    pub(super) fn ranked(self, mut summary: Summary) -> Drift {
        // They were notes only on their way here.
        summary.notes = 0;
        let mut entries: Vec<_> = self.entries.into_iter().collect();
        entries.sort_by_key(|(_, entry)| (std::cmp::Reverse(entry.count), entry.order));
        let unknown = entries.into_iter().map(|((what, kind, owner, name), entry)| Drifted {
            what: Unknowns::of(what),
            kind,
            owner,
            name,
            near: Some(entry.near).filter(|near| !near.is_empty()),
            count: entry.count,
            first: entry.times.and_then(|(first, _)| moment::told(first)),
            last: entry.times.and_then(|(_, last)| moment::told(last)),
            file: entry.file,
            line: entry.line,
            column: entry.column,
            example: entry.example,
        });
        Drift { unknown: unknown.collect(), more: self.more, summary }
    }
}

/// Takes what findings carry, and hands everything else on.
pub(super) struct Watch<'w> {
    pub(super) table: &'w mut Table,
    pub(super) sink: &'w mut dyn Sink,
}

impl Sink for Watch<'_> {
    fn finding(&mut self, file: &Source, finding: &Finding) {
        if !self.table.add(file, finding) && finding.level == Level::Error {
            self.sink.finding(file, finding);
        }
    }

    fn enough(&self, level: Level) -> u64 {
        // Notes are what is not known, and all of them count.
        if level == Level::Note { u64::MAX } else { self.sink.enough(level) }
    }

    fn more(&mut self, file: &Source, sort: &Sort, count: u64) {
        self.sink.more(file, sort, count);
    }

    fn trouble(&mut self, trouble: &Trouble) {
        self.sink.trouble(trouble);
    }

    fn passed_over(&mut self, archive: &Source, members: &PassedOver) {
        self.sink.passed_over(archive, members);
    }

    fn done(&mut self, file: &Source, bytes: u64) {
        self.sink.done(file, bytes);
    }
}

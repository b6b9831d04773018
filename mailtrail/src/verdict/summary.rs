//! The summary of a run.

use super::kinds::{self, KindSummary};
use super::{Finding, Level};
use crate::input::PassedOver;

/// Counts of a run.
///
/// ```
/// use mailtrail::{Options, validate_text};
///
/// let (_, summary) = validate_text("{} {}", &Options::default());
/// assert_eq!((summary.records, summary.unrecognized), (0, 2));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Summary {
    /// Number of files that were read, at least in part.
    pub files: u64,
    /// Number of records that were found, including broken ones. Envelopes do not count.
    pub records: u64,
    /// Number of findings of level error.
    pub errors: u64,
    /// Number of findings of level warning.
    pub warnings: u64,
    /// Number of findings of level note.
    pub notes: u64,
    /// Number of known deviations of real data, each covered by an erratum.
    pub known: u64,
    /// Number of documents of no known kind.
    pub unrecognized: u64,
    /// Number of documents of other programs in logs; they are not checked.
    pub others: u64,
    /// Number of documents that were expected; `None` unless [`Options::expect`](crate::Options::expect) is set.
    pub expected: Option<u64>,
    /// Number of expected findings: see [`ExpectedFailure`](crate::accept::ExpectedFailure). They are counted nowhere else.
    pub expected_failures: u64,
    /// Number of findings in the baseline: see [`Baseline`](crate::accept::Baseline). They are counted nowhere else.
    pub baseline: u64,
    /// Number of lines of text without a document.
    pub lines: u64,
    /// Number of envelopes that were recognized. They are not records.
    pub envelopes: u64,
    /// Number of inputs that could not be read, or not to their end.
    pub unreadable: u64,
    /// Files and members of archives that were found but not read. Jobs count only members; the caller counts files.
    pub not_read: PassedOver,
    /// Number of ignored files that would otherwise have been read. The caller counts them.
    pub ignored: u64,
    /// Number of hidden files that would otherwise have been read. The caller counts them.
    pub hidden: u64,
    /// Number of records that came back exactly (round trips only).
    pub exact: u64,
    /// Number of records that came back changed (round trips only).
    pub changed: u64,
    /// Number of records that could not be read (round trips only).
    pub failed: u64,
    /// Counts for the documents of each kind and envelope, in the order of their names.
    pub kinds: Vec<KindSummary>,
}

impl Summary {
    /// Counts a record of a kind.
    pub(crate) fn record(&mut self, kind: &'static str) {
        self.records += 1;
        kinds::count_document(&mut self.kinds, kind);
    }

    /// Counts an envelope.
    pub(crate) fn envelope(&mut self, name: &'static str) {
        self.envelopes += 1;
        kinds::count_document(&mut self.kinds, name);
    }

    /// Counts a record that is broken, or is no more than what a finding says of it.
    pub(crate) fn broken(&mut self, finding: &Finding) {
        self.records += 1;
        if let Some(kind) = finding.kind {
            kinds::count_document(&mut self.kinds, kind);
        }
    }

    /// Counts a finding.
    pub(crate) fn finding(&mut self, finding: &Finding) {
        self.count(finding.level, finding.kind);
    }

    /// Counts a finding of a level in a document of a kind or envelope, or elsewhere.
    pub(crate) fn count(&mut self, level: Level, kind: Option<&'static str>) {
        kinds::count_finding(&mut self.kinds, kind, level);
        *self.of_mut(level) += 1;
    }

    /// Gives findings that were counted another level, or none.
    pub(crate) fn recount(&mut self, kind: Option<&'static str>, own: Level, level: Option<Level>, count: u64) {
        if level == Some(own) {
            return;
        }
        *self.of_mut(own) -= count;
        kinds::discount(&mut self.kinds, kind, own, count);
        if let Some(level) = level {
            *self.of_mut(level) += count;
            kinds::count_findings(&mut self.kinds, kind, level, count);
        }
    }

    /// Adds the findings of others, and takes those of further ones away.
    #[cfg(all(feature = "files", feature = "reports"))]
    pub(crate) fn replace_findings(&mut self, more: &Self, less: [&Self; 2]) {
        for level in Level::ALL {
            *self.of_mut(level) += more.at(level);
            *self.of_mut(level) -= less.iter().map(|less| less.at(level)).sum::<u64>();
        }
        kinds::add(&mut self.kinds, &more.kinds);
        for less in less {
            for known in &less.kinds {
                for level in Level::ALL {
                    kinds::discount(&mut self.kinds, known.kind, level, known.at(level));
                }
            }
        }
    }

    /// Number of findings of a level.
    #[cfg(all(feature = "files", feature = "reports"))]
    pub(crate) fn at(&self, level: Level) -> u64 {
        match level {
            Level::Error => self.errors,
            Level::Warning => self.warnings,
            Level::Note => self.notes,
            Level::Known => self.known,
        }
    }

    /// Number of findings of a level, to be changed.
    pub(crate) fn of_mut(&mut self, level: Level) -> &mut u64 {
        match level {
            Level::Error => &mut self.errors,
            Level::Warning => &mut self.warnings,
            Level::Note => &mut self.notes,
            Level::Known => &mut self.known,
        }
    }

    pub(crate) fn add(&mut self, other: &Self) {
        self.files += other.files;
        self.records += other.records;
        self.errors += other.errors;
        self.warnings += other.warnings;
        self.notes += other.notes;
        self.known += other.known;
        self.unrecognized += other.unrecognized;
        self.others += other.others;
        self.expected = match (self.expected, other.expected) {
            (None, None) => None,
            (some, more) => Some(some.unwrap_or_default() + more.unwrap_or_default()),
        };
        self.expected_failures += other.expected_failures;
        self.baseline += other.baseline;
        self.lines += other.lines;
        self.envelopes += other.envelopes;
        self.unreadable += other.unreadable;
        if !other.not_read.is_empty() {
            self.not_read.merge(&other.not_read);
        }
        self.ignored += other.ignored;
        self.hidden += other.hidden;
        self.exact += other.exact;
        self.changed += other.changed;
        self.failed += other.failed;
        kinds::add(&mut self.kinds, &other.kinds);
    }

    /// Returns the number of findings of a level or above. Unreadable inputs do not count.
    ///
    /// ```
    /// use mailtrail::{Level, Options, validate_text};
    ///
    /// let (_, summary) = validate_text("{", &Options::default());
    /// assert_eq!(summary.at_least(Level::Error), 1);
    /// ```
    pub fn at_least(&self, level: Level) -> u64 {
        match level {
            Level::Error => self.errors,
            Level::Warning => self.errors + self.warnings,
            Level::Note => self.errors + self.warnings + self.notes,
            Level::Known => self.errors + self.warnings + self.notes + self.known,
        }
    }

    /// Returns whether the round trips proved something: at least one record was read, and all came back exactly.
    ///
    /// ```
    /// use mailtrail::{Options, round_trip_text};
    ///
    /// let (_, summary) = round_trip_text(r#"{"Records":[]}"#, &Options::default());
    /// assert!(!summary.came_back());
    /// ```
    pub fn came_back(&self) -> bool {
        self.records > 0 && self.exact == self.records
    }
}

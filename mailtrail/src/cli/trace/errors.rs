//! Errors in the input of `mailtrail trace`.

use std::collections::BTreeMap;
use std::io::{self, Write as _};
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

use mailtrail::input::{Source, Trouble};
use mailtrail::report::{counted, plain};
use mailtrail::{Finding, Level, Sink, Sort};

use crate::cli::complain;

/// Findings of a rule that are shown.
const SHOWN: u64 = 10;

/// What is wrong with the input, a line each on standard error.
pub(super) struct Errors<'t> {
    troubles: &'t AtomicUsize,
    /// How many there are by rule.
    counts: BTreeMap<String, u64>,
}

impl<'t> Errors<'t> {
    pub(super) fn new(troubles: &'t AtomicUsize) -> Self {
        Self { troubles, counts: BTreeMap::new() }
    }

    /// Says how many there are that were not shown.
    pub(super) fn end(&self) {
        for (rule, count) in &self.counts {
            if let Some(more) = count.checked_sub(SHOWN).filter(|more| *more > 0) {
                drop(writeln!(io::stderr(), "and {} (`{}`)", counted(more, "more error"), plain(rule)));
            }
        }
    }

    /// Counts some of a rule; answers how many there are now.
    fn count(&mut self, rule: &str, count: u64) -> u64 {
        let known = self.counts.entry(rule.to_owned()).or_default();
        *known = known.saturating_add(count);
        *known
    }
}

impl Sink for Errors<'_> {
    fn finding(&mut self, file: &Source, finding: &Finding) {
        if finding.level == Level::Error && self.count(&finding.rule, 1) <= SHOWN {
            let place = format!("{}:{}:{}", plain(&file.to_string()), finding.line, finding.column);
            drop(writeln!(io::stderr(), "{place}: {}", plain(&finding.message)));
        }
    }

    fn enough(&self, level: Level) -> u64 {
        if level == Level::Error { SHOWN } else { 0 }
    }

    fn more(&mut self, _: &Source, sort: &Sort, count: u64) {
        if sort.level == Level::Error {
            self.count(&sort.rule, count);
        }
    }

    fn trouble(&mut self, trouble: &Trouble) {
        self.troubles.fetch_add(1, Relaxed);
        complain(trouble);
    }

    fn done(&mut self, _: &Source, _: u64) {}
}

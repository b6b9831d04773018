//! Findings file by file, for formats that have a test for each.

use super::reporter::{message, trouble};
use super::{counted, plain};
use crate::input::{Source, Trouble};
use crate::verdict::{Finding, Level, place};

/// Findings that are shown of a file; those behind them are counted.
const SHOWN: usize = 100;

/// What came of one file.
#[derive(Debug, Default)]
pub(super) struct Outcome {
    /// Name of the file.
    pub(super) name: String,
    /// Whether some finding reaches the level at which the job fails.
    pub(super) failed: bool,
    /// Findings, as lines of text, in their order.
    pub(super) findings: Vec<Shown>,
    /// Findings behind those that are shown.
    pub(super) more: u64,
    /// Why it could not be read, or not to its end.
    pub(super) unreadable: Vec<String>,
}

/// A finding as it is shown.
#[derive(Debug)]
pub(super) struct Shown {
    pub(super) level: Level,
    pub(super) rule: String,
    /// Where it is: file, line, column, and the place within the document.
    pub(super) place: String,
    /// What it is about, and help in a second line.
    pub(super) message: String,
}

impl Outcome {
    /// In one line: what was found.
    pub(super) fn headline(&self) -> String {
        let mut parts: Vec<String> = self.unreadable.iter().map(|line| line.replace('\n', "; ")).collect();
        let count = self.findings.len() as u64 + self.more;
        if count > 0 {
            parts.push(counted(count, "finding"));
        }
        parts.join("; ")
    }
}

/// Gathers what is found until a file is done.
#[derive(Debug)]
pub(super) struct PerFile {
    pub(super) all: bool,
    pub(super) fail_on: Level,
    pending: Outcome,
    /// What could not be read, with its place: it may be of no file that is ever done.
    troubles: Vec<(String, String)>,
}

impl PerFile {
    pub(super) fn new() -> Self {
        Self { all: false, fail_on: Level::Error, pending: Outcome::default(), troubles: Vec::new() }
    }

    pub(super) fn enough(&self, level: Level) -> u64 {
        if level == Level::Known && self.fail_on > Level::Known && !self.all { 0 } else { u64::MAX }
    }

    pub(super) fn finding(&mut self, file: &Source, finding: &Finding) {
        if self.enough(finding.level) == 0 {
            return;
        }
        self.pending.failed |= finding.counts() && finding.level >= self.fail_on;
        if !self.all && self.pending.findings.len() >= SHOWN {
            self.pending.more += 1;
            return;
        }
        let way = place(finding);
        let at = if way.is_empty() { String::new() } else { format!(" at {}", plain(&way)) };
        self.pending.findings.push(Shown {
            level: finding.level,
            rule: plain(&finding.rule).into_owned(),
            place: format!("{file}:{}:{}{at}", finding.line, finding.column),
            message: message(finding),
        });
    }

    pub(super) fn unreadable(&mut self, unread: &Trouble) {
        self.troubles.push((unread.place.clone(), trouble(unread)));
    }

    /// What came of a file that is done, after what is of no such file.
    pub(super) fn done(&mut self, file: &Source) -> Vec<Outcome> {
        let name = file.name();
        let within =
            |place: &str| place.strip_prefix(&name).is_some_and(|rest| rest.is_empty() || rest.starts_with(':'));
        let (own, others): (Vec<_>, Vec<_>) =
            std::mem::take(&mut self.troubles).into_iter().partition(|(place, _)| within(place));
        let mut outcome = std::mem::take(&mut self.pending);
        outcome.unreadable = own.into_iter().map(|(_, message)| message).collect();
        outcome.name = file.to_string();
        others.into_iter().map(alone).chain([outcome]).collect()
    }

    /// What could not be read and belongs to no file that was done.
    pub(super) fn rest(&mut self) -> Vec<Outcome> {
        std::mem::take(&mut self.troubles).into_iter().map(alone).collect()
    }
}

fn alone((place, message): (String, String)) -> Outcome {
    Outcome { name: plain(&place).into_owned(), unreadable: vec![message], ..Outcome::default() }
}

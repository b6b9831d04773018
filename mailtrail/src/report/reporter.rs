//! The common interface of all report formats.

use std::io::{self, Write};

use super::{Human, Json, plain, verdict_line};
use crate::input::{Source, Trouble};
use crate::verdict::{Finding, Level, Snippet, Sort, Summary};

/// A report in some format: it receives what a job finds, file by file, and is closed at the end.
///
/// Every method returns the errors of its writer.
#[expect(clippy::missing_errors_doc, reason = "said once above")]
pub trait Reporter: Send {
    /// Receives a finding in a file.
    fn finding(&mut self, file: &Source, finding: &Finding) -> io::Result<()>;

    /// Returns how many findings of one sort, with this level, it shows in a run; further ones come as [`more`](Self::more).
    fn enough(&self, _level: Level) -> u64 {
        u64::MAX
    }

    /// Receives the number of further findings of a sort in a file.
    fn more(&mut self, _file: &Source, _sort: &Sort, _count: u64) -> io::Result<()> {
        Ok(())
    }

    /// Receives what could not be found or read, or not to its end.
    fn unreadable(&mut self, trouble: &Trouble) -> io::Result<()>;

    /// Is called when a file is finished.
    fn done(&mut self, _file: &Source) -> io::Result<()> {
        Ok(())
    }

    /// Writes the end of the report, and flushes the writer.
    fn close(&mut self, closing: &Closing<'_>) -> io::Result<()>;
}

/// The end of a report.
#[derive(Clone, Copy, Debug)]
pub struct Closing<'s> {
    /// What was done.
    pub work: Work,
    /// Counts of the run.
    pub summary: &'s Summary,
    /// Lowest level at which the job fails.
    pub fail_on: Level,
}

/// What was done with the documents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Work {
    /// Each was checked against its type.
    Validation,
    /// Each was read, written again and compared with its source.
    RoundTrips,
}

impl Closing<'_> {
    /// Returns the verdict and the counts in one line.
    ///
    /// ```
    /// use mailtrail::report::{Closing, Work};
    /// use mailtrail::{Level, Options, validate_text};
    ///
    /// let (_, summary) = validate_text("{", &Options::default());
    /// let closing = Closing { work: Work::Validation, summary: &summary, fail_on: Level::Error };
    /// assert!(closing.line().starts_with("failed: "));
    /// assert_eq!(closing.failure().as_deref(), Some("1 error"));
    /// ```
    pub fn line(&self) -> String {
        match self.work {
            Work::Validation => verdict_line::of_validation(self.summary, self.fail_on),
            Work::RoundTrips => verdict_line::of_round_trips(self.summary, self.fail_on),
        }
    }

    /// Returns the reason why the job failed, if it did.
    ///
    /// ```
    /// use mailtrail::report::{Closing, Work};
    /// use mailtrail::{Level, Summary};
    ///
    /// let closing = Closing { work: Work::RoundTrips, summary: &Summary::default(), fail_on: Level::Error };
    /// assert_eq!(closing.failure().as_deref(), Some("no record was read"));
    /// ```
    pub fn failure(&self) -> Option<String> {
        match self.work {
            Work::Validation => verdict_line::failure_of_validation(self.summary, self.fail_on),
            Work::RoundTrips => verdict_line::failure_of_round_trips(self.summary, self.fail_on),
        }
    }
}

/// A path as tools compare it with those of a repository.
pub(super) fn relative(path: &str) -> &str {
    path.strip_prefix("./").unwrap_or(path)
}

/// A finding as one or two lines, fit for a terminal: what it is about, and help, and where it is in a text that the file has but packed.
pub(super) fn message(finding: &Finding) -> String {
    let unpacked = finding.unpacked.filter(|place| place.is_packed);
    let place = unpacked.map(|place| format!("in the inner text at line {}, column {}", place.line, place.column));
    match (place, &finding.help) {
        (Some(place), Some(help)) => with_help(&finding.message, Some(&format!("{help}; {place}"))),
        (place, help) => with_help(&finding.message, place.as_deref().or(help.as_deref())),
    }
}

/// Column behind what a finding is about, if it ends on its line and the file has it as it stands.
pub(super) fn end_column(finding: &Finding) -> Option<u64> {
    let marked = as_it_stands(finding)?.marked();
    Some(finding.column + marked.chars().count() as u64)
}

/// The snippet of a finding, if all that is marked stands in the file as it is shown.
pub(super) fn as_it_stands(finding: &Finding) -> Option<&Snippet> {
    let snippet = finding.snippet.as_deref().filter(|_| finding.unpacked.is_none())?;
    (finding.length > 0 && snippet.marked().len() as u64 == finding.length && !snippet.marked().contains("***"))
        .then_some(snippet)
}

/// What could not be read, and help.
pub(super) fn trouble(trouble: &Trouble) -> String {
    with_help(&trouble.message, trouble.help.as_deref())
}

fn with_help(message: &str, help: Option<&str>) -> String {
    let message = plain(message);
    help.map_or_else(|| message.to_string(), |help| format!("{message}\nhelp: {}", plain(help)))
}

impl<W: Write + Send> Reporter for Human<W> {
    fn finding(&mut self, file: &Source, finding: &Finding) -> io::Result<()> {
        self.finding(file, finding)
    }

    fn enough(&self, level: Level) -> u64 {
        self.enough(level)
    }

    fn more(&mut self, file: &Source, sort: &Sort, count: u64) -> io::Result<()> {
        self.more(file, sort, count);
        Ok(())
    }

    /// People are told elsewhere: see `Trouble`.
    fn unreadable(&mut self, _: &Trouble) -> io::Result<()> {
        Ok(())
    }

    fn close(&mut self, closing: &Closing<'_>) -> io::Result<()> {
        self.rest()?;
        self.tables(closing.summary)?;
        match closing.work {
            Work::Validation => self.validation(closing.summary),
            Work::RoundTrips => self.round_trips(closing.summary),
        }
    }
}

impl<W: Write + Send> Reporter for Json<W> {
    fn finding(&mut self, file: &Source, finding: &Finding) -> io::Result<()> {
        self.finding(file, finding)
    }

    fn unreadable(&mut self, trouble: &Trouble) -> io::Result<()> {
        self.unreadable(trouble)
    }

    fn close(&mut self, closing: &Closing<'_>) -> io::Result<()> {
        match closing.work {
            Work::Validation => self.validation(closing.summary),
            Work::RoundTrips => self.round_trips(closing.summary),
        }
    }
}

//! Reports errors in the input of a program whose output is something else.

use std::io::{self, Write};

use super::{Human, plain};
use crate::input::{PassedOver, Source, Trouble};
use crate::job::Sink;
use crate::verdict::{Finding, Level, Sort};

/// Reports errors, and what could not be read, for programs whose output is something other than findings.
///
/// Errors are shown as [`Human`] shows them. Warnings and notes are left to `mailtrail validate`.
///
/// ```
/// use mailtrail::input::Trouble;
/// use mailtrail::Sink;
/// use mailtrail::report::Complaints;
///
/// let mut complaints = Complaints::new(Vec::new());
/// complaints.trouble(&Trouble::new("trail.json", "permission denied").with_help("run it as another user"));
/// assert_eq!(complaints.exit_code(), 2);
/// let said = String::from_utf8(complaints.into_inner())?;
/// assert_eq!(said, "mailtrail: trail.json: permission denied\n  = help: run it as another user\n");
/// # Ok::<(), std::string::FromUtf8Error>(())
/// ```
#[derive(Debug)]
pub struct Complaints<W> {
    report: Human<W>,
    colour: bool,
    /// Whether some finding is an error.
    failed: bool,
    /// How many sources, or parts of them, could not be read.
    troubles: u64,
}

impl<W: Write> Complaints<W> {
    /// Makes complaints that go to a writer. Errors of the writer are ignored, because there is nobody left to tell.
    ///
    /// ```
    /// assert_eq!(mailtrail::report::Complaints::new(Vec::new()).exit_code(), 0);
    /// ```
    pub fn new(out: W) -> Self {
        Self { report: Human::new(out), colour: false, failed: false, troubles: 0 }
    }

    /// Sets whether to use color; the default is no color.
    ///
    /// ```
    /// use mailtrail::Sink;
    /// use mailtrail::input::Trouble;
    /// use mailtrail::report::Complaints;
    ///
    /// let mut complaints = Complaints::new(Vec::new()).colour(true);
    /// complaints.trouble(&Trouble::new("trail.json", "permission denied"));
    /// assert!(complaints.into_inner().starts_with(b"\x1b[1;31mmailtrail:\x1b[0m "));
    /// ```
    #[must_use]
    pub fn colour(self, colour: bool) -> Self {
        Self { report: self.report.colour(colour), colour, ..self }
    }

    /// Writes what was only counted, of findings that are alike.
    ///
    /// ```
    /// mailtrail::report::Complaints::new(Vec::new()).rest();
    /// ```
    pub fn rest(&mut self) {
        drop(self.report.rest());
    }

    /// Writes another line, after [what was only counted](Self::rest).
    ///
    /// ```
    /// let mut complaints = mailtrail::report::Complaints::new(Vec::new());
    /// complaints.say("converted 2 documents");
    /// assert_eq!(complaints.into_inner(), b"converted 2 documents\n");
    /// ```
    pub fn say(&mut self, line: &str) {
        self.rest();
        drop(writeln!(self.report.out(), "{line}"));
    }

    /// Returns the exit code of the program: 1 if there was an error in a document, 2 if something could not be read, otherwise 0.
    ///
    /// ```
    /// assert_eq!(mailtrail::report::Complaints::new(std::io::stderr()).exit_code(), 0);
    /// ```
    pub fn exit_code(&self) -> u8 {
        match (self.troubles, self.failed) {
            (0, false) => 0,
            (0, true) => 1,
            _ => 2,
        }
    }

    /// Returns the writer.
    ///
    /// ```
    /// assert!(mailtrail::report::Complaints::new(Vec::new()).into_inner().is_empty());
    /// ```
    pub fn into_inner(self) -> W {
        self.report.into_inner()
    }

    fn head(&mut self) -> io::Result<()> {
        let head = if self.colour { "\x1b[1;31mmailtrail:\x1b[0m" } else { "mailtrail:" };
        write!(self.report.out(), "{head} ")
    }
}

impl<W: Write + Send> Sink for Complaints<W> {
    fn finding(&mut self, file: &Source, finding: &Finding) {
        if finding.level == Level::Error {
            self.failed = true;
            drop(self.report.finding(file, finding));
        }
    }

    fn enough(&self, level: Level) -> u64 {
        if level == Level::Error { self.report.enough(level) } else { 0 }
    }

    fn more(&mut self, file: &Source, sort: &Sort, count: u64) {
        if sort.level == Level::Error {
            self.failed = true;
            self.report.more(file, sort, count);
        }
    }

    fn trouble(&mut self, trouble: &Trouble) {
        self.troubles += 1;
        let mut write = || {
            self.head()?;
            writeln!(self.report.out(), "{}", plain(&trouble.to_string()))?;
            trouble.help.as_ref().map_or(Ok(()), |help| writeln!(self.report.out(), "  = help: {}", plain(help)))
        };
        drop(write());
    }

    fn passed_over(&mut self, archive: &Source, members: &PassedOver) {
        let mut write = || {
            self.head()?;
            writeln!(self.report.out(), "{}: not read: {members}", plain(&archive.to_string()))
        };
        drop(write());
    }

    fn done(&mut self, _: &Source, _: u64) {}
}

//! The Test Anything Protocol.

use std::io::{self, Write};

use super::per_file::{Outcome, PerFile};
use super::quoted::quoted;
use super::reporter::{Closing, Reporter};
use crate::input::{Source, Trouble};
use crate::verdict::{Finding, Level};

/// Writes [TAP version 14](https://testanything.org/tap-version-14-specification.html): a test point for each file, with its findings as
/// a YAML block.
///
/// ```
/// use mailtrail::input::Source;
/// use mailtrail::report::{Closing, Reporter as _, Tap, Work};
/// use mailtrail::{Level, Options, validate_text};
///
/// let (findings, summary) = validate_text("{\"a\":\n", &Options::default());
/// let mut report = Tap::new(Vec::new());
/// report.finding(&Source::Stdin, &findings[0])?;
/// report.done(&Source::Stdin)?;
/// report.close(&Closing { work: Work::Validation, summary: &summary, fail_on: Level::Error })?;
/// let text = String::from_utf8(report.into_inner())?;
/// assert!(text.starts_with("TAP version 14\nnot ok 1 - <stdin>\n  ---\n"), "{text}");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct Tap<W> {
    out: W,
    files: PerFile,
    points: u64,
}

impl<W: Write> Tap<W> {
    /// Makes a report that goes to a writer.
    ///
    /// ```
    /// assert!(mailtrail::report::Tap::new(Vec::new()).into_inner().is_empty());
    /// ```
    pub fn new(out: W) -> Self {
        Self { out, files: PerFile::new(), points: 0 }
    }

    /// Sets whether to show every finding, including known deviations, however many a file has.
    ///
    /// ```
    /// use mailtrail::report::{Reporter as _, Tap};
    ///
    /// assert_eq!(Tap::new(Vec::new()).all(true).enough(mailtrail::Level::Known), u64::MAX);
    /// ```
    #[must_use]
    pub fn all(mut self, all: bool) -> Self {
        self.files.all = all;
        self
    }

    /// Sets the lowest level that fails a file; the default is error. Known deviations are shown if they fail it.
    ///
    /// ```
    /// use mailtrail::{Level, report::{Reporter as _, Tap}};
    ///
    /// assert_eq!(Tap::new(Vec::new()).enough(Level::Known), 0);
    /// assert!(Tap::new(Vec::new()).fail_on(Level::Known).enough(Level::Known) > 0);
    /// ```
    #[must_use]
    pub fn fail_on(mut self, level: Level) -> Self {
        self.files.fail_on = level;
        self
    }

    /// Returns the writer.
    ///
    /// ```
    /// assert!(mailtrail::report::Tap::new(Vec::new()).into_inner().is_empty());
    /// ```
    pub fn into_inner(self) -> W {
        self.out
    }

    fn points(&mut self, outcomes: Vec<Outcome>) -> io::Result<()> {
        outcomes.into_iter().try_for_each(|outcome| self.point(&outcome))
    }

    fn point(&mut self, outcome: &Outcome) -> io::Result<()> {
        if self.points == 0 {
            writeln!(self.out, "TAP version 14")?;
        }
        self.points += 1;
        let failed = outcome.failed || !outcome.unreadable.is_empty();
        let name = outcome.name.replace('\\', "\\\\").replace('#', "\\#");
        writeln!(self.out, "{} {} - {name}", if failed { "not ok" } else { "ok" }, self.points)?;
        if outcome.findings.is_empty() && outcome.unreadable.is_empty() {
            return Ok(());
        }
        writeln!(self.out, "  ---\n  message: {}\n  findings:", quoted(&outcome.headline()))?;
        for message in &outcome.unreadable {
            writeln!(self.out, "    - {{level: error, rule: unreadable, message: {}}}", quoted(message))?;
        }
        for shown in &outcome.findings {
            writeln!(
                self.out,
                "    - {{level: {}, rule: {}, at: {}, message: {}}}",
                shown.level,
                quoted(&shown.rule),
                quoted(&shown.place),
                quoted(&shown.message),
            )?;
        }
        if outcome.more > 0 {
            writeln!(self.out, "  more: {}", outcome.more)?;
        }
        writeln!(self.out, "  ...")
    }
}

impl<W: Write + Send> Reporter for Tap<W> {
    fn finding(&mut self, file: &Source, finding: &Finding) -> io::Result<()> {
        self.files.finding(file, finding);
        Ok(())
    }

    fn enough(&self, level: Level) -> u64 {
        self.files.enough(level)
    }

    fn unreadable(&mut self, trouble: &Trouble) -> io::Result<()> {
        self.files.unreadable(trouble);
        Ok(())
    }

    fn done(&mut self, file: &Source) -> io::Result<()> {
        let outcomes = self.files.done(file);
        self.points(outcomes)
    }

    fn close(&mut self, closing: &Closing<'_>) -> io::Result<()> {
        let outcomes = self.files.rest();
        self.points(outcomes)?;
        if self.points == 0 {
            writeln!(self.out, "TAP version 14")?;
        }
        writeln!(self.out, "1..{}\n# {}", self.points, closing.line())?;
        self.out.flush()
    }
}

//! Findings as people read them.

use std::io::{self, Write};

use super::known::Known;
use super::sorts::{Rest, SHOWN, Sorts};
use super::{counted, plain, verdict_line};
use crate::input::Source;
use crate::verdict::{Finding, Level, Sort, Summary, place};

/// Writes findings in words, with colour if wanted.
///
/// Findings of one sort (the same rule at the same place) are shown a few times and then counted, so that the one that
/// differs is not lost among them; known deviations are only counted. [`all`](Self::all) shows each. No character of the
/// input reaches the writer that could deceive who reads it: see [`plain`].
///
/// ```
/// use mailtrail::input::Source;
/// use mailtrail::report::Human;
/// use mailtrail::{Options, validate_text};
///
/// let (findings, _) = validate_text(r#"{"eventVersion":7}"#, &Options::default());
/// let mut report = Human::new(Vec::new());
/// report.finding(&Source::Stdin, &findings[0])?;
/// let text = String::from_utf8(report.into_inner())?;
/// assert!(text.starts_with("error[unrecognized-document]: "));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct Human<W> {
    out: W,
    colour: bool,
    all: bool,
    fail_on: Level,
    sorts: Sorts,
    known: Known,
}

impl<W: Write> Human<W> {
    /// Report that goes to a writer, without colour.
    ///
    /// ```
    /// assert!(mailtrail::report::Human::new(Vec::new()).into_inner().is_empty());
    /// ```
    pub fn new(out: W) -> Self {
        let (sorts, known) = (Sorts::default(), Known::default());
        Self { out, colour: false, all: false, fail_on: Level::Error, sorts, known }
    }

    /// Sets whether levels are coloured.
    ///
    /// ```
    /// let report = mailtrail::report::Human::new(Vec::new()).colour(true);
    /// assert!(report.into_inner().is_empty());
    /// ```
    #[must_use]
    pub fn colour(mut self, colour: bool) -> Self {
        self.colour = colour;
        self
    }

    /// Sets whether every finding is shown, known deviations included, however many there are of a sort.
    ///
    /// ```
    /// let report = mailtrail::report::Human::new(Vec::new()).all(true);
    /// assert!(report.into_inner().is_empty());
    /// ```
    #[must_use]
    pub fn all(mut self, all: bool) -> Self {
        self.all = all;
        self
    }

    /// Sets the lowest level that fails the job, error by default. Known deviations are shown if they fail it.
    ///
    /// ```
    /// use mailtrail::{Level, Summary, report::Human};
    ///
    /// let mut summary = Summary::default();
    /// (summary.files, summary.records, summary.notes) = (1, 1, 1);
    /// let mut report = Human::new(Vec::new()).fail_on(Level::Note);
    /// report.validation(&summary)?;
    /// assert_eq!(report.into_inner(), b"failed: 1 record in 1 file, 0 errors, 1 note\n");
    /// # Ok::<(), std::io::Error>(())
    /// ```
    #[must_use]
    pub fn fail_on(mut self, level: Level) -> Self {
        self.fail_on = level;
        self
    }

    /// Writes a finding, or counts it if enough of its sort were shown.
    ///
    /// # Errors
    ///
    /// Those of the writer.
    pub fn finding(&mut self, file: &Source, finding: &Finding) -> io::Result<()> {
        if !self.all {
            if self.enough(finding.level) == 0 {
                self.known.count(&finding.rule, 1);
                return Ok(());
            }
            if !self.sorts.count(file, finding) {
                return Ok(());
            }
        }
        self.head(finding.level, &finding.rule)?;
        writeln!(self.out, ": {}", plain(&finding.message))?;
        write!(self.out, "  --> {}:{}:{}", plain(&file.to_string()), finding.line, finding.column)?;
        let place = place(finding);
        if !place.is_empty() {
            write!(self.out, " at {}", plain(&place))?;
        }
        writeln!(self.out)?;
        if let Some(help) = &finding.help {
            writeln!(self.out, "  = help: {}", plain(help))?;
        }
        Ok(())
    }

    /// How many findings of a level and of one sort are shown; those behind them are only counted.
    ///
    /// ```
    /// use mailtrail::{Level, report::Human};
    ///
    /// let report = Human::new(Vec::new());
    /// assert_eq!((report.enough(Level::Error), report.enough(Level::Known)), (3, 0));
    /// assert_eq!(report.all(true).enough(Level::Known), u64::MAX);
    /// ```
    pub fn enough(&self, level: Level) -> u64 {
        match level {
            _ if self.all => u64::MAX,
            Level::Known if self.fail_on > Level::Known => 0,
            _ => SHOWN,
        }
    }

    /// Counts findings of a sort in a file, behind [enough](Self::enough) of which [`finding`](Self::finding) was told.
    ///
    /// ```
    /// use mailtrail::input::Source;
    /// use mailtrail::{Options, Sort, report::Human, validate_text};
    ///
    /// let (findings, _) = validate_text("{", &Options::default());
    /// let mut report = Human::new(Vec::new());
    /// for _ in 0..3 {
    ///     report.finding(&Source::Stdin, &findings[0])?;
    /// }
    /// report.more(&Source::Stdin, &Sort::of(&findings[0]), 20);
    /// report.rest()?;
    /// let text = String::from_utf8(report.into_inner())?;
    /// assert!(text.ends_with("error[truncated]: and 20 more like this in 1 file\n"), "{text}");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn more(&mut self, file: &Source, sort: &Sort, count: u64) {
        if self.enough(sort.level) == 0 {
            self.known.count(&sort.rule, count);
        } else {
            self.sorts.more(file, sort.clone(), count);
        }
    }

    /// Writes what was only counted.
    ///
    /// # Errors
    ///
    /// Those of the writer.
    pub fn rest(&mut self) -> io::Result<()> {
        for Rest { level, rule, place, more, files } in self.sorts.rest() {
            self.head(level, &rule)?;
            let at = match place.as_deref() {
                Some("") => String::new(),
                Some(place) => format!(", at {}", plain(place)),
                None => ", at other places".into(),
            };
            writeln!(self.out, ": and {more} more like this in {}{at}", counted(files, "file"))?;
        }
        if let Some(known) = self.known.take() {
            self.paint(Level::Known, "known")?;
            writeln!(self.out, ": {known}")?;
        }
        Ok(())
    }

    /// Writes the closing line of a validation.
    ///
    /// # Errors
    ///
    /// Those of the writer.
    ///
    /// ```
    /// use mailtrail::{Options, report::Human, validate_text};
    ///
    /// let (_, summary) = validate_text("{}", &Options::default());
    /// let mut report = Human::new(Vec::new());
    /// report.validation(&summary)?;
    /// let line = String::from_utf8(report.into_inner()).unwrap();
    /// assert_eq!(line, "failed: 0 records in 1 file, 1 error; 1 document not recognized\n");
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn validation(&mut self, summary: &Summary) -> io::Result<()> {
        writeln!(self.out, "{}", verdict_line::of_validation(summary, self.fail_on))?;
        self.out.flush()
    }

    /// Writes the closing line of round trips.
    ///
    /// # Errors
    ///
    /// Those of the writer.
    ///
    /// ```
    /// let mut report = mailtrail::report::Human::new(Vec::new());
    /// report.round_trips(&mailtrail::Summary::default())?;
    /// let line = String::from_utf8(report.into_inner()).unwrap();
    /// assert!(line.starts_with("failed, because no record was read: "));
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn round_trips(&mut self, summary: &Summary) -> io::Result<()> {
        writeln!(self.out, "{}", verdict_line::of_round_trips(summary, self.fail_on))?;
        self.out.flush()
    }

    /// The writer.
    ///
    /// ```
    /// assert!(mailtrail::report::Human::new(Vec::new()).into_inner().is_empty());
    /// ```
    pub fn into_inner(self) -> W {
        self.out
    }

    fn head(&mut self, level: Level, rule: &str) -> io::Result<()> {
        self.paint(level, &format!("{level}[{rule}]"))
    }

    fn paint(&mut self, level: Level, text: &str) -> io::Result<()> {
        if !self.colour {
            return write!(self.out, "{text}");
        }
        let code = match level {
            Level::Error => "31",
            Level::Warning => "33",
            Level::Note => "36",
            Level::Known => "34",
        };
        write!(self.out, "\x1b[1;{code}m{text}\x1b[0m")
    }
}

#[cfg(test)]
mod tests;

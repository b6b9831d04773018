//! Findings for people.

mod excerpt;
mod files;
mod ink;
mod row;
mod table;

use std::io::{self, Write};

use self::excerpt::Excerpt;
use self::files::Files;
use self::ink::Ink;
use super::known::Known;
use super::sorts::{Rest, SHOWN, Sorts};
use super::{counted, plain, verdict_line};
use crate::input::Source;
use crate::verdict::{Finding, Level, Sort, Summary, place};

/// Columns of a report that goes to no terminal.
const WIDTH: usize = 120;

/// Writes findings for people, each with its line of the input, optionally in color.
///
/// The mark below a line shows what the finding is about. A line that begins with `+` is the corrected line, if it is known. If the finding is in
/// a text inside the document, such as the message of a notification, the line is from that text. Secrets are left out. A run
/// over several files ends with tables of the worst files and of the kinds.
///
/// Findings of one sort (the same rule at the same place) are shown a few times and then counted, so that a different one
/// is not lost among them. Known deviations are only counted. [`all`](Self::all) shows everything. Characters of the input that could deceive
/// readers are escaped: see [`plain`].
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
    ink: Ink,
    all: bool,
    concise: bool,
    width: usize,
    fail_on: Level,
    sorts: Sorts,
    known: Known,
    files: Files,
    /// Whether the last line was no blank one.
    is_dense: bool,
}

impl<W: Write> Human<W> {
    /// Makes a report that goes to a writer, without color.
    ///
    /// ```
    /// assert!(mailtrail::report::Human::new(Vec::new()).into_inner().is_empty());
    /// ```
    pub fn new(out: W) -> Self {
        let (sorts, known, files) = (Sorts::default(), Known::default(), Files::default());
        let (ink, fail_on) = (Ink::default(), Level::Error);
        Self { out, ink, all: false, concise: false, width: WIDTH, fail_on, sorts, known, files, is_dense: false }
    }

    /// Sets whether to use color.
    ///
    /// ```
    /// let report = mailtrail::report::Human::new(Vec::new()).colour(true);
    /// assert!(report.into_inner().is_empty());
    /// ```
    #[must_use]
    pub fn colour(mut self, colour: bool) -> Self {
        self.ink = Ink(colour);
        self
    }

    /// Sets whether to write each finding in one line: `file:line:column: level[rule]: message at pointer`, and the help.
    ///
    /// ```
    /// use mailtrail::input::Source;
    /// use mailtrail::report::Human;
    /// use mailtrail::{Options, validate_text};
    ///
    /// let (findings, _) = validate_text("{\"a\": tru}", &Options::default());
    /// let mut report = Human::new(Vec::new()).concise(true);
    /// report.finding(&Source::File("a.json".into()), &findings[0])?;
    /// let text = String::from_utf8(report.into_inner())?;
    /// assert!(text.starts_with("a.json:1:7: error[syntax]: "), "{text}");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn concise(mut self, concise: bool) -> Self {
        self.concise = concise;
        self
    }

    /// Sets the width for lines of the input and for tables, in columns; the default is 120. Messages are not cut.
    ///
    /// ```
    /// let report = mailtrail::report::Human::new(Vec::new()).width(80);
    /// assert!(report.into_inner().is_empty());
    /// ```
    #[must_use]
    pub fn width(mut self, columns: usize) -> Self {
        self.width = columns;
        self
    }

    /// Sets whether to show every finding, including known deviations, however many there are of a sort.
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

    /// Sets the lowest level that fails the job; the default is error. Known deviations are shown if they fail it.
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

    /// Writes a finding, or counts it if enough findings of its sort were shown.
    ///
    /// # Errors
    ///
    /// Returns the errors of the writer.
    pub fn finding(&mut self, file: &Source, finding: &Finding) -> io::Result<()> {
        if finding.counts() {
            self.files.count(file, finding.level, 1);
        }
        if !self.all {
            if self.enough(finding.level) == 0 {
                self.known.count(&finding.rule, 1);
                return Ok(());
            }
            if !self.sorts.count(file, finding) {
                return Ok(());
            }
        }
        if self.concise { self.one_line(file, finding) } else { self.block(file, finding) }
    }

    /// A finding with its line.
    fn block(&mut self, file: &Source, finding: &Finding) -> io::Result<()> {
        self.head(finding.level, &finding.rule)?;
        let message = format!(": {}", plain(&finding.message));
        self.ink.paint(&mut self.out, ink::HEAD, &message)?;
        writeln!(self.out)?;
        let excerpt = Excerpt::of(finding, self.ink, self.width);
        excerpt.arrow(&mut self.out)?;
        writeln!(self.out, "{}{}", place_in_file(file, finding), at(finding))?;
        let is_shown = excerpt.write(&mut self.out)?;
        if let Some(help) = &finding.help {
            excerpt.note(&mut self.out, "help", &plain(help))?;
        }
        excerpt.fixed(&mut self.out)?;
        self.is_dense = !is_shown;
        if is_shown { writeln!(self.out) } else { Ok(()) }
    }

    /// A finding in one line.
    fn one_line(&mut self, file: &Source, finding: &Finding) -> io::Result<()> {
        self.is_dense = true;
        write!(self.out, "{}: ", place_in_file(file, finding))?;
        self.head(finding.level, &finding.rule)?;
        write!(self.out, ": {}{}", plain(&finding.message), at(finding))?;
        if let Some(place) = finding.unpacked.filter(|place| place.is_packed) {
            write!(self.out, " (line {}, column {} of the inner text)", place.line, place.column)?;
        }
        match &finding.help {
            Some(help) => writeln!(self.out, "; help: {}", plain(help)),
            None => writeln!(self.out),
        }
    }

    /// Returns how many findings of one sort, with this level, are shown; further ones are only counted.
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

    /// Counts further findings of a sort in a file, after [enough](Self::enough) were passed to [`finding`](Self::finding).
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
        if sort.counts() {
            self.files.count(file, sort.level, count);
        }
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
    /// Returns the errors of the writer.
    pub fn rest(&mut self) -> io::Result<()> {
        for Rest { level, rule, place, more, files } in self.sorts.rest() {
            self.is_dense = true;
            self.head(level, &rule)?;
            let at = match place.as_deref() {
                Some("") => String::new(),
                Some(place) => format!(", at {}", plain(place)),
                None => ", in other places".into(),
            };
            writeln!(self.out, ": and {more} more like this in {}{at}", counted(files, "file"))?;
        }
        if let Some(known) = self.known.take() {
            self.is_dense = true;
            self.paint(Level::Known, "known")?;
            writeln!(self.out, ": {known}")?;
        }
        Ok(())
    }

    /// Writes the tables of the worst files and of the kinds, if there were several files, or records of several kinds.
    ///
    /// # Errors
    ///
    /// Returns the errors of the writer.
    ///
    /// ```
    /// use mailtrail::input::Source;
    /// use mailtrail::report::Human;
    /// use mailtrail::{Options, validate_text};
    ///
    /// let (findings, mut summary) = validate_text("{", &Options::default());
    /// summary.files = 2;
    /// let mut report = Human::new(Vec::new());
    /// report.finding(&Source::File("a.json".into()), &findings[0])?;
    /// report.tables(&summary)?;
    /// let text = String::from_utf8(report.into_inner())?;
    /// assert!(text.ends_with("file    errors  warnings  notes\na.json       1         0      0\n\n"), "{text}");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn tables(&mut self, summary: &Summary) -> io::Result<()> {
        let tables = table::written(self.ink, &mut self.files, summary, self.width)?;
        if self.is_dense && !tables.is_empty() {
            writeln!(self.out)?;
        }
        self.out.write_all(&tables)
    }

    /// Writes the closing line of a validation.
    ///
    /// # Errors
    ///
    /// Returns the errors of the writer.
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
    /// Returns the errors of the writer.
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

    /// Where it is written to, for what else is to be said there.
    pub(super) fn out(&mut self) -> &mut W {
        &mut self.out
    }

    /// Returns the writer.
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
        self.ink.paint(&mut self.out, ink::of_level(level), text)
    }
}

/// Where a finding is, as editors understand it.
fn place_in_file(file: &Source, finding: &Finding) -> String {
    format!("{}:{}:{}", plain(&file.to_string()), finding.line, finding.column)
}

/// Where a finding is in its document.
fn at(finding: &Finding) -> String {
    let place = place(finding);
    if place.is_empty() { String::new() } else { format!(" at {}", plain(&place)) }
}

#[cfg(test)]
mod tests;

//! Annotations of GitHub Actions.

use std::io::{self, Write};

use super::reporter::{Closing, Reporter, end_column, message, relative, trouble};
use super::sorts::{Rest, SHOWN, Sorts};
use super::{counted, plain};
use crate::input::{Source, Trouble};
use crate::verdict::{Finding, Level, Sort, place};

/// Writes workflow commands, which GitHub Actions shows at the changed lines: `::error file=...,line=...::...`.
///
/// GitHub shows only a few annotations per step, so a few findings of each sort are shown and the others counted. The last line is not
/// a command, but the verdict, for the log.
///
/// ```
/// use mailtrail::input::Source;
/// use mailtrail::report::{GitHub, Reporter as _};
/// use mailtrail::{Options, validate_text};
///
/// let (findings, _) = validate_text("{\"a\":\n", &Options::default());
/// let mut report = GitHub::new(Vec::new());
/// report.finding(&Source::File("logs/a,b.json".into()), &findings[0])?;
/// let text = String::from_utf8(report.into_inner())?;
/// assert!(text.starts_with("::error file=logs/a%2Cb.json,line=1,col=6,title=truncated::"), "{text}");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct GitHub<W> {
    out: W,
    all: bool,
    fail_on: Level,
    sorts: Sorts,
}

impl<W: Write> GitHub<W> {
    /// Makes a report that goes to a writer.
    ///
    /// ```
    /// assert!(mailtrail::report::GitHub::new(Vec::new()).into_inner().is_empty());
    /// ```
    pub fn new(out: W) -> Self {
        Self { out, all: false, fail_on: Level::Error, sorts: Sorts::default() }
    }

    /// Sets whether to show every finding, including known deviations.
    ///
    /// ```
    /// use mailtrail::report::{GitHub, Reporter as _};
    ///
    /// assert_eq!(GitHub::new(Vec::new()).all(true).enough(mailtrail::Level::Known), u64::MAX);
    /// ```
    #[must_use]
    pub fn all(mut self, all: bool) -> Self {
        self.all = all;
        self
    }

    /// Sets the lowest level that fails the job; the default is error. Known deviations are shown if they fail it.
    ///
    /// ```
    /// use mailtrail::{Level, report::{GitHub, Reporter as _}};
    ///
    /// let report = GitHub::new(Vec::new());
    /// assert_eq!(report.enough(Level::Known), 0);
    /// assert!(report.fail_on(Level::Known).enough(Level::Known) > 0);
    /// ```
    #[must_use]
    pub fn fail_on(mut self, level: Level) -> Self {
        self.fail_on = level;
        self
    }

    /// Returns the writer.
    ///
    /// ```
    /// assert!(mailtrail::report::GitHub::new(Vec::new()).into_inner().is_empty());
    /// ```
    pub fn into_inner(self) -> W {
        self.out
    }
}

impl<W: Write + Send> Reporter for GitHub<W> {
    fn finding(&mut self, file: &Source, finding: &Finding) -> io::Result<()> {
        if self.enough(finding.level) == 0 || !self.all && !self.sorts.count(file, finding) {
            return Ok(());
        }
        write!(self.out, "::{} ", command(finding.level))?;
        if !matches!(file, Source::Stdin) {
            write!(self.out, "file={},", property(relative(&file.name())))?;
        }
        write!(self.out, "line={},col={},", finding.line, finding.column)?;
        if let Some(end) = end_column(finding) {
            write!(self.out, "endColumn={end},")?;
        }
        write!(self.out, "title={}::", property(&finding.rule))?;
        let place = place(finding);
        let at = if place.is_empty() { String::new() } else { format!("\nat {}", plain(&place)) };
        writeln!(self.out, "{}", data(&(message(finding) + &at)))
    }

    fn enough(&self, level: Level) -> u64 {
        match level {
            _ if self.all => u64::MAX,
            Level::Known if self.fail_on > Level::Known => 0,
            _ => SHOWN,
        }
    }

    fn more(&mut self, file: &Source, sort: &Sort, count: u64) -> io::Result<()> {
        if self.enough(sort.level) > 0 {
            self.sorts.more(file, sort.clone(), count);
        }
        Ok(())
    }

    fn unreadable(&mut self, unread: &Trouble) -> io::Result<()> {
        let file = property(&unread.place);
        writeln!(self.out, "::error file={file},title=unreadable::{}", data(&trouble(unread)))
    }

    fn close(&mut self, closing: &Closing<'_>) -> io::Result<()> {
        for Rest { level, rule, place, more, files } in self.sorts.rest() {
            let at = match place.as_deref() {
                Some("") => String::new(),
                Some(place) => format!(", at {}", plain(place)),
                None => ", in other places".into(),
            };
            let text = format!("and {more} more like this in {}{at}", counted(files, "file"));
            writeln!(self.out, "::{} title={}::{}", command(level), property(&rule), data(&text))?;
        }
        writeln!(self.out, "{}", closing.line())?;
        self.out.flush()
    }
}

fn command(level: Level) -> &'static str {
    match level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Note | Level::Known => "notice",
    }
}

/// The text of a command: what would end it is escaped as GitHub's own toolkit does.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The value of a property, in which two more characters have a meaning.
fn property(text: &str) -> String {
    data(&plain(text)).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_in_a_text_ends_a_command_or_begins_another() {
        assert_eq!(data("50%\r\n::set-output"), "50%25%0D%0A::set-output");
        assert_eq!(property("a:b,c\u{1b}\n"), r"a%3Ab%2Cc\u{1b}\n");
    }
}

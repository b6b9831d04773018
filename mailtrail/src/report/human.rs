//! Findings as people read them.

use std::collections::BTreeMap;
use std::io::{self, Write};

use super::counted;
use crate::input::Source;
use crate::verdict::{Finding, Level, Summary};

/// How many findings of one sort are shown before the rest is only counted.
const SHOWN: u64 = 5;

/// Writes findings in words, with colour if wanted.
///
/// Findings of one sort (the same rule at the same member) are shown a few times and then counted, so that the one that
/// differs is not lost among them; [`all`](Self::all) shows each.
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
/// assert!(text.starts_with("warning[unrecognized-document]: "));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct Human<W> {
    out: W,
    colour: bool,
    all: bool,
    /// How often each sort was found: level, rule and the pointer without its numbers.
    sorts: BTreeMap<(Level, String, String), u64>,
}

impl<W: Write> Human<W> {
    /// Report that goes to a writer, without colour.
    ///
    /// ```
    /// assert!(mailtrail::report::Human::new(Vec::new()).into_inner().is_empty());
    /// ```
    pub fn new(out: W) -> Self {
        Self { out, colour: false, all: false, sorts: BTreeMap::new() }
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

    /// Sets whether every finding is shown, however many there are of a sort.
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

    /// Writes a finding, or counts it if enough of its sort were shown.
    ///
    /// # Errors
    ///
    /// Those of the writer.
    pub fn finding(&mut self, file: &Source, finding: &Finding) -> io::Result<()> {
        let sort = (finding.level, finding.rule.to_string(), place(finding, true));
        let count = self.sorts.entry(sort).or_default();
        *count += 1;
        if *count > SHOWN && !self.all {
            return Ok(());
        }
        let head = format!("{}[{}]", finding.level, finding.rule);
        self.paint(finding.level, &head)?;
        writeln!(self.out, ": {}", finding.message)?;
        write!(self.out, "  --> {file}:{}:{}", finding.line, finding.column)?;
        let place = shortened(place(finding, false));
        if !place.is_empty() {
            write!(self.out, " at {place}")?;
        }
        writeln!(self.out)?;
        if let Some(help) = &finding.help {
            writeln!(self.out, "  = help: {help}")?;
        }
        Ok(())
    }

    /// Writes what was only counted.
    ///
    /// # Errors
    ///
    /// Those of the writer.
    pub fn rest(&mut self) -> io::Result<()> {
        let sorts = std::mem::take(&mut self.sorts);
        let mut counted: Vec<_> = sorts.into_iter().filter(|(_, count)| *count > SHOWN && !self.all).collect();
        counted.reverse();
        for ((level, rule, place), count) in counted {
            self.paint(level, &format!("{level}[{rule}]"))?;
            let at = if place.is_empty() { String::new() } else { format!(" at {place}") };
            writeln!(self.out, ": {} more{at}", count - SHOWN)?;
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
    /// assert_eq!(line, "checked 0 records in 1 file: 0 errors, 1 warning, 0 notes; 1 document not recognized\n");
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn validation(&mut self, summary: &Summary) -> io::Result<()> {
        let unrecognized = match summary.unrecognized {
            0 => String::new(),
            count => format!("; {} not recognized", counted(count, "document")),
        };
        writeln!(
            self.out,
            "checked {} in {}: {}, {}, {}{unrecognized}",
            counted(summary.records, "record"),
            counted(summary.files, "file"),
            counted(summary.errors, "error"),
            counted(summary.warnings, "warning"),
            counted(summary.notes, "note"),
        )?;
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
    /// assert_eq!(line, "read and wrote 0 records in 0 files: 0 exact, 0 changed, 0 failed\n");
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn round_trips(&mut self, summary: &Summary) -> io::Result<()> {
        writeln!(
            self.out,
            "read and wrote {} in {}: {} exact, {} changed, {} failed",
            counted(summary.records, "record"),
            counted(summary.files, "file"),
            summary.exact,
            summary.changed,
            summary.failed,
        )?;
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

/// Way to the value; for a sort with `*` in place of numbers.
fn place(finding: &Finding, sort: bool) -> String {
    let ways = std::iter::once(&finding.pointer).chain(&finding.inner).filter(|way| !way.is_empty());
    let ways: Vec<_> = ways.map(|way| if sort { without_numbers(way) } else { way.clone() }).collect();
    ways.join(" -> ")
}

/// A way that is too long to read is cut; the JSON report has all of it.
fn shortened(mut place: String) -> String {
    const LONGEST: usize = 200;
    if place.len() > LONGEST {
        place.truncate(place.floor_char_boundary(LONGEST));
        place.push('…');
    }
    place
}

fn without_numbers(pointer: &str) -> String {
    let is_number = |token: &str| !token.is_empty() && token.bytes().all(|byte| byte.is_ascii_digit());
    pointer.split('/').map(|token| if is_number(token) { "*" } else { token }).collect::<Vec<_>>().join("/")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Options, validate_text};

    /// A log file with so many records that have the same sort of finding, and one of another sort.
    fn findings(count: usize) -> Vec<Finding> {
        let record =
            r#"{"eventVersion":"1.08","userIdentity":{"type":"Root"},"new":1,"eventTime":"2024-05-14T08:20:00Z"}"#;
        let lone = record.replace("new", "other");
        let text = format!(r#"{{"Records":[{},{lone}]}}"#, vec![record; count].join(","));
        let (findings, _) = validate_text(&text, &Options::default());
        findings.into_iter().filter(|finding| finding.level == Level::Note).collect()
    }

    fn report(human: Human<Vec<u8>>, count: usize) -> String {
        let mut human = human;
        for finding in findings(count) {
            human.finding(&Source::Stdin, &finding).unwrap();
        }
        human.rest().unwrap();
        String::from_utf8(human.into_inner()).unwrap()
    }

    #[test]
    fn the_first_of_a_sort_are_shown_and_the_rest_is_counted() {
        let text = report(Human::new(Vec::new()), 8);
        assert_eq!(text.matches("`new` is no known member of Record").count(), 5);
        assert_eq!(text.matches("`other` is no known member of Record").count(), 1);
        assert!(text.ends_with("\nnote[unknown-member]: 3 more at /Records/*/new\n"), "{text}");
    }

    #[test]
    fn few_are_not_counted() {
        assert!(!report(Human::new(Vec::new()), 5).contains("more at"));
    }

    #[test]
    fn all_are_shown_if_wanted() {
        let text = report(Human::new(Vec::new()).all(true), 8);
        assert_eq!(text.matches("`new` is no known member of Record").count(), 8);
        assert!(!text.contains("more at"));
    }

    #[test]
    fn each_level_has_its_colour() {
        let paint = |level| {
            let mut human = Human::new(Vec::new()).colour(true);
            human.paint(level, "word").unwrap();
            String::from_utf8(human.into_inner()).unwrap()
        };
        assert_eq!(paint(Level::Error), "\u{1b}[1;31mword\u{1b}[0m");
        assert_eq!(paint(Level::Warning), "\u{1b}[1;33mword\u{1b}[0m");
        assert_eq!(paint(Level::Note), "\u{1b}[1;36mword\u{1b}[0m");
        assert!(!report(Human::new(Vec::new()), 1).contains('\u{1b}'));
    }

    #[test]
    fn numbers_in_pointers_make_no_sort() {
        assert_eq!(without_numbers("/Records/12/a/0/b2"), "/Records/*/a/*/b2");
        assert_eq!(without_numbers(""), "");
    }

    #[test]
    fn long_ways_are_cut() {
        assert_eq!(shortened("é".repeat(100)), "é".repeat(100));
        assert_eq!(shortened("é".repeat(101)), "é".repeat(100) + "…");
    }
}

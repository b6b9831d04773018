//! JUnit XML.

use std::fmt;
use std::io::{self, Write};

use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

use super::per_file::{Outcome, PerFile};
use super::reporter::{Closing, Reporter};
use crate::input::{Source, Trouble};
use crate::verdict::{Finding, Level};

/// Writes JUnit XML, which most CI services show as tests. Each file is a test case, which fails if its findings do, and is an error if the
/// file could not be read.
///
/// ```
/// use mailtrail::input::Source;
/// use mailtrail::report::{Closing, Junit, Reporter as _, Work};
/// use mailtrail::{Level, Options, validate_text};
///
/// let (findings, summary) = validate_text("{\"a\":\n", &Options::default());
/// let mut report = Junit::new(Vec::new());
/// report.finding(&Source::File("a<b.json".into()), &findings[0])?;
/// report.done(&Source::File("a<b.json".into()))?;
/// report.close(&Closing { work: Work::Validation, summary: &summary, fail_on: Level::Error })?;
/// let text = String::from_utf8(report.into_inner())?;
/// assert!(text.contains(r#"<testcase name="a&lt;b.json" classname="mailtrail">"#), "{text}");
/// assert!(text.contains(r#"<failure message="1 finding" type="truncated">"#), "{text}");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct Junit<W: Write> {
    xml: quick_xml::Writer<W>,
    files: PerFile,
    begun: bool,
}

impl<W: Write> fmt::Debug for Junit<W> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Junit").field("files", &self.files).finish_non_exhaustive()
    }
}

impl<W: Write> Junit<W> {
    /// Makes a report that goes to a writer.
    ///
    /// ```
    /// assert!(mailtrail::report::Junit::new(Vec::new()).into_inner().is_empty());
    /// ```
    pub fn new(out: W) -> Self {
        Self { xml: quick_xml::Writer::new_with_indent(out, b' ', 2), files: PerFile::new(), begun: false }
    }

    /// Sets whether to show every finding, including known deviations, however many a file has.
    ///
    /// ```
    /// use mailtrail::report::{Junit, Reporter as _};
    ///
    /// assert_eq!(Junit::new(Vec::new()).all(true).enough(mailtrail::Level::Known), u64::MAX);
    /// ```
    #[must_use]
    pub fn all(mut self, all: bool) -> Self {
        self.files.all = all;
        self
    }

    /// Sets the lowest level that fails a file; the default is error. Known deviations are shown if they fail it.
    ///
    /// ```
    /// use mailtrail::{Level, report::{Junit, Reporter as _}};
    ///
    /// assert_eq!(Junit::new(Vec::new()).enough(Level::Known), 0);
    /// assert!(Junit::new(Vec::new()).fail_on(Level::Known).enough(Level::Known) > 0);
    /// ```
    #[must_use]
    pub fn fail_on(mut self, level: Level) -> Self {
        self.files.fail_on = level;
        self
    }

    /// Returns the writer.
    ///
    /// ```
    /// assert!(mailtrail::report::Junit::new(Vec::new()).into_inner().is_empty());
    /// ```
    pub fn into_inner(self) -> W {
        self.xml.into_inner()
    }

    fn begin(&mut self) -> io::Result<()> {
        if !std::mem::replace(&mut self.begun, true) {
            self.xml.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
            self.xml
                .write_event(Event::Start(BytesStart::new("testsuites").with_attributes([("name", "mailtrail")])))?;
        }
        Ok(())
    }

    fn suites(&mut self, outcomes: Vec<Outcome>) -> io::Result<()> {
        self.begin()?;
        outcomes.into_iter().try_for_each(|outcome| self.suite(&outcome))
    }

    fn suite(&mut self, outcome: &Outcome) -> io::Result<()> {
        let unread = !outcome.unreadable.is_empty();
        let count = |is: bool| if is { "1" } else { "0" };
        let (failures, errors) = (count(outcome.failed && !unread), count(unread));
        let attributes = [("name", &*outcome.name), ("tests", "1"), ("failures", failures), ("errors", errors)];
        self.xml.create_element("testsuite").with_attributes(attributes).write_inner_content(|xml| {
            let case =
                xml.create_element("testcase").with_attributes([("name", &*outcome.name), ("classname", "mailtrail")]);
            if outcome.findings.is_empty() && !unread {
                case.write_empty()?;
                return Ok(());
            }
            case.write_inner_content(|xml| {
                let text = lines(outcome);
                let element = match (unread, outcome.failed) {
                    (true, _) => Some(("error", "unreadable")),
                    (false, true) => Some(("failure", worst(outcome))),
                    (false, false) => None,
                };
                match element {
                    Some((element, kind)) => xml
                        .create_element(element)
                        .with_attributes([("message", &*outcome.headline()), ("type", kind)])
                        .write_text_content(BytesText::new(&text))?,
                    None => xml.create_element("system-out").write_text_content(BytesText::new(&text))?,
                };
                Ok(())
            })?;
            Ok(())
        })?;
        Ok(())
    }
}

/// The rule of the first finding of the highest level.
fn worst(outcome: &Outcome) -> &str {
    let mut worst = None;
    for shown in &outcome.findings {
        if worst.is_none_or(|(level, _)| shown.level > level) {
            worst = Some((shown.level, &*shown.rule));
        }
    }
    worst.map_or("finding", |(_, rule)| rule)
}

/// All that is said of a file.
fn lines(outcome: &Outcome) -> String {
    let mut lines: Vec<_> = outcome.unreadable.clone();
    for shown in &outcome.findings {
        lines.push(format!("{}[{}]: {}\n  --> {}", shown.level, shown.rule, shown.message, shown.place));
    }
    if outcome.more > 0 {
        lines.push(format!("and {} more", outcome.more));
    }
    lines.join("\n")
}

impl<W: Write + Send> Reporter for Junit<W> {
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
        self.suites(outcomes)
    }

    fn close(&mut self, _: &Closing<'_>) -> io::Result<()> {
        let outcomes = self.files.rest();
        self.suites(outcomes)?;
        self.xml.write_event(Event::End(BytesEnd::new("testsuites")))?;
        let out = self.xml.get_mut();
        writeln!(out)?;
        out.flush()
    }
}

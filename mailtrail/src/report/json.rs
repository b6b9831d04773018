//! One JSON object a line: the findings, and the summary at the end.

use std::io::{self, Write};

use mailtrail_wire::{Number, Writer};

use crate::input::Source;
use crate::{Finding, Summary};

/// Writes NDJSON.
///
/// A finding has `level`, `rule`, `file`, `line`, `column`, `pointer`, `inner` (only for documents within texts),
/// `message`, `found`, `expected` and `help` (only if there is some).
///
/// ```
/// use mailtrail::input::Source;
/// use mailtrail::report::Json;
/// use mailtrail::{Options, validate_text};
///
/// let (findings, _) = validate_text("{\n", &Options::default());
/// let mut report = Json::new(Vec::new());
/// report.finding(&Source::Stdin, &findings[0])?;
/// let line = String::from_utf8(report.into_inner())?;
/// assert!(line.starts_with(r#"{"level":"error","rule":"truncated","file":"<stdin>","line":2,"column":1,"#));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct Json<W> {
    out: W,
}

impl<W: Write> Json<W> {
    /// Report that goes to a writer.
    ///
    /// ```
    /// assert!(mailtrail::report::Json::new(Vec::new()).into_inner().is_empty());
    /// ```
    pub fn new(out: W) -> Self {
        Self { out }
    }

    /// Writes a finding.
    ///
    /// # Errors
    ///
    /// Those of the writer.
    pub fn finding(&mut self, file: &Source, finding: &Finding) -> io::Result<()> {
        let mut writer = Writer::default();
        let mut object = writer.object();
        let mut text = |name: &str, value: &str| object.entry(name, &value.to_owned());
        text("level", finding.level.as_str());
        text("rule", &finding.rule);
        text("file", &file.to_string());
        object.entry("line", &Number::from(finding.line));
        object.entry("column", &Number::from(finding.column));
        object.entry("pointer", &finding.pointer);
        if !finding.inner.is_empty() {
            object.entry("inner", &finding.inner);
        }
        object.entry("message", &finding.message);
        object.entry("found", &finding.found);
        object.entry("expected", &finding.expected);
        if let Some(help) = &finding.help {
            object.entry("help", help);
        }
        object.end();
        writeln!(self.out, "{}", writer.into_text())
    }

    /// Writes the line `{"summary": {...}}` with the given figures.
    ///
    /// # Errors
    ///
    /// Those of the writer.
    ///
    /// ```
    /// let mut report = mailtrail::report::Json::new(Vec::new());
    /// report.summary(&[("files", 2)])?;
    /// assert_eq!(report.into_inner(), b"{\"summary\":{\"files\":2}}\n");
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn summary(&mut self, figures: &[(&str, u64)]) -> io::Result<()> {
        let figures: Vec<_> = figures.iter().map(|(name, figure)| format!("\"{name}\":{figure}")).collect();
        writeln!(self.out, "{{\"summary\":{{{}}}}}", figures.join(","))?;
        self.out.flush()
    }

    /// The writer.
    ///
    /// ```
    /// assert!(mailtrail::report::Json::new(Vec::new()).into_inner().is_empty());
    /// ```
    pub fn into_inner(self) -> W {
        self.out
    }
}

impl Summary {
    /// Figures of a validation, in the order of the report.
    ///
    /// ```
    /// assert_eq!(mailtrail::Summary::default().of_validation()[0], ("files", 0));
    /// ```
    pub fn of_validation(&self) -> [(&'static str, u64); 7] {
        [
            ("files", self.files),
            ("records", self.records),
            ("errors", self.errors),
            ("warnings", self.warnings),
            ("notes", self.notes),
            ("unrecognized", self.unrecognized),
            ("known", self.known),
        ]
    }

    /// Figures of round trips, in the order of the report.
    ///
    /// ```
    /// assert_eq!(mailtrail::Summary::default().of_round_trips()[2], ("exact", 0));
    /// ```
    pub fn of_round_trips(&self) -> [(&'static str, u64); 5] {
        [
            ("files", self.files),
            ("records", self.records),
            ("exact", self.exact),
            ("changed", self.changed),
            ("failed", self.failed),
        ]
    }
}

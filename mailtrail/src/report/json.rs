//! One JSON object a line: the findings, and the summary at the end.

use std::io::{self, Write};

use mailtrail_wire::{Number, Writer};

use super::plain_json;
use crate::input::Source;
use crate::{Finding, Summary};

/// Writes NDJSON.
///
/// A finding has `level`, `rule`, `file`, `line`, `column`, `pointer`, `inner` (only for documents within texts),
/// `message`, `found`, `expected` and `help` (only if there is some). Characters that could deceive who reads the lines on
/// a terminal are escaped.
///
/// ```
/// use mailtrail::input::Source;
/// use mailtrail::report::Json;
/// use mailtrail::{Options, validate_text};
///
/// let (findings, _) = validate_text("{\"a\":\n", &Options::default());
/// let mut report = Json::new(Vec::new());
/// report.finding(&Source::Stdin, &findings[0])?;
/// let line = String::from_utf8(report.into_inner())?;
/// assert!(line.starts_with(r#"{"level":"error","rule":"truncated","file":"<stdin>","line":1,"column":6,"#));
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
        self.line(&writer.into_text())
    }

    /// Writes the closing line of a validation: `{"summary": {...}}`.
    ///
    /// # Errors
    ///
    /// Those of the writer.
    ///
    /// ```
    /// let mut summary = mailtrail::Summary::default();
    /// (summary.files, summary.records, summary.lines) = (1, 2, 3);
    /// summary.not_read.add(mailtrail::input::Unread::of_name("a.txt"));
    /// let mut report = mailtrail::report::Json::new(Vec::new());
    /// report.validation(&summary)?;
    /// let line = String::from_utf8(report.into_inner()).unwrap();
    /// assert!(line.starts_with(r#"{"summary":{"files":1,"records":2,"errors":0,"warnings":0,"notes":0,"#));
    /// assert!(line.trim_end().ends_with(r#""unrecognized":0,"known":0,"others":0,"lines":3,"not_read":{".txt":1}}}"#));
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn validation(&mut self, summary: &Summary) -> io::Result<()> {
        let figures = [
            ("files", summary.files),
            ("records", summary.records),
            ("errors", summary.errors),
            ("warnings", summary.warnings),
            ("notes", summary.notes),
            ("unrecognized", summary.unrecognized),
        ];
        self.summary(&figures, summary)
    }

    /// Writes the closing line of round trips: `{"summary": {...}}`.
    ///
    /// # Errors
    ///
    /// Those of the writer.
    ///
    /// ```
    /// let mut report = mailtrail::report::Json::new(Vec::new());
    /// report.round_trips(&mailtrail::Summary::default())?;
    /// let line = String::from_utf8(report.into_inner()).unwrap();
    /// assert!(line.starts_with(r#"{"summary":{"files":0,"records":0,"exact":0,"changed":0,"failed":0,"#));
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn round_trips(&mut self, summary: &Summary) -> io::Result<()> {
        let figures = [
            ("files", summary.files),
            ("records", summary.records),
            ("exact", summary.exact),
            ("changed", summary.changed),
            ("failed", summary.failed),
        ];
        self.summary(&figures, summary)
    }

    /// Writes figures of a job, and those that all jobs have.
    fn summary(&mut self, figures: &[(&str, u64)], summary: &Summary) -> io::Result<()> {
        let common = [("known", summary.known), ("others", summary.others), ("lines", summary.lines)];
        let common = common.into_iter().chain(summary.expected.map(|count| ("expected", count)));
        let object = |figures: &mut dyn Iterator<Item = (&str, u64)>| {
            let mut writer = Writer::default();
            let mut object = writer.object();
            figures.for_each(|(name, figure)| object.entry(name, &Number::from(figure)));
            object.end();
            writer.into_text()
        };
        let figures = object(&mut figures.iter().copied().chain(common));
        let labels: Vec<_> = summary.not_read.iter().map(|(what, count)| (what.to_string(), count)).collect();
        let not_read = object(&mut labels.iter().map(|(what, count)| (&**what, *count)));
        let figures = figures.trim_end_matches('}');
        self.line(&format!("{{\"summary\":{figures},\"not_read\":{not_read}}}}}"))?;
        self.out.flush()
    }

    fn line(&mut self, json: &str) -> io::Result<()> {
        writeln!(self.out, "{}", plain_json(json))
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

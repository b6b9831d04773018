//! A report as NDJSON: the findings, what could not be read, and the summary at the end.

use std::io::{self, Write};

use mailtrail_wire::{Number, Writer};

use super::{plain_json, verdict_line};
use crate::input::{Source, Trouble};
use crate::verdict::{Finding, Level, Summary, Unpacked};

/// Writes NDJSON.
///
/// A finding has `level`, `rule`, `file`, `line`, `column`, `offset` and `length` in bytes, `pointer`, `inner` (only for documents inside strings),
/// `unpacked` (the place in the innermost of these strings), `kind` (of the document, if it is known), `message`, `found`, `expected`, `help` and `fix`
/// (only if there is one). Something that could not be read is `{"unreadable": {"file": ..., "message": ..., "help": ...}}`. The last line is
/// `{"summary": {...}}` with the counts and the [version](Self::VERSION) of the format; a report without it is incomplete. Every line except the summary and
/// `unreadable` lines is a finding. File names are unchanged; characters that could deceive readers
/// on a terminal are written as JSON escapes. [`Json::SCHEMA`] is the schema of each line.
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
    fail_on: Level,
}

impl Json<()> {
    /// Version of the format. It changes if something is removed or gets another meaning. Additions do not change it.
    ///
    /// ```
    /// assert_eq!(mailtrail::report::Json::VERSION, 1);
    /// ```
    pub const VERSION: u64 = 1;

    /// JSON Schema of the lines of a report.
    ///
    /// ```
    /// let schema = mailtrail::report::Json::SCHEMA;
    /// assert!(schema.contains(r#""$schema": "https://json-schema.org/draft/2020-12/schema""#));
    /// ```
    pub const SCHEMA: &str = include_str!("../../report.schema.json");
}

impl<W: Write> Json<W> {
    /// Makes a report that goes to a writer.
    ///
    /// ```
    /// assert!(mailtrail::report::Json::new(Vec::new()).into_inner().is_empty());
    /// ```
    pub fn new(out: W) -> Self {
        Self { out, fail_on: Level::Error }
    }

    /// Sets the lowest level that fails the job, for `passed`; the default is error.
    ///
    /// ```
    /// use mailtrail::{Level, Summary, report::Json};
    ///
    /// let mut summary = Summary::default();
    /// (summary.files, summary.records, summary.notes) = (1, 1, 1);
    /// let mut report = Json::new(Vec::new()).fail_on(Level::Note);
    /// report.validation(&summary)?;
    /// assert!(String::from_utf8(report.into_inner()).unwrap().contains(r#""passed":false"#));
    /// # Ok::<(), std::io::Error>(())
    /// ```
    #[must_use]
    pub fn fail_on(mut self, level: Level) -> Self {
        self.fail_on = level;
        self
    }

    /// Writes a finding.
    ///
    /// # Errors
    ///
    /// Returns the errors of the writer.
    pub fn finding(&mut self, file: &Source, finding: &Finding) -> io::Result<()> {
        let mut writer = Writer::default();
        let mut object = writer.object();
        let mut text = |name: &str, value: &str| object.entry(name, &value.to_owned());
        text("level", finding.level.as_str());
        text("rule", &finding.rule);
        text("file", &file.name());
        object.entry("line", &Number::from(finding.line));
        object.entry("column", &Number::from(finding.column));
        object.entry("offset", &Number::from(finding.offset));
        object.entry("length", &Number::from(finding.length));
        object.entry("pointer", &finding.pointer);
        if !finding.inner.is_empty() {
            object.entry("inner", &finding.inner);
        }
        if let Some(place) = finding.unpacked {
            let Unpacked { line, column, is_packed } = place;
            let text = format!(r#"{{"line":{line},"column":{column},"packed":{is_packed}}}"#);
            // It is JSON.
            if let Ok(place) = mailtrail_wire::Json::parse(&text) {
                object.entry("unpacked", &place);
            }
        }
        if let Some(kind) = finding.kind {
            object.entry("kind", &kind.to_owned());
        }
        object.entry("message", &finding.message);
        object.entry("found", &finding.found);
        object.entry("expected", &finding.expected);
        if let Some(help) = &finding.help {
            object.entry("help", help);
        }
        if let Some(fix) = &finding.fix {
            object.entry("fix", fix);
        }
        object.end();
        self.line(&writer.into_text())
    }

    /// Writes that something could not be read, or not to its end.
    ///
    /// # Errors
    ///
    /// Returns the errors of the writer.
    ///
    /// ```
    /// use mailtrail::input::Trouble;
    ///
    /// let mut report = mailtrail::report::Json::new(Vec::new());
    /// report.unreadable(&Trouble::new("a\u{1b}.json", "permission denied"))?;
    /// let line = String::from_utf8(report.into_inner()).unwrap();
    /// assert_eq!(line, "{\"unreadable\":{\"file\":\"a\\u001b.json\",\"message\":\"permission denied\"}}\n");
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn unreadable(&mut self, trouble: &Trouble) -> io::Result<()> {
        let mut writer = Writer::default();
        let mut object = writer.object();
        object.entry("file", &trouble.place);
        object.entry("message", &trouble.message);
        if let Some(help) = &trouble.help {
            object.entry("help", help);
        }
        object.end();
        self.line(&format!("{{\"unreadable\":{}}}", writer.into_text()))
    }

    /// Writes the closing line of a validation: `{"summary": {...}}`.
    ///
    /// # Errors
    ///
    /// Returns the errors of the writer.
    ///
    /// ```
    /// let mut summary = mailtrail::Summary::default();
    /// (summary.files, summary.records, summary.lines) = (1, 2, 3);
    /// summary.not_read.add(mailtrail::input::Unread::of_name("a.txt"));
    /// let mut report = mailtrail::report::Json::new(Vec::new());
    /// report.validation(&summary)?;
    /// let line = String::from_utf8(report.into_inner()).unwrap();
    /// assert!(line.starts_with(r#"{"summary":{"version":1,"files":1,"records":2,"errors":0,"warnings":0,"notes":0,"#));
    /// let end = r#""lines":3,"unreadable":0,"ignored":0,"hidden":0,"kinds":[],"not_read":{".txt":1},"passed":true}}"#;
    /// assert!(line.trim_end().ends_with(end));
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
        self.summary(&figures, summary, verdict_line::failure_of_validation(summary, self.fail_on))
    }

    /// Writes the closing line of round trips: `{"summary": {...}}`.
    ///
    /// # Errors
    ///
    /// Returns the errors of the writer.
    ///
    /// ```
    /// let mut report = mailtrail::report::Json::new(Vec::new());
    /// report.round_trips(&mailtrail::Summary::default())?;
    /// let line = String::from_utf8(report.into_inner()).unwrap();
    /// assert!(line.starts_with(r#"{"summary":{"version":1,"files":0,"records":0,"exact":0,"changed":0,"failed":0,"#));
    /// assert!(line.contains(r#""passed":false,"reason":"no record was read""#));
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn round_trips(&mut self, summary: &Summary) -> io::Result<()> {
        let figures = [
            ("files", summary.files),
            ("records", summary.records),
            ("exact", summary.exact),
            ("changed", summary.changed),
            ("failed", summary.failed),
            ("errors", summary.errors),
            ("unrecognized", summary.unrecognized),
        ];
        self.summary(&figures, summary, verdict_line::failure_of_round_trips(summary, self.fail_on))
    }

    /// Writes figures of a job, those that all jobs have, and why it failed, if it did.
    fn summary(&mut self, figures: &[(&str, u64)], summary: &Summary, failure: Option<String>) -> io::Result<()> {
        let common = [
            ("known", summary.known),
            ("others", summary.others),
            ("lines", summary.lines),
            ("unreadable", summary.unreadable),
            ("ignored", summary.ignored),
            ("hidden", summary.hidden),
        ];
        let common = common.into_iter().chain(summary.expected.map(|count| ("expected", count)));
        let known = [("expected_failures", summary.expected_failures), ("baseline", summary.baseline)];
        let common = common.chain(known.into_iter().filter(|(_, count)| *count > 0));
        let object = |figures: &mut dyn Iterator<Item = (&str, u64)>| {
            let mut writer = Writer::default();
            let mut object = writer.object();
            figures.for_each(|(name, figure)| object.entry(name, &Number::from(figure)));
            object.end();
            writer.into_text()
        };
        let version = ("version", Json::VERSION);
        let figures = object(&mut std::iter::once(version).chain(figures.iter().copied()).chain(common));
        let labels: Vec<_> = summary.not_read.iter().map(|(what, count)| (what.to_string(), count)).collect();
        let not_read = object(&mut labels.iter().map(|(what, count)| (&**what, *count)));
        let figures = figures.trim_end_matches('}');
        let kinds = summary.kinds.iter().map(|it| {
            let figures = [
                ("documents", if it.kind.is_some() { it.documents } else { summary.unrecognized }),
                ("errors", it.errors),
                ("warnings", it.warnings),
                ("notes", it.notes),
                ("known", it.known),
            ];
            let mut name = Writer::default();
            match it.kind {
                Some(kind) => name.text(kind),
                None => name.raw("null"),
            }
            format!("{{\"kind\":{},{}", name.into_text(), &object(&mut figures.into_iter())[1..])
        });
        let kinds = kinds.collect::<Vec<_>>().join(",");
        let verdict = match failure {
            None => "true".into(),
            Some(reason) => {
                let mut text = Writer::default();
                text.text(&reason);
                format!("false,\"reason\":{}", text.into_text())
            }
        };
        self.line(&format!(
            "{{\"summary\":{figures},\"kinds\":[{kinds}],\"not_read\":{not_read},\"passed\":{verdict}}}}}"
        ))?;
        self.out.flush()
    }

    fn line(&mut self, json: &str) -> io::Result<()> {
        writeln!(self.out, "{}", plain_json(json))
    }

    /// Returns the writer.
    ///
    /// ```
    /// assert!(mailtrail::report::Json::new(Vec::new()).into_inner().is_empty());
    /// ```
    pub fn into_inner(self) -> W {
        self.out
    }
}

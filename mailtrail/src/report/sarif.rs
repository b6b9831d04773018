//! SARIF, the format of static analysis results.

use std::collections::BTreeSet;
use std::io::{self, Write};

use super::fingerprint::Fingerprints;
use super::quoted::quoted;
use super::reporter::{Closing, Reporter, as_it_stands, end_column, message, trouble};
use super::uri::uri;
use crate::input::{Source, Trouble};
use crate::verdict::{Finding, Level, Rule, place};

/// Rules that are listed with the tool.
const MOST_RULES: usize = 1_000;

/// Writes a log in [SARIF 2.1.0](https://docs.oasis-open.org/sarif/sarif/v2.1.0/), which code scanning services and editors read.
///
/// Results are written as they come, one on each line. Something that could not be read is a notification of the run.
///
/// ```
/// use mailtrail::input::Source;
/// use mailtrail::report::{Closing, Reporter as _, Sarif, Work};
/// use mailtrail::{Level, Options, validate_text};
///
/// let (findings, summary) = validate_text("{\"a\":\n", &Options::default());
/// let mut report = Sarif::new(Vec::new());
/// report.finding(&Source::File("logs/a b.json".into()), &findings[0])?;
/// report.close(&Closing { work: Work::Validation, summary: &summary, fail_on: Level::Error })?;
/// let text = String::from_utf8(report.into_inner())?;
/// assert!(text.contains(r#""artifactLocation":{"uri":"logs/a%20b.json"},"region":{"startLine":1,"startColumn":6}}"#), "{text}");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct Sarif<W> {
    out: W,
    known: bool,
    begun: bool,
    rules: BTreeSet<String>,
    unreadable: Vec<String>,
    fingerprints: Fingerprints,
}

impl<W: Write> Sarif<W> {
    /// Makes a report that goes to a writer, without known deviations.
    ///
    /// ```
    /// assert!(mailtrail::report::Sarif::new(Vec::new()).into_inner().is_empty());
    /// ```
    pub fn new(out: W) -> Self {
        let (rules, unreadable) = (BTreeSet::new(), Vec::new());
        Self { out, known: false, begun: false, rules, unreadable, fingerprints: Fingerprints::default() }
    }

    /// Sets whether to show known deviations.
    ///
    /// ```
    /// use mailtrail::report::{Reporter as _, Sarif};
    ///
    /// assert_eq!(Sarif::new(Vec::new()).known(true).enough(mailtrail::Level::Known), u64::MAX);
    /// ```
    #[must_use]
    pub fn known(mut self, known: bool) -> Self {
        self.known = known;
        self
    }

    /// Returns the writer.
    ///
    /// ```
    /// assert!(mailtrail::report::Sarif::new(Vec::new()).into_inner().is_empty());
    /// ```
    pub fn into_inner(self) -> W {
        self.out
    }

    /// Everything before the results.
    fn begin(&mut self) -> io::Result<()> {
        write!(
            self.out,
            "{{\"$schema\":\"https://json.schemastore.org/sarif-2.1.0.json\",\"version\":\"2.1.0\",\"runs\":[{{\
             \"columnKind\":\"unicodeCodePoints\",\"results\":["
        )
    }
}

impl<W: Write + Send> Reporter for Sarif<W> {
    fn finding(&mut self, file: &Source, finding: &Finding) -> io::Result<()> {
        if self.enough(finding.level) == 0 {
            return Ok(());
        }
        if std::mem::replace(&mut self.begun, true) {
            write!(self.out, ",")?;
        } else {
            self.begin()?;
        }
        if self.rules.len() < MOST_RULES && !self.rules.contains(&*finding.rule) {
            self.rules.insert(finding.rule.to_string());
        }
        let level = match finding.level {
            Level::Error => "error",
            Level::Warning => "warning",
            Level::Note | Level::Known => "note",
        };
        let fingerprint = self.fingerprints.of(file, finding);
        let uri = quoted(&place_of(file));
        let physical = format!(
            r#""physicalLocation":{{"artifactLocation":{{"uri":{uri}}},"region":{}{}}}"#,
            region(finding, true),
            context(finding),
        );
        let place = place(finding);
        let logical = if place.is_empty() {
            String::new()
        } else {
            format!(r#","logicalLocations":[{{"fullyQualifiedName":{},"kind":"value"}}]"#, quoted(&place))
        };
        write!(
            self.out,
            "\n{{\"ruleId\":{},\"level\":\"{level}\",\"message\":{{\"text\":{}}},\"locations\":[{{{physical}{logical}}}],\
             {}\"partialFingerprints\":{{\"mailtrail/v1\":\"{fingerprint}\"}}}}",
            quoted(&finding.rule),
            quoted(&message(finding)),
            fixes(finding, &uri),
        )
    }

    fn enough(&self, level: Level) -> u64 {
        if level == Level::Known && !self.known { 0 } else { u64::MAX }
    }

    fn unreadable(&mut self, unread: &Trouble) -> io::Result<()> {
        self.unreadable.push(format!(
            r#"{{"level":"error","message":{{"text":{}}},"locations":[{{"physicalLocation":{{"artifactLocation":{{"uri":{}}}}}}}]}}"#,
            quoted(&trouble(unread)),
            quoted(&uri(&unread.place)),
        ));
        Ok(())
    }

    fn close(&mut self, closing: &Closing<'_>) -> io::Result<()> {
        if !self.begun {
            self.begin()?;
        }
        let rules: Vec<_> = self.rules.iter().map(|rule| described(rule)).collect();
        let read = self.unreadable.is_empty();
        write!(
            self.out,
            "\n],\"invocations\":[{{\"executionSuccessful\":{read},\"toolExecutionNotifications\":[{}],\
             \"properties\":{{\"verdict\":{}}}}}],\"tool\":{{\"driver\":{{\"name\":\"mailtrail\",\"version\":{},\"rules\":[{}]}}}}}}]}}\n",
            self.unreadable.join(","),
            quoted(&closing.line()),
            quoted(env!("CARGO_PKG_VERSION")),
            rules.join(","),
        )?;
        self.out.flush()
    }
}

/// The part of a file that a finding is about.
fn region(finding: &Finding, with_text: bool) -> String {
    use std::fmt::Write as _;

    let mut region = format!(r#"{{"startLine":{},"startColumn":{}"#, finding.line, finding.column);
    if let Some(end) = end_column(finding) {
        _ = write!(region, r#","endColumn":{end}"#);
    }
    if finding.length > 0 {
        _ = write!(region, r#","byteOffset":{},"byteLength":{}"#, finding.offset, finding.length);
    }
    if let Some(snippet) = as_it_stands(finding).filter(|_| with_text) {
        _ = write!(region, r#","snippet":{{"text":{}}}"#, quoted(snippet.marked()));
    }
    region + "}"
}

/// The line of a finding, or as much of it as is shown.
fn context(finding: &Finding) -> String {
    let Some(snippet) = as_it_stands(finding).filter(|snippet| !snippet.text.contains(['\n', '\r'])) else {
        return String::new();
    };
    let before = snippet.text.get(..snippet.start).unwrap_or_default().chars().count() as u64;
    let Some(start) = finding.column.checked_sub(before).filter(|start| *start > 0) else { return String::new() };
    let end = start + snippet.text.chars().count() as u64;
    format!(
        r#","contextRegion":{{"startLine":{},"startColumn":{start},"endColumn":{end},"snippet":{{"text":{}}}}}"#,
        finding.line,
        quoted(&snippet.text),
    )
}

/// What should stand there instead, if that is known.
fn fixes(finding: &Finding, uri: &str) -> String {
    match (&finding.fix, as_it_stands(finding)) {
        (Some(fix), Some(_)) => format!(
            r#""fixes":[{{"artifactChanges":[{{"artifactLocation":{{"uri":{uri}}},"replacements":[{{"deletedRegion":{},"insertedContent":{{"text":{}}}}}]}}]}}],"#,
            region(finding, false),
            quoted(fix),
        ),
        _ => String::new(),
    }
}

/// Standard input has no file; its name is one that no file has by chance.
fn place_of(file: &Source) -> String {
    match file {
        Source::Stdin => "stdin".into(),
        _ => uri(&file.name()),
    }
}

/// A rule, with what it means if it is no known deviation.
fn described(name: &str) -> String {
    match Rule::of(name) {
        Some(rule) => format!(
            r#"{{"id":{},"shortDescription":{{"text":{}}},"fullDescription":{{"text":{}}}}}"#,
            quoted(name),
            quoted(rule.title),
            quoted(rule.text)
        ),
        None => format!(r#"{{"id":{}}}"#, quoted(name)),
    }
}

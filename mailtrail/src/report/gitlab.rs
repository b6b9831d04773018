//! Code Quality reports of GitLab.

use std::io::{self, Write};

use super::fingerprint::Fingerprints;
use super::quoted::quoted;
use super::reporter::{Closing, Reporter, message, relative, trouble};
use crate::input::{Source, Trouble};
use crate::verdict::{Finding, Level, place};

/// Writes a Code Quality report, which GitLab shows in merge requests: a JSON array, with a finding on each line.
///
/// ```
/// use mailtrail::input::Source;
/// use mailtrail::report::{GitLab, Reporter as _};
/// use mailtrail::{Options, validate_text};
///
/// let (findings, _) = validate_text("{\"a\":\n", &Options::default());
/// let mut report = GitLab::new(Vec::new());
/// report.finding(&Source::File("a.json".into()), &findings[0])?;
/// let text = String::from_utf8(report.into_inner())?;
/// assert!(text.contains(r#""severity":"major","location":{"path":"a.json","lines":{"begin":1}}"#), "{text}");
/// assert!(text.contains(r#""description":"unexpected end of input; help: "#), "{text}");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct GitLab<W> {
    out: W,
    known: bool,
    begun: bool,
    fingerprints: Fingerprints,
}

impl<W: Write> GitLab<W> {
    /// Makes a report that goes to a writer, without known deviations.
    ///
    /// ```
    /// assert!(mailtrail::report::GitLab::new(Vec::new()).into_inner().is_empty());
    /// ```
    pub fn new(out: W) -> Self {
        Self { out, known: false, begun: false, fingerprints: Fingerprints::default() }
    }

    /// Sets whether to show known deviations.
    ///
    /// ```
    /// use mailtrail::report::{GitLab, Reporter as _};
    ///
    /// assert_eq!(GitLab::new(Vec::new()).known(true).enough(mailtrail::Level::Known), u64::MAX);
    /// ```
    #[must_use]
    pub fn known(mut self, known: bool) -> Self {
        self.known = known;
        self
    }

    /// Returns the writer.
    ///
    /// ```
    /// assert!(mailtrail::report::GitLab::new(Vec::new()).into_inner().is_empty());
    /// ```
    pub fn into_inner(self) -> W {
        self.out
    }

    fn item(
        &mut self,
        rule: &str,
        fingerprint: &str,
        severity: &str,
        path: &str,
        line: u64,
        text: &str,
    ) -> io::Result<()> {
        let open = if std::mem::replace(&mut self.begun, true) { ",\n" } else { "[\n" };
        write!(
            self.out,
            r#"{open}{{"description":{},"check_name":{},"fingerprint":"{fingerprint}","severity":"{severity}","location":{{"path":{},"lines":{{"begin":{line}}}}}}}"#,
            quoted(text),
            quoted(rule),
            quoted(path),
        )
    }
}

impl<W: Write + Send> Reporter for GitLab<W> {
    fn finding(&mut self, file: &Source, finding: &Finding) -> io::Result<()> {
        if self.enough(finding.level) == 0 {
            return Ok(());
        }
        let fingerprint = self.fingerprints.of(file, finding);
        let severity = match finding.level {
            Level::Error => "major",
            Level::Warning => "minor",
            Level::Note | Level::Known => "info",
        };
        let place = place(finding);
        let at = if place.is_empty() { String::new() } else { format!(" at {place}") };
        let text = message(finding);
        let (what, help) = text.split_once('\n').unwrap_or((&text, ""));
        let gap = if help.is_empty() { "" } else { "; " };
        let text = format!("{what}{at}{gap}{}", help.replace('\n', "; "));
        self.item(&finding.rule, &fingerprint, severity, relative(&file.name()), finding.line, &text)
    }

    fn enough(&self, level: Level) -> u64 {
        if level == Level::Known && !self.known { 0 } else { u64::MAX }
    }

    fn unreadable(&mut self, unread: &Trouble) -> io::Result<()> {
        let text = trouble(unread).replace('\n', "; ");
        let fingerprint = Fingerprints::of_text(&[&unread.place, &unread.message]);
        self.item("unreadable", &fingerprint, "critical", &unread.place, 1, &text)
    }

    fn close(&mut self, _: &Closing<'_>) -> io::Result<()> {
        let end = if self.begun { "\n]" } else { "[]" };
        writeln!(self.out, "{end}")?;
        self.out.flush()
    }
}

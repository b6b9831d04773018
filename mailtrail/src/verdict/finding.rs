//! Findings.

use std::borrow::Cow;

use mailtrail_wire::Level;

use super::discreet::About;
use super::{Rule, Snippet};
use crate::envelope::Place;

/// A finding, with its place in the file.
///
/// ```
/// use mailtrail::{Options, validate_text};
///
/// let text = "{\"Records\": [\n {\"eventVersion\": 1, \"userIdentity\": {}}\n]}";
/// let (findings, summary) = validate_text(text, &Options::default());
/// assert_eq!((findings[0].line, findings[0].pointer.as_str()), (2, "/Records/0/eventVersion"));
/// assert_eq!(findings[0].found, "`1`");
/// assert!(summary.errors > 0);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Finding {
    /// Severity.
    pub level: Level,
    /// Stable name of the rule, in kebab case; for a known deviation the name of its erratum.
    pub rule: Cow<'static, str>,
    /// Line in the file, counted from 1.
    pub line: u64,
    /// Column in the file in Unicode characters, counted from 1.
    pub column: u64,
    /// JSON pointer (RFC 6901) within the document in the file.
    pub pointer: String,
    /// More pointers, if the document is inside a string: each within the text that the previous one leads to.
    pub inner: Vec<String>,
    /// Message in one line.
    pub message: String,
    /// What was found.
    pub found: String,
    /// What was expected.
    pub expected: String,
    /// What to do, or what it means.
    pub help: Option<String>,
    /// What to write instead of the marked part of the [`snippet`](Self::snippet), as JSON, if it is known. A "did you
    /// mean" in the help refers to it.
    ///
    /// ```
    /// use mailtrail::{Options, validate_text};
    ///
    /// let text = r#"{"eventVersion": "1.11", "userIdentity": {}, "eventTime": "2026-01-02T03:04:05Z", "eventname": "A"}"#;
    /// let (findings, _) = validate_text(text, &Options::default());
    /// assert!(findings.iter().any(|finding| finding.fix.as_deref() == Some(r#""eventName""#)));
    /// ```
    pub fix: Option<String>,
    /// Name of the kind or envelope of the document, if it is known.
    pub kind: Option<&'static str>,
    /// Byte offset in the file or, for a compressed file, in its unpacked text.
    pub offset: u64,
    /// Length in bytes: of a wrong value, of the name of an unknown field, of the brace of an object that lacks
    /// a field, of an unexpected token. For a finding inside base64, the length of the base64; 0 if something is missing at the end, or if
    /// the finding is about a whole file.
    pub length: u64,
    /// Position in the innermost text that was unpacked on the way to it, if there was one.
    pub unpacked: Option<Unpacked>,
    /// The line around it, without secrets; `None` for a finding about a whole file.
    pub snippet: Option<Box<Snippet>>,
    /// Whether it is said again.
    pub(crate) once: Once,
    /// Whether it is about a value or a name.
    pub(crate) about: About,
}

/// Position in a text that was unpacked: a string that contains JSON, base64, a cell of a table.
///
/// ```
/// use mailtrail::{Options, validate_text};
///
/// let text = r#"{"Type": "Notification", "TopicArn": "arn:aws:sns:eu-west-1:111122223333:a", "Message": "{\n\"eventVersion\": 1}"}"#;
/// let (findings, _) = validate_text(text, &Options::default());
/// let unpacked = findings.iter().find_map(|finding| finding.unpacked).expect("a finding in the message");
/// assert_eq!((unpacked.line, unpacked.is_packed), (1, false));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Unpacked {
    /// Line in the text, counted from 1.
    pub line: u64,
    /// Column there in Unicode characters, counted from 1.
    pub column: u64,
    /// Whether the file has only the encoded form, such as base64, at the place of the finding. Otherwise the place is exact.
    pub is_packed: bool,
}

/// Whether findings of a rule stand beside the verdict.
pub(super) fn is_beside(rule: &str) -> bool {
    rule.starts_with("call-")
}

/// How help begins that says what is inside a document.
pub(super) const HOLDS: &str = "it holds ";

/// What stands before the pointer to it.
pub(super) const HELD_AT: &str = "` at `";

/// Help that says how to learn what documents are taken for.
pub(super) const REFERRAL: &str = "`mailtrail validate --explain-detection` shows the type of each document";

/// How often a finding is said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Once {
    /// Each time.
    #[default]
    Each,
    /// Once for lines that follow each other.
    Run,
    /// Once for a file, with the same message.
    File,
    /// Once for a file, at its end, with the number of lines that it is said of.
    Lines,
}

impl Finding {
    /// Finding at a place, with the message that says what was expected and what was found.
    pub(crate) fn new(
        level: Level,
        rule: impl Into<Cow<'static, str>>,
        place: Place<'_>,
        expected: impl Into<String>,
        found: impl Into<String>,
    ) -> Self {
        let (expected, found) = (expected.into(), found.into());
        let message = format!("expected {expected}, found {found}");
        Self::with_message(level, rule, place, message, (expected, found))
    }

    /// Finding at a place, with a message of its own; what was expected comes before what was found.
    pub(crate) fn with_message(
        level: Level,
        rule: impl Into<Cow<'static, str>>,
        place: Place<'_>,
        message: String,
        (expected, found): (String, String),
    ) -> Self {
        let snippet = place.source.as_ref().and_then(|source| Snippet::of(source, &place)).map(Box::new);
        let unpacked = place.unpacked.map(|((line, column), is_packed)| Unpacked { line, column, is_packed });
        let rule = rule.into();
        debug_assert!(Rule::of(&rule).is_some(), "no rule is called {rule}");
        Self {
            level,
            rule,
            line: place.line,
            column: place.column,
            pointer: place.pointer,
            inner: place.inner,
            message,
            found,
            expected,
            help: None,
            fix: None,
            kind: place.name,
            offset: place.offset,
            length: place.length,
            unpacked,
            snippet,
            once: Once::Each,
            about: About::default(),
        }
    }

    /// Returns what is wrong with the marked part of the snippet, in a few words, if the message alone doesn't say it.
    ///
    /// ```
    /// use mailtrail::{Options, validate_text};
    ///
    /// let (findings, _) = validate_text(r#"{"eventVersion": 7, "userIdentity": {}, "eventTime": ""}"#, &Options::default());
    /// assert_eq!(findings[0].label().as_deref(), Some("expected an event version like `1.08`"));
    /// ```
    pub fn label(&self) -> Option<String> {
        super::label::label(self)
    }

    /// The same with JSON that should stand in its place.
    pub(super) fn fixing(self, text: &str) -> Self {
        let mut writer = mailtrail_wire::Writer::default();
        writer.text(text);
        Self { fix: Some(writer.into_text()), ..self }
    }

    /// The same about a part of a list of documents of this title, such as "a log file".
    pub(super) fn in_container(self, title: &'static str) -> Self {
        let name = title.split_once(' ').map_or(title, |(_, name)| name);
        Self { kind: self.kind.or(Some(name)), ..self }
    }

    /// Returns whether it counts toward the verdict. Notes about API calls do not.
    ///
    /// ```
    /// use mailtrail::{Options, validate_text};
    ///
    /// let (findings, _) = validate_text("{", &Options::default());
    /// assert!(findings[0].counts());
    /// ```
    pub fn counts(&self) -> bool {
        !is_beside(&self.rule)
    }

    /// The same, said only so often.
    pub(crate) fn once(self, once: Once) -> Self {
        Self { once, ..self }
    }

    /// The same with another message.
    pub(crate) fn saying(mut self, message: impl Into<String>) -> Self {
        self.message = message.into();
        self
    }

    /// The same without help that leads to what is done already.
    pub(crate) fn without_referral(mut self) -> Self {
        let help = self.help.map(|help| help.replace(&format!("; {REFERRAL}"), ""));
        self.help = help.filter(|help| help != REFERRAL);
        self
    }

    /// Completes the pointer in its help, whose document lies in a container.
    pub(crate) fn lead(&mut self, container: &str) {
        if let Some(help) = &mut self.help
            && let Some(begin) = help.find(HOLDS)
            && let Some(at) = help[begin..].find(HELD_AT)
        {
            help.insert_str(begin + at + HELD_AT.len(), container);
        }
    }

    /// The same with help, if there is some.
    pub(super) fn advised(self, help: Option<String>) -> Self {
        Self { help, ..self }
    }

    /// The same with help.
    pub(crate) fn helping(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }
}

//! What is reported.

use std::borrow::Cow;

use mailtrail_wire::Level;

use super::Rule;
use crate::envelope::Place;

/// One thing that was found, with its place in the file.
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
    /// How much it matters.
    pub level: Level,
    /// Stable name of the rule, in kebab case; for a known deviation the name of its erratum.
    pub rule: Cow<'static, str>,
    /// Line in the file, counted from 1.
    pub line: u64,
    /// Column in the file in Unicode characters, counted from 1.
    pub column: u64,
    /// JSON pointer (RFC 6901) within the document that stands in the file.
    pub pointer: String,
    /// Further pointers where the document lies in a text: each within the text that the one before leads to.
    pub inner: Vec<String>,
    /// What it is about, in one line.
    pub message: String,
    /// What stands there.
    pub found: String,
    /// What was expected.
    pub expected: String,
    /// What to do, or what it means.
    pub help: Option<String>,
    /// Whether it is said again.
    pub(crate) once: Once,
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
pub(super) const REFERRAL: &str = "`mailtrail validate --explain-detection` says what each document is taken for";

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
        place: Place,
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
        place: Place,
        message: String,
        (expected, found): (String, String),
    ) -> Self {
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
            once: Once::Each,
        }
    }

    /// Whether it counts towards the verdict: what models of APIs don't explain of a call is only said beside it.
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

    /// The same with help.
    pub(crate) fn helping(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }
}

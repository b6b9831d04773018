//! Why Amazon SES would refuse a text.

use std::error::Error;
use std::fmt;

use super::Rule;
use crate::{RuleErrorKind, RulePart};

/// Longest part of a text that a message shows.
const SHOWN: usize = 40;

/// Why Amazon SES would refuse a tag, a dimension or a name.
///
/// `Display` says what stands there and what was expected.
///
/// ```
/// use ses_events::{MessageTag, RuleErrorKind, RulePart};
///
/// let error = MessageTag::new("my campaign", "spring").unwrap_err();
/// assert_eq!(error.kind(), RuleErrorKind::Character);
/// assert_eq!(error.part(), RulePart::MessageTagName);
/// assert_eq!(error.position(), Some(3));
/// assert_eq!(
///     error.to_string(),
///     "name of message tag `my campaign` has ` ` at character 3, expected ASCII letters, digits, `_`, `-`",
/// );
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct RuleError {
    part: RulePart,
    kind: RuleErrorKind,
    message: String,
    /// Place of the odd character in the text that is refused, from 1.
    at: Option<usize>,
    /// Characters that stand before that text in a longer one.
    before: Option<usize>,
    found: Option<char>,
}

impl RuleError {
    fn new(part: RulePart, kind: RuleErrorKind, message: String) -> Self {
        Self { part, kind, message, at: None, before: None, found: None }
    }

    pub(crate) fn empty(rule: &Rule) -> Self {
        let part = rule.part;
        let expected = match rule.max {
            Some(max) => format!("1 to {max} characters"),
            None => "at least 1 character".to_owned(),
        };
        Self::new(part, RuleErrorKind::Empty, format!("{part} is empty, expected {expected}"))
    }

    pub(crate) fn too_long(part: RulePart, text: &str, length: usize, max: usize) -> Self {
        let message = format!("{part} `{}` has {length} characters, expected at most {max}", shown(text));
        Self::new(part, RuleErrorKind::TooLong, message)
    }

    pub(crate) fn character(rule: &Rule, text: &str, at: usize, found: char) -> Self {
        let part = rule.part;
        let mut message =
            format!("{part} `{}` has `{}` at character {at}", shown(text), shown(found.encode_utf8(&mut [0; 4])));
        message.push_str(", expected ASCII letters, digits");
        for letter in rule.letters.chars() {
            message.push_str(", `");
            message.push(letter);
            message.push('`');
        }
        Self { at: Some(at), found: Some(found), ..Self::new(part, RuleErrorKind::Character, message) }
    }

    pub(crate) fn reserved(part: RulePart, text: &str, expected: &str) -> Self {
        let message = format!("{part} `{}` is reserved, expected {expected}", shown(text));
        Self::new(part, RuleErrorKind::Reserved, message)
    }

    pub(crate) fn separator(part: RulePart, text: &str, expected: char) -> Self {
        let message = format!("{part} `{}` has no `{expected}`, expected one between name and value", shown(text));
        Self::new(part, RuleErrorKind::Separator, message)
    }

    pub(crate) fn count(part: RulePart, found: usize, max: usize) -> Self {
        let message = format!("{part} has {found} members, expected 1 to {max}");
        Self::new(part, RuleErrorKind::Count, message)
    }

    /// The same refusal in a longer text, in which some characters stand before.
    pub(crate) fn behind(self, before: usize) -> Self {
        Self { before: Some(before), ..self }
    }

    /// Returns the kind of the error.
    ///
    /// ```
    /// use ses_events::{MessageTag, RuleErrorKind};
    ///
    /// let error = MessageTag::new("ses:source-ip", "192.0.2.10").unwrap_err();
    /// assert_eq!(error.kind(), RuleErrorKind::Reserved);
    /// ```
    pub fn kind(&self) -> RuleErrorKind {
        self.kind
    }

    /// Returns which part was refused.
    ///
    /// ```
    /// use ses_events::{MessageTag, RulePart};
    ///
    /// assert_eq!(MessageTag::new("campaign", "").unwrap_err().part(), RulePart::MessageTagValue);
    /// ```
    pub fn part(&self) -> RulePart {
        self.part
    }

    /// Returns the position in the given text, in characters counted from 1: of the invalid character, or of the refused part in a
    /// text with several tags. Returns `None` if the text as a whole is refused.
    ///
    /// ```
    /// use ses_events::MessageTag;
    ///
    /// assert_eq!(MessageTag::new("campaign", "spring!").unwrap_err().position(), Some(7));
    /// assert_eq!(MessageTag::parse_header("a=1, b=2!").unwrap_err().position(), Some(9));
    /// ```
    pub fn position(&self) -> Option<usize> {
        match (self.before, self.at) {
            (Some(before), at) => Some(before + at.unwrap_or(1)),
            (None, at) => at,
        }
    }

    /// Returns the invalid character, if the error is about one.
    ///
    /// ```
    /// assert_eq!(ses_events::MessageTag::new("team", "a b").unwrap_err().odd_character(), Some(' '));
    /// ```
    pub fn odd_character(&self) -> Option<char> {
        self.found
    }
}

/// Beginning of a text, without control characters.
fn shown(text: &str) -> String {
    let mut shown = String::new();
    for letter in text.chars().take(SHOWN) {
        if letter.is_control() {
            shown.extend(letter.escape_default());
        } else {
            shown.push(letter);
        }
    }
    if text.chars().nth(SHOWN).is_some() {
        shown.push('…');
    }
    shown
}

impl fmt::Display for RuleError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message)?;
        match (self.before, self.position()) {
            (Some(_), Some(at)) => write!(formatter, " (in the whole text at character {at})"),
            _ => Ok(()),
        }
    }
}

impl Error for RuleError {}

//! Tags that senders set.

#[cfg(test)]
mod tests;

use std::fmt;
use std::str::FromStr;

use crate::rule::Rule;
use crate::{AutoTag, RuleError, RulePart, TagStatus};

const NAME: Rule = Rule { part: RulePart::MessageTagName, letters: "_-", max: Some(MessageTag::MAX_LENGTH) };
const VALUE: Rule = Rule { part: RulePart::MessageTagValue, letters: "_-.@", max: Some(MessageTag::MAX_LENGTH) };

/// Tag that a sender gives a message: a name and a value that Amazon SES takes.
///
/// Names have ASCII letters, digits, `_` and `-`; values also `.` and `@`, which AWS's pages leave out and the service takes. Both
/// have 1 to 255 characters: the API reference says 256, the service refuses more than 255. Names that begin with `ses:` are
/// kept for Amazon SES, but for `ses:feedback-id-a` and `ses:feedback-id-b`.
///
/// See [Amazon SES/Specify your configuration set when you send email](https://docs.aws.amazon.com/ses/latest/dg/event-publishing-send-email.html).
///
/// ```
/// use ses_events::MessageTag;
///
/// let tag = MessageTag::new("campaign", "spring.2026")?;
/// assert_eq!(tag.to_string(), "campaign=spring.2026");
/// assert!(MessageTag::new("campaign", "spring 2026").is_err());
/// # Ok::<(), ses_events::RuleError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MessageTag {
    name: String,
    value: String,
}

impl MessageTag {
    /// Maximum length of a name and of a value, in characters.
    ///
    /// ```
    /// use ses_events::MessageTag;
    ///
    /// assert!(MessageTag::new("n".repeat(MessageTag::MAX_LENGTH), "v").is_ok());
    /// ```
    pub const MAX_LENGTH: usize = 255;

    /// Makes a tag, if Amazon SES accepts it.
    ///
    /// # Errors
    ///
    /// Returns an error if the service would refuse the name or the value; see the type for the rules.
    ///
    /// ```
    /// use ses_events::MessageTag;
    ///
    /// assert!(MessageTag::new("ses:feedback-id-a", "spring").is_ok());
    /// let error = MessageTag::new("campaign", "").unwrap_err();
    /// assert_eq!(error.to_string(), "value of message tag is empty, expected 1 to 255 characters");
    /// ```
    pub fn new(name: impl Into<String>, value: impl Into<String>) -> Result<Self, RuleError> {
        let tag = Self { name: name.into(), value: value.into() };
        check_name(&tag.name)?;
        VALUE.check(&tag.value)?;
        Ok(tag)
    }

    /// Returns the name of the tag.
    ///
    /// ```
    /// # use ses_events::MessageTag;
    /// assert_eq!(MessageTag::new("campaign", "spring")?.name(), "campaign");
    /// # Ok::<(), ses_events::RuleError>(())
    /// ```
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Returns the value of the tag.
    ///
    /// ```
    /// # use ses_events::MessageTag;
    /// assert_eq!(MessageTag::new("campaign", "spring")?.value(), "spring");
    /// # Ok::<(), ses_events::RuleError>(())
    /// ```
    pub fn value(&self) -> &str {
        &self.value
    }

    /// Returns the value of the header [`MESSAGE_TAGS_HEADER`](crate::MESSAGE_TAGS_HEADER) for some tags.
    ///
    /// ```
    /// use ses_events::MessageTag;
    ///
    /// let tags = [MessageTag::new("campaign", "spring")?, MessageTag::new("team", "books")?];
    /// assert_eq!(MessageTag::header(&tags), "campaign=spring, team=books");
    /// # Ok::<(), ses_events::RuleError>(())
    /// ```
    pub fn header(tags: &[Self]) -> String {
        tags.iter().map(Self::to_string).collect::<Vec<_>>().join(", ")
    }

    /// Parses the tags in a value of the header [`MESSAGE_TAGS_HEADER`](crate::MESSAGE_TAGS_HEADER); white space around names and values is ignored.
    ///
    /// # Errors
    ///
    /// Returns an error if Amazon SES would not accept one of the tags; position and message are about the first such tag. An empty text has no
    /// tags and is not an error.
    ///
    /// ```
    /// use ses_events::MessageTag;
    ///
    /// let tags = MessageTag::parse_header("campaign=spring,\r\n team=books")?;
    /// assert_eq!(MessageTag::header(&tags), "campaign=spring, team=books");
    ///
    /// let error = MessageTag::parse_header("campaign=spring, team").unwrap_err();
    /// assert_eq!(
    ///     error.to_string(),
    ///     "message tag `team` has no `=`, expected one between name and value (in the whole text at character 18)",
    /// );
    /// # Ok::<(), ses_events::RuleError>(())
    /// ```
    pub fn parse_header(text: &str) -> Result<Vec<Self>, RuleError> {
        if text.trim_ascii().is_empty() {
            return Ok(Vec::new());
        }
        let mut tags = Vec::new();
        let mut before = 0;
        for piece in text.split(',') {
            tags.push(Self::parse_piece(piece, before)?);
            before += piece.chars().count() + 1;
        }
        Ok(tags)
    }

    /// Reads one tag, before which some characters of the header stand.
    fn parse_piece(piece: &str, before: usize) -> Result<Self, RuleError> {
        let (name, value) = piece.split_once('=').ok_or_else(|| {
            let text = piece.trim_ascii();
            RuleError::separator(RulePart::MessageTag, text, '=').behind(before + blanks(piece))
        })?;
        let before_value = before + name.chars().count() + 1 + blanks(value);
        let (name, before_name) = (name.trim_ascii(), before + blanks(name));
        check_name(name).map_err(|error| error.behind(before_name))?;
        let value = value.trim_ascii();
        VALUE.check(value).map_err(|error| error.behind(before_value))?;
        Ok(Self { name: name.into(), value: value.into() })
    }
}

/// How many characters of white space a text begins with.
pub(crate) fn blanks(text: &str) -> usize {
    text.len() - text.trim_ascii_start().len()
}

fn check_name(name: &str) -> Result<(), RuleError> {
    if !name.starts_with(AutoTag::PREFIX) {
        return NAME.check(name);
    }
    if AutoTag::from(name).status() == TagStatus::SetBySender {
        return Ok(());
    }
    let expected = "another name, or of those with `ses:` one of `ses:feedback-id-a`, `ses:feedback-id-b`";
    Err(RuleError::reserved(RulePart::MessageTagName, name, expected))
}

/// Name, `=` and value.
impl fmt::Display for MessageTag {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}={}", self.name, self.value)
    }
}

/// Reads name, `=` and value.
impl FromStr for MessageTag {
    type Err = RuleError;

    fn from_str(text: &str) -> Result<Self, RuleError> {
        Self::parse_piece(text, 0)
    }
}

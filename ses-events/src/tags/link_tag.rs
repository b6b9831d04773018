//! Tags of links.

#[cfg(test)]
mod tests;

use std::fmt;

use super::message_tag::blanks;
use crate::rule::Rule;
use crate::{RuleError, RulePart};

const NAME: Rule = Rule { part: RulePart::LinkTagName, letters: "_-", max: None };
const VALUE: Rule = Rule { part: RulePart::LinkTagValue, letters: "_-", max: None };

/// Tag that a sender gives a link in HTML, for the events of its clicks.
///
/// Names and values have ASCII letters, digits, `_` and `-`, and at least one of them. No page limits their length or number.
///
/// See [Amazon SES/Email sending metrics FAQs](https://docs.aws.amazon.com/ses/latest/dg/faqs-metrics.html#sending-metric-faqs-clicks-q5).
///
/// ```
/// use ses_events::LinkTag;
///
/// let tags = [LinkTag::new("product", "book")?, LinkTag::new("place", "footer")?];
/// let link = format!(r#"<a {}="{}" href="https://example.com/">"#, LinkTag::ATTRIBUTE, LinkTag::attribute(&tags));
/// assert_eq!(link, r#"<a ses:tags="product:book;place:footer;" href="https://example.com/">"#);
/// # Ok::<(), ses_events::RuleError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LinkTag {
    name: String,
    value: String,
}

impl LinkTag {
    /// Name of the HTML attribute. Amazon SES removes it before sending.
    ///
    /// ```
    /// assert_eq!(ses_events::LinkTag::ATTRIBUTE, "ses:tags");
    /// ```
    pub const ATTRIBUTE: &'static str = "ses:tags";

    /// Makes a tag, if Amazon SES accepts it.
    ///
    /// # Errors
    ///
    /// Returns an error if the name or value is empty or contains an invalid character; see the type for the rules.
    ///
    /// ```
    /// use ses_events::LinkTag;
    ///
    /// let error = LinkTag::new("place", "footer.left").unwrap_err();
    /// assert_eq!(
    ///     error.to_string(),
    ///     "value of link tag `footer.left` has `.` at character 7, expected ASCII letters, digits, `_`, `-`",
    /// );
    /// ```
    pub fn new(name: impl Into<String>, value: impl Into<String>) -> Result<Self, RuleError> {
        let tag = Self { name: name.into(), value: value.into() };
        NAME.check(&tag.name)?;
        VALUE.check(&tag.value)?;
        Ok(tag)
    }

    /// Returns the name of the tag.
    ///
    /// ```
    /// assert_eq!(ses_events::LinkTag::new("place", "footer")?.name(), "place");
    /// # Ok::<(), ses_events::RuleError>(())
    /// ```
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Returns the value of the tag.
    ///
    /// ```
    /// assert_eq!(ses_events::LinkTag::new("place", "footer")?.value(), "footer");
    /// # Ok::<(), ses_events::RuleError>(())
    /// ```
    pub fn value(&self) -> &str {
        &self.value
    }

    /// Returns the value of the attribute for some tags.
    ///
    /// ```
    /// use ses_events::LinkTag;
    ///
    /// assert_eq!(LinkTag::attribute(&[LinkTag::new("place", "footer")?]), "place:footer;");
    /// # Ok::<(), ses_events::RuleError>(())
    /// ```
    pub fn attribute(tags: &[Self]) -> String {
        tags.iter().flat_map(|tag| [&tag.name, ":", &tag.value, ";"]).collect()
    }

    /// Parses the tags in a value of the attribute. The last `;` is optional; white space around names and values is ignored.
    ///
    /// # Errors
    ///
    /// Returns an error if Amazon SES would not accept one of the tags; position and message are about the first such tag.
    ///
    /// ```
    /// use ses_events::LinkTag;
    ///
    /// let tags = LinkTag::parse_attribute("product:book; place:footer")?;
    /// assert_eq!(tags[1].value(), "footer");
    /// assert_eq!(LinkTag::parse_attribute("product:book;place;").unwrap_err().position(), Some(14));
    /// # Ok::<(), ses_events::RuleError>(())
    /// ```
    pub fn parse_attribute(text: &str) -> Result<Vec<Self>, RuleError> {
        let mut tags = Vec::new();
        let mut before = 0;
        let mut pieces = text.split(';').peekable();
        while let Some(piece) = pieces.next() {
            if pieces.peek().is_some() || !piece.trim_ascii().is_empty() {
                tags.push(Self::parse_piece(piece, before)?);
            }
            before += piece.chars().count() + 1;
        }
        Ok(tags)
    }

    /// Reads one tag, before which some characters of the attribute stand.
    fn parse_piece(piece: &str, before: usize) -> Result<Self, RuleError> {
        let (name, value) = piece.split_once(':').ok_or_else(|| {
            RuleError::separator(RulePart::LinkTag, piece.trim_ascii(), ':').behind(before + blanks(piece))
        })?;
        let before_value = before + name.chars().count() + 1 + blanks(value);
        let before_name = before + blanks(name);
        let (name, value) = (name.trim_ascii(), value.trim_ascii());
        NAME.check(name).map_err(|error| error.behind(before_name))?;
        VALUE.check(value).map_err(|error| error.behind(before_value))?;
        Ok(Self { name: name.into(), value: value.into() })
    }
}

/// Name, `:` and value.
impl fmt::Display for LinkTag {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}:{}", self.name, self.value)
    }
}

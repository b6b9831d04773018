//! Texts with rules.

use std::fmt;

/// Text for which there are rules. `Display` says it in words.
///
/// ```
/// assert_eq!(ses_events::RulePart::MessageTagName.to_string(), "name of message tag");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum RulePart {
    /// Name of a message tag.
    MessageTagName,
    /// Value of a message tag.
    MessageTagValue,
    /// Message tag as it stands in a header, name and value together.
    MessageTag,
    /// Name of a tag of a link.
    LinkTagName,
    /// Value of a tag of a link.
    LinkTagValue,
    /// Tag of a link as it stands in the HTML, name and value together.
    LinkTag,
    /// Name of a dimension.
    DimensionName,
    /// Value of a dimension.
    DimensionValue,
    /// All dimensions of an event destination together.
    DimensionSet,
    /// Name of a configuration set.
    ConfigurationSetName,
}

impl fmt::Display for RulePart {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::MessageTagName => "name of message tag",
            Self::MessageTagValue => "value of message tag",
            Self::MessageTag => "message tag",
            Self::LinkTagName => "name of link tag",
            Self::LinkTagValue => "value of link tag",
            Self::LinkTag => "link tag",
            Self::DimensionName => "name of dimension",
            Self::DimensionValue => "value of dimension",
            Self::DimensionSet => "dimension set",
            Self::ConfigurationSetName => "name of configuration set",
        })
    }
}

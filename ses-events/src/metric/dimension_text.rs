//! Names and values of dimensions.

use std::fmt;
use std::str::FromStr;

use crate::rule::Rule;
use crate::{RuleError, RulePart};

/// Maximum length of the name and of the value of a dimension in version 2 of the API, in characters; version 1 documents 256.
///
/// See [Amazon SES/CloudWatchDimensionConfiguration](https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_CloudWatchDimensionConfiguration.html).
///
/// ```
/// assert_eq!(ses_events::MAX_DIMENSION_LENGTH, 255);
/// ```
pub const MAX_DIMENSION_LENGTH: usize = 255;

const NAME: Rule = Rule { part: RulePart::DimensionName, letters: "_-:", max: Some(MAX_DIMENSION_LENGTH) };
const VALUE: Rule = Rule { part: RulePart::DimensionValue, letters: "_-@.", max: Some(MAX_DIMENSION_LENGTH) };

/// Name of a dimension: ASCII letters, digits, `_`, `-` and `:`, 1 to 255 of them.
///
/// One page of AWS leaves out `:`, which the names of the tags of Amazon SES have; version 1 of the API names it.
///
/// See [Amazon SES/Set up a CloudWatch event destination for event publishing](https://docs.aws.amazon.com/ses/latest/dg/event-publishing-add-event-destination-cloudwatch.html).
///
/// ```
/// use ses_events::DimensionName;
///
/// assert_eq!(DimensionName::new("ses:configuration-set")?.as_str(), "ses:configuration-set");
/// assert!(DimensionName::new("my.campaign").is_err());
/// # Ok::<(), ses_events::RuleError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DimensionName(String);

/// Value of a dimension: ASCII letters, digits, `_`, `-`, `@` and `.`, 1 to 255 of them.
///
/// See [Amazon SES/Set up a CloudWatch event destination for event publishing](https://docs.aws.amazon.com/ses/latest/dg/event-publishing-add-event-destination-cloudwatch.html).
///
/// ```
/// use ses_events::DimensionValue;
///
/// assert_eq!(DimensionValue::new("jane@example.com")?.as_str(), "jane@example.com");
/// assert!(DimensionValue::new("Jane Doe").is_err());
/// # Ok::<(), ses_events::RuleError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DimensionValue(String);

impl DimensionName {
    /// Makes a name, if it follows the rules.
    ///
    /// # Errors
    ///
    /// Returns an error if it is empty, too long or contains an invalid character.
    ///
    /// ```
    /// let error = ses_events::DimensionName::new("").unwrap_err();
    /// assert_eq!(error.to_string(), "name of dimension is empty, expected 1 to 255 characters");
    /// ```
    pub fn new(text: impl Into<String>) -> Result<Self, RuleError> {
        let text = text.into();
        NAME.check(&text)?;
        Ok(Self(text))
    }

    /// Returns the text of the name.
    ///
    /// ```
    /// assert_eq!(ses_events::DimensionName::new("campaign")?.as_str(), "campaign");
    /// # Ok::<(), ses_events::RuleError>(())
    /// ```
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl DimensionValue {
    /// Makes a value, if it follows the rules.
    ///
    /// # Errors
    ///
    /// Returns an error if it is empty, too long or contains an invalid character.
    ///
    /// ```
    /// let error = ses_events::DimensionValue::new("a:b").unwrap_err();
    /// assert_eq!(error.position(), Some(2));
    /// ```
    pub fn new(text: impl Into<String>) -> Result<Self, RuleError> {
        let text = text.into();
        Self::check(&text)?;
        Ok(Self(text))
    }

    /// Whether a text is a value.
    pub(crate) fn check(text: &str) -> Result<(), RuleError> {
        VALUE.check(text)
    }

    /// Returns the text of the value.
    ///
    /// ```
    /// assert_eq!(ses_events::DimensionValue::new("none")?.as_str(), "none");
    /// # Ok::<(), ses_events::RuleError>(())
    /// ```
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

macro_rules! text_traits {
    ($($name:ident),*) => {$(
        impl fmt::Display for $name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(&self.0)
            }
        }

        impl FromStr for $name {
            type Err = RuleError;

            fn from_str(text: &str) -> Result<Self, RuleError> {
                Self::new(text)
            }
        }
    )*};
}

text_traits!(DimensionName, DimensionValue);

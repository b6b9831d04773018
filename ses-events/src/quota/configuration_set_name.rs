//! Names of configuration sets.

use std::fmt;
use std::str::FromStr;

use crate::rule::Rule;
use crate::{RuleError, RulePart};

const RULE: Rule =
    Rule { part: RulePart::ConfigurationSetName, letters: "_-", max: Some(ConfigurationSetName::MAX_LENGTH) };

/// Name that Amazon SES takes for a configuration set: 1 to 64 ASCII letters, digits, `_` and `-`.
///
/// See [Amazon SES/Service quotas](https://docs.aws.amazon.com/ses/latest/dg/quotas.html#quotas-publishing).
///
/// ```
/// use ses_events::ConfigurationSetName;
///
/// let name = ConfigurationSetName::new("newsletter_2026")?;
/// assert_eq!(name.as_str(), "newsletter_2026");
/// assert!(ConfigurationSetName::new("n".repeat(65)).is_err());
/// # Ok::<(), ses_events::RuleError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ConfigurationSetName(String);

impl ConfigurationSetName {
    /// Maximum length of a name, in characters.
    ///
    /// ```
    /// assert_eq!(ses_events::ConfigurationSetName::MAX_LENGTH, 64);
    /// ```
    pub const MAX_LENGTH: usize = 64;

    /// Makes a name, if Amazon SES accepts it.
    ///
    /// # Errors
    ///
    /// Returns an error if it is empty, too long or contains an invalid character.
    ///
    /// ```
    /// let error = ses_events::ConfigurationSetName::new("news letter").unwrap_err();
    /// assert_eq!(
    ///     error.to_string(),
    ///     "name of configuration set `news letter` has ` ` at character 5, expected ASCII letters, digits, `_`, `-`",
    /// );
    /// ```
    pub fn new(name: impl Into<String>) -> Result<Self, RuleError> {
        let name = name.into();
        RULE.check(&name)?;
        Ok(Self(name))
    }

    /// Returns the text of the name.
    ///
    /// ```
    /// assert_eq!(ses_events::ConfigurationSetName::new("news")?.as_str(), "news");
    /// # Ok::<(), ses_events::RuleError>(())
    /// ```
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for ConfigurationSetName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl FromStr for ConfigurationSetName {
    type Err = RuleError;

    fn from_str(text: &str) -> Result<Self, RuleError> {
        Self::new(text)
    }
}

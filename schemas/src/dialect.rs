//! Schema languages.

use std::fmt;
use std::str::FromStr;

use crate::{Profile, UnknownName};

/// The language of a schema.
///
/// ```
/// use mailtrail_schemas::Dialect;
///
/// assert_eq!("draft-07".parse(), Ok(Dialect::Draft07));
/// assert_eq!(Dialect::OpenApi30.to_string(), "openapi-3.0");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Dialect {
    /// JSON Schema 2020-12, from which all others are made.
    Draft2020_12,
    /// JSON Schema draft-07.
    Draft07,
    /// JSON Schema draft-04, for the schema registry of Amazon EventBridge.
    Draft04,
    /// Components of an `OpenAPI` 3.0 description, which the schema registry of Amazon EventBridge accepts too.
    OpenApi30,
    /// Components of an `OpenAPI` 3.1 description.
    OpenApi31,
}

impl Dialect {
    /// All dialects.
    ///
    /// ```
    /// assert!(mailtrail_schemas::Dialect::ALL.contains(&mailtrail_schemas::Dialect::Draft2020_12));
    /// ```
    pub const ALL: [Self; 5] = [Self::Draft2020_12, Self::Draft07, Self::Draft04, Self::OpenApi30, Self::OpenApi31];

    /// Returns the name in commands and folders.
    ///
    /// ```
    /// assert_eq!(mailtrail_schemas::Dialect::Draft2020_12.as_str(), "2020-12");
    /// ```
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Draft2020_12 => "2020-12",
            Self::Draft07 => "draft-07",
            Self::Draft04 => "draft-04",
            Self::OpenApi30 => "openapi-3.0",
            Self::OpenApi31 => "openapi-3.1",
        }
    }

    /// Returns whether the dialect can express a profile: draft-04 and `OpenAPI` only support the flat one.
    ///
    /// ```
    /// use mailtrail_schemas::{Dialect, Profile};
    ///
    /// assert!(Dialect::Draft07.serves(Profile::Strict));
    /// assert!(!Dialect::OpenApi30.serves(Profile::Strict));
    /// ```
    pub fn serves(self, profile: Profile) -> bool {
        matches!(self, Self::Draft2020_12 | Self::Draft07) || profile == Profile::Flat
    }
}

impl fmt::Display for Dialect {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl FromStr for Dialect {
    type Err = UnknownName;

    fn from_str(text: &str) -> Result<Self, UnknownName> {
        let found = Self::ALL.into_iter().find(|dialect| dialect.as_str() == text);
        found.ok_or_else(|| UnknownName::new("dialect", text, Self::ALL.map(Self::as_str).to_vec()))
    }
}

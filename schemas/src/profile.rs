//! Purposes of a schema.

use std::fmt;
use std::str::FromStr;

use crate::UnknownName;

/// Purpose of a schema. No single schema suits validators, code generators and tables.
///
/// ```
/// use mailtrail_schemas::Profile;
///
/// assert_eq!("flat".parse(), Ok(Profile::Flat));
/// assert_eq!(Profile::Strict.to_string(), "strict");
/// assert_eq!("loose".parse::<Profile>().unwrap_err().to_string(), "unknown profile `loose`, expected `validate`, `strict`, `types` or `flat`");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Profile {
    /// Reports in every validator exactly what is wrong. Fields, values and types of events that this version does not know are
    /// allowed.
    Validate,
    /// The same, closed: everything that this version does not know is an error.
    Strict,
    /// Unions with a discriminator, and named values, for TypeScript, pydantic and zod. Unknown types of events are refused.
    Types,
    /// Objects without unions, for Go, Java, Kotlin, C#, `OpenAPI` and tables. It accepts more than `validate` does.
    Flat,
}

impl Profile {
    /// All profiles.
    ///
    /// ```
    /// assert_eq!(mailtrail_schemas::Profile::ALL.len(), 4);
    /// ```
    pub const ALL: [Self; 4] = [Self::Validate, Self::Strict, Self::Types, Self::Flat];

    /// Returns the name in commands and folders.
    ///
    /// ```
    /// assert_eq!(mailtrail_schemas::Profile::Types.as_str(), "types");
    /// ```
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Validate => "validate",
            Self::Strict => "strict",
            Self::Types => "types",
            Self::Flat => "flat",
        }
    }
}

impl fmt::Display for Profile {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl FromStr for Profile {
    type Err = UnknownName;

    fn from_str(text: &str) -> Result<Self, UnknownName> {
        let found = Self::ALL.into_iter().find(|profile| profile.as_str() == text);
        found.ok_or_else(|| UnknownName::new("profile", text, Self::ALL.map(Self::as_str).to_vec()))
    }
}

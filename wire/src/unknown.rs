//! Strings that an open enum does not know.

use std::fmt;

/// A string that this version of an open enum does not know.
///
/// It is opaque, so that a program that compares `as_str()` continues to work when a later version names the value. Open
/// enums make it; don't make one from a string that the enum knows.
///
/// ```
/// use mailtrail_wire::Unknown;
///
/// assert_eq!(Unknown::from("SomethingNew").as_str(), "SomethingNew");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Unknown(Box<str>);

impl Unknown {
    /// Returns the string unchanged.
    ///
    /// ```
    /// assert_eq!(mailtrail_wire::Unknown::from("x").as_str(), "x");
    /// ```
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for Unknown {
    fn from(text: &str) -> Self {
        Self(text.into())
    }
}

impl AsRef<str> for Unknown {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Unknown {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, formatter)
    }
}

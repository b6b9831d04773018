//! An unknown name.

use std::fmt;

/// An unknown name of a profile or dialect.
///
/// ```
/// let error = "weather".parse::<mailtrail_schemas::Dialect>().unwrap_err();
/// assert_eq!(error.name(), "weather");
/// assert!(error.known().contains(&"2020-12"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownName {
    what: &'static str,
    name: String,
    known: Vec<&'static str>,
}

impl UnknownName {
    pub(crate) fn new(what: &'static str, name: &str, known: Vec<&'static str>) -> Self {
        Self { what, name: name.to_owned(), known }
    }

    /// Returns the unknown name.
    ///
    /// ```
    /// assert_eq!("loose".parse::<mailtrail_schemas::Profile>().unwrap_err().name(), "loose");
    /// ```
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Returns the known names.
    ///
    /// ```
    /// assert_eq!("loose".parse::<mailtrail_schemas::Profile>().unwrap_err().known().len(), 4);
    /// ```
    pub fn known(&self) -> &[&'static str] {
        &self.known
    }
}

impl fmt::Display for UnknownName {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "unknown {} `{}`, expected ", self.what, self.name)?;
        for (index, known) in self.known.iter().enumerate() {
            let before = match index {
                0 => "",
                _ if index + 1 == self.known.len() => " or ",
                _ => ", ",
            };
            write!(formatter, "{before}`{known}`")?;
        }
        Ok(())
    }
}

impl std::error::Error for UnknownName {}

//! Text between quotation marks.

use std::fmt;

use super::{ParameterError, ParameterErrorKind};

/// Text between quotation marks in a query, double or single ones.
///
/// CloudWatch documents no escapes. Queries in use write `\"`, from which `\'` and `\\` follow.
///
/// ```
/// use mailtrail_wire::insights::Quoted;
///
/// assert_eq!(Quoted::double("say \"yes\"")?.to_string(), r#""say \"yes\"""#);
/// assert_eq!(Quoted::single("it's")?.to_string(), r"'it\'s'");
/// assert!(Quoted::single("two\nlines").is_err());
/// # Ok::<(), mailtrail_wire::insights::ParameterError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Quoted<'a> {
    text: &'a str,
    mark: char,
}

impl<'a> Quoted<'a> {
    /// Puts a text between double quotation marks.
    ///
    /// # Errors
    ///
    /// Returns an error if the text contains a control character.
    ///
    /// ```
    /// assert_eq!(mailtrail_wire::insights::Quoted::double("a")?.to_string(), "\"a\"");
    /// # Ok::<(), mailtrail_wire::insights::ParameterError>(())
    /// ```
    pub fn double(text: &'a str) -> Result<Self, ParameterError> {
        Self::new(text, '"')
    }

    /// Puts a text between single quotation marks.
    ///
    /// # Errors
    ///
    /// Returns an error if the text contains a control character.
    ///
    /// ```
    /// assert_eq!(mailtrail_wire::insights::Quoted::single("a")?.to_string(), "'a'");
    /// # Ok::<(), mailtrail_wire::insights::ParameterError>(())
    /// ```
    pub fn single(text: &'a str) -> Result<Self, ParameterError> {
        Self::new(text, '\'')
    }

    fn new(text: &'a str, mark: char) -> Result<Self, ParameterError> {
        match text.find(is_control) {
            Some(offset) => Err(ParameterError::new(ParameterErrorKind::ControlCharacter, text, offset)),
            None => Ok(Self { text, mark }),
        }
    }
}

impl fmt::Display for Quoted<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", self.mark)?;
        for character in self.text.chars() {
            if character == self.mark || character == '\\' {
                formatter.write_str("\\")?;
            }
            write!(formatter, "{character}")?;
        }
        write!(formatter, "{}", self.mark)
    }
}

/// Whether a character must not stand in a query as it is: control characters and what Unicode takes for a line break.
pub(super) fn is_control(character: char) -> bool {
    character.is_control() || matches!(character, '\u{2028}' | '\u{2029}')
}

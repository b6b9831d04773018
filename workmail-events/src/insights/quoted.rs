//! Text between quotation marks.

use std::fmt;

use super::{ParameterError, ParameterErrorKind};

/// Text as a query writes it between quotation marks.
///
/// CloudWatch documents no escapes; queries in use write `\"`, and from that follows `\\`.
pub(super) struct Quoted<'a>(&'a str);

impl<'a> Quoted<'a> {
    pub(super) fn new(text: &'a str) -> Result<Self, ParameterError> {
        match text.find(is_control) {
            Some(offset) => Err(ParameterError::new(ParameterErrorKind::ControlCharacter, text, offset)),
            None => Ok(Self(text)),
        }
    }
}

impl fmt::Display for Quoted<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("\"")?;
        for character in self.0.chars() {
            if matches!(character, '"' | '\\') {
                formatter.write_str("\\")?;
            }
            write!(formatter, "{character}")?;
        }
        formatter.write_str("\"")
    }
}

/// Whether a character must not stand in a query as it is: control characters and what Unicode takes for a line break.
pub(super) fn is_control(character: char) -> bool {
    character.is_control() || matches!(character, '\u{2028}' | '\u{2029}')
}

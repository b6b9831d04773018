//! The error type for parameters.

use std::fmt;

/// Why a text cannot be a parameter of a query.
///
/// ```
/// use mailtrail_wire::insights::{ParameterErrorKind, Quoted};
///
/// let error = Quoted::double("abc\ndef").unwrap_err();
/// assert_eq!(error.kind(), ParameterErrorKind::ControlCharacter);
/// assert_eq!((error.text(), error.offset()), ("abc\ndef", 3));
/// assert_eq!(error.to_string(), r"expected text without control characters, found `\n` at byte 3 of `abc\ndef`");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct ParameterError {
    kind: ParameterErrorKind,
    text: String,
    offset: usize,
}

/// Kinds of parameter errors.
///
/// ```
/// use mailtrail_wire::insights::{ParameterErrorKind, Pattern};
///
/// let error = Pattern::expression(r"a\").unwrap_err();
/// assert_eq!(error.kind(), ParameterErrorKind::TrailingBackslash);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ParameterErrorKind {
    /// A control character or line break, which cannot be escaped there in a query.
    ControlCharacter,
    /// A backslash at the end of an expression, which would escape whatever follows the expression.
    TrailingBackslash,
    /// A bracket without a closing one, so that the rest of the query could become part of the expression.
    UnclosedBracket,
}

impl ParameterError {
    pub(super) fn new(kind: ParameterErrorKind, text: &str, offset: usize) -> Self {
        Self { kind, text: text.to_owned(), offset }
    }

    /// Returns the kind of the error.
    ///
    /// ```
    /// use mailtrail_wire::insights::{ParameterErrorKind, Pattern};
    ///
    /// assert_eq!(Pattern::expression("[a").unwrap_err().kind(), ParameterErrorKind::UnclosedBracket);
    /// ```
    pub fn kind(&self) -> ParameterErrorKind {
        self.kind
    }

    /// Returns the text that was rejected.
    ///
    /// ```
    /// assert_eq!(mailtrail_wire::insights::Pattern::expression("[a").unwrap_err().text(), "[a");
    /// ```
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Returns the byte offset in that text of the character at fault.
    ///
    /// ```
    /// assert_eq!(mailtrail_wire::insights::Pattern::expression("a[b").unwrap_err().offset(), 1);
    /// ```
    pub fn offset(&self) -> usize {
        self.offset
    }
}

impl fmt::Display for ParameterError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let found = self.text.get(self.offset..).and_then(|rest| rest.chars().next()).unwrap_or_default();
        let (offset, found) = (self.offset, found.escape_default());
        match self.kind {
            ParameterErrorKind::ControlCharacter => {
                write!(formatter, "expected text without control characters, found `{found}` at byte {offset}")?;
            }
            ParameterErrorKind::TrailingBackslash => {
                write!(formatter, "expected a character after the backslash, found the end at byte {}", offset + 1)?;
            }
            ParameterErrorKind::UnclosedBracket => {
                write!(formatter, "expected `]` for the `[` at byte {offset}, found none")?;
            }
        }
        formatter.write_str(" of `")?;
        for character in self.text.chars() {
            match character {
                control if super::quoted::is_control(control) => write!(formatter, "{}", control.escape_default())?,
                other => write!(formatter, "{other}")?,
            }
        }
        formatter.write_str("`")
    }
}

impl std::error::Error for ParameterError {}

//! The one-line text of an error.

use std::fmt::{self, Write as _};

use crate::{Error, is_hidden};

impl fmt::Display for Error {
    /// Where, what, and what to do: "/a: expected a value, found `oops` at line 1, column 7".
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_start(self, formatter)?;
        if self.line() > 0 {
            write!(formatter, " at line {}, column {}", self.line(), self.column())?;
        }
        write_help(self, formatter)
    }
}

/// An error for formats that add line and column themselves.
pub(crate) struct Placeless<'e>(pub(crate) &'e Error);

impl fmt::Display for Placeless<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write_start(self.0, formatter)?;
        write_help(self.0, formatter)
    }
}

fn write_start(error: &Error, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
    if !error.path().is_empty() {
        // Names of the input may hold whatever they like; the error stays one line.
        for char in error.path().chars() {
            if is_hidden(char) { write!(formatter, "{}", char.escape_debug()) } else { formatter.write_char(char) }?;
        }
        formatter.write_str(": ")?;
    }
    formatter.write_str(error.message())
}

fn write_help(error: &Error, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
    match error.help() {
        Some(help) => write!(formatter, "; help: {help}"),
        None => Ok(()),
    }
}

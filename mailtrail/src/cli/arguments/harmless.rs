//! Errors of usage, which quote the arguments.

use std::borrow::Cow;
use std::ffi::OsString;

use clap::error::ErrorKind;
use clap::{CommandFactory as _, Error, Parser as _};
use mailtrail::report::plain;

use super::Arguments;

/// The error of the same arguments with everything escaped in them that could deceive who reads it.
pub(in crate::cli) fn harmless(error: Error) -> Error {
    let (mut arguments, mut is_harmless) = (Vec::new(), true);
    for argument in std::env::args_os() {
        let text = argument.to_string_lossy();
        let shown = plain(&text);
        is_harmless &= matches!(shown, Cow::Borrowed(_));
        arguments.push(OsString::from(shown.as_ref()));
    }
    match Arguments::try_parse_from(arguments) {
        _ if is_harmless => error,
        Err(error) => error,
        Ok(_) => Arguments::command().error(ErrorKind::InvalidValue, plain(&error.to_string())),
    }
}

//! Usage errors, which quote the arguments safely.

use std::borrow::Cow;
use std::ffi::OsString;

use clap::error::ErrorKind;
use clap::{ArgMatches, ColorChoice, CommandFactory as _, Error, FromArgMatches as _};
use mailtrail::report::plain;

use super::Arguments;

/// What the arguments say, or the error about them in colors or not.
pub(in crate::cli) fn parse(
    arguments: impl IntoIterator<Item = OsString>,
    colour: ColorChoice,
) -> Result<(Arguments, ArgMatches), Error> {
    let mut command = Arguments::command().color(colour);
    let matches = command.try_get_matches_from_mut(arguments)?;
    let arguments = Arguments::from_arg_matches(&matches).map_err(|error| error.format(&mut command))?;
    Ok((arguments, matches))
}

/// The error of the same arguments with everything escaped in them that could deceive who reads it.
pub(in crate::cli) fn harmless(error: Error, colour: ColorChoice) -> Error {
    let (mut arguments, mut is_harmless) = (Vec::new(), true);
    for argument in std::env::args_os() {
        let text = argument.to_string_lossy();
        let shown = plain(&text);
        is_harmless &= matches!(shown, Cow::Borrowed(_));
        arguments.push(OsString::from(shown.as_ref()));
    }
    match parse(arguments, colour) {
        _ if is_harmless => error,
        Err(error) => error,
        Ok(_) => Arguments::command().color(colour).error(ErrorKind::InvalidValue, plain(&error.to_string())),
    }
}

//! Color and width of terminal output.

use std::ffi::OsString;
use std::io;

use anstream::{AutoStream, ColorChoice};
use clap::ValueEnum;

/// Columns of a report that goes elsewhere.
const WIDTH: usize = 120;

/// Columns that no terminal should have less of, and that no line needs more of.
const NARROWEST: usize = 40;
const WIDEST: usize = 240;

/// When to use colors.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum Colour {
    /// If the terminal supports them, unless `NO_COLOR`, `CLICOLOR`, `CLICOLOR_FORCE` or `TERM` say otherwise
    #[default]
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

impl Colour {
    /// What the arguments say, whatever else is wrong with them: errors about them have colors, too.
    pub(super) fn of_arguments(arguments: impl IntoIterator<Item = OsString>) -> Self {
        let mut arguments = arguments.into_iter();
        let mut colour = Self::default();
        while let Some(argument) = arguments.next() {
            let Some(argument) = argument.to_str() else { continue };
            let (name, value) = argument.split_once('=').map_or((argument, None), |(name, value)| (name, Some(value)));
            match name {
                "--" => break,
                "--color" | "--colour" => {
                    let next = if value.is_none() { arguments.next() } else { None };
                    let value = value.or_else(|| next.as_deref()?.to_str());
                    colour = value.and_then(|value| Self::from_str(value, false).ok()).unwrap_or(colour);
                }
                _ => {}
            }
        }
        colour
    }

    /// Makes it that of the whole program.
    pub(super) fn set(self) -> clap::ColorChoice {
        let (choice, of_clap) = match self {
            Self::Auto => (ColorChoice::Auto, clap::ColorChoice::Auto),
            Self::Always => (ColorChoice::Always, clap::ColorChoice::Always),
            Self::Never => (ColorChoice::Never, clap::ColorChoice::Never),
        };
        choice.write_global();
        of_clap
    }
}

/// Whether standard output takes colors.
pub(super) fn on_stdout() -> bool {
    AutoStream::choice(&io::stdout()) != ColorChoice::Never
}

/// Whether standard error takes colors.
pub(super) fn on_stderr() -> bool {
    AutoStream::choice(&io::stderr()) != ColorChoice::Never
}

/// Columns of standard output: those that `COLUMNS` names or the terminal has, and always the same for what is no terminal.
pub(super) fn width() -> usize {
    let named = std::env::var("COLUMNS").ok().and_then(|columns| columns.trim().parse().ok());
    let of_terminal = || terminal_size::terminal_size_of(io::stdout()).map(|(width, _)| usize::from(width.0));
    let columns = named.filter(|columns| *columns > 0).or_else(of_terminal);
    columns.unwrap_or(WIDTH).clamp(NARROWEST, WIDEST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arguments_are_looked_through() {
        let of = |words: &[&str]| Colour::of_arguments(words.iter().map(OsString::from));
        assert_eq!(of(&["mailtrail", "validate", "--color", "always", "-"]), Colour::Always);
        assert_eq!(of(&["mailtrail", "--colour=never", "validate"]), Colour::Never);
        assert_eq!(of(&["mailtrail", "--colour=never", "--color=always"]), Colour::Always);
        for words in [&["mailtrail"][..], &["mailtrail", "--", "--color=always"], &["mailtrail", "--color", "red"]] {
            assert_eq!(of(words), Colour::Auto, "{words:?}");
        }
    }
}

//! Colors of a report.

use std::io::{self, Write};

use crate::verdict::Level;

/// Lines beside excerpts.
pub(super) const GUTTER: &str = "1;34";

/// Text that should stand there.
pub(super) const RIGHT: &str = "32";

/// What a table or a column is about.
pub(super) const HEAD: &str = "1";

/// Writes in color, or not.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Ink(pub(super) bool);

impl Ink {
    /// Writes a text in a color.
    pub(super) fn paint(self, out: &mut impl Write, colour: &str, text: &str) -> io::Result<()> {
        if self.0 && !text.is_empty() { write!(out, "\x1b[{colour}m{text}\x1b[0m") } else { write!(out, "{text}") }
    }
}

/// Color of a level.
pub(super) fn of_level(level: Level) -> &'static str {
    match level {
        Level::Error => "1;31",
        Level::Warning => "1;33",
        Level::Note => "1;36",
        Level::Known => "1;34",
    }
}

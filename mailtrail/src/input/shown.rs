//! Untrusted names, made safe to print.

use std::fmt::{self, Write as _};

use mailtrail_wire::is_hidden;

/// Prints a text with everything escaped that could move the cursor, change colors or turn the direction of writing.
///
/// A name with a line feed could otherwise forge a line of the report.
pub(crate) struct Shown<'a>(pub(crate) &'a str);

impl fmt::Display for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.chars().try_for_each(|character| {
            if is_hidden(character) { write!(f, "{}", character.escape_unicode()) } else { f.write_char(character) }
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_could_do_harm_is_escaped() {
        let show = |text| Shown(text).to_string();
        assert_eq!(show("logs/é 😀.json"), "logs/é 😀.json");
        assert_eq!(show("a\nerror: b\x1b[2J\r\t"), r"a\u{a}error: b\u{1b}[2J\u{d}\u{9}");
        assert_eq!(show("a\u{202e}b\u{2066}c\u{feff}d\u{9b}"), r"a\u{202e}b\u{2066}c\u{feff}d\u{9b}");
    }
}

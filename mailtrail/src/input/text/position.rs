//! Positions in the input.

use memchr::{memchr, memchr_iter, memrchr};

/// Bytes of a text in which looking for lines costs more than going from byte to byte.
const SHORT: usize = 16;

/// Position in the input.
///
/// ```
/// use mailtrail::input::Position;
///
/// let position = Position::default().after("{\n  \"é\"");
/// assert_eq!((position.offset, position.line, position.column), (8, 2, 6));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub struct Position {
    /// Bytes before it in the original input, after unpacking.
    pub offset: u64,
    /// Line, counted from 1; each `
    /// ` ends one.
    pub line: u64,
    /// Column, counted from 1, in Unicode characters (code points).
    pub column: u64,
}

impl Position {
    /// Returns the position after a text that begins here and is unchanged in the input.
    pub fn after(self, text: &str) -> Self {
        if text.len() < SHORT {
            return text.bytes().fold(self, Self::behind);
        }
        let offset = self.offset + text.len() as u64;
        match memrchr(b'\n', text.as_bytes()) {
            None => Self { offset, line: self.line, column: self.column + characters(text) },
            Some(last) => Self {
                offset,
                line: self.line + 1 + newlines(&text.as_bytes()[..last]),
                column: 1 + characters(&text[last + 1..]),
            },
        }
    }

    /// Where one stands behind a byte of a text.
    fn behind(self, byte: u8) -> Self {
        let Self { offset, line, column } = self;
        match byte {
            b'\n' => Self { offset: offset + 1, line: line + 1, column: 1 },
            // What goes on with a character is none.
            0x80..=0xbf => Self { offset: offset + 1, line, column },
            _ => Self { offset: offset + 1, line, column: column + 1 },
        }
    }
}

/// The beginning of the input.
impl Default for Position {
    fn default() -> Self {
        Self { offset: 0, line: 1, column: 1 }
    }
}

/// Ends of lines in a text; most texts that are asked about are one line, and looking for one end is cheaper than counting.
fn newlines(text: &[u8]) -> u64 {
    memchr(b'\n', text).map_or(0, |first| 1 + memchr_iter(b'\n', &text[first + 1..]).count() as u64)
}

/// Characters of a text; ASCII, nearly all there is, is recognized faster than characters are counted.
fn characters(text: &str) -> u64 {
    let count = if text.is_ascii() { text.len() } else { text.chars().count() };
    count as u64
}

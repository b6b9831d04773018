//! Bytes that are not UTF-8.

use std::fmt;

use super::Position;

/// Bytes that are not UTF-8 and were replaced with U+FFFD in the window.
///
/// ```
/// use mailtrail::input::TextStream;
///
/// let mut text = TextStream::new(&b"{\"a\": \"\xe2\x82\"}"[..]);
/// text.fill()?;
/// let defect = text.defects_in(0..text.window().len()).next().expect("one is there");
/// assert_eq!(defect.to_string(), "expected UTF-8, found the bytes `e2 82`");
/// assert_eq!(&text.window()[defect.window_offset..][..3], "\u{fffd}");
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Defect {
    /// Offset of U+FFFD in the window.
    pub window_offset: usize,
    /// Position of the bytes in the original input.
    pub position: Position,
    invalid: Invalid,
}

impl Defect {
    pub(super) fn new(window_offset: usize, position: Position, mark: &Mark) -> Self {
        Self { window_offset, position, invalid: mark.invalid }
    }

    /// Returns the original bytes, one to three.
    pub fn bytes(&self) -> &[u8] {
        self.invalid.bytes()
    }

    /// Where the input goes on behind it.
    pub(super) fn end(&self) -> Position {
        Position {
            offset: self.position.offset + self.bytes().len() as u64,
            column: self.position.column + 1,
            ..self.position
        }
    }
}

impl fmt::Display for Defect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let bytes = self.bytes();
        write!(f, "expected UTF-8, found the byte{} `", if bytes.len() == 1 { "" } else { "s" })?;
        for (index, byte) in bytes.iter().enumerate() {
            write!(f, "{}{byte:02x}", if index == 0 { "" } else { " " })?;
        }
        f.write_str("`")
    }
}

/// An invalid sequence as the stream remembers it, in few bytes: where all is invalid there are millions.
pub(super) struct Mark {
    /// Where U+FFFD stands in the buffer, up to 4 GiB.
    at: u32,
    invalid: Invalid,
}

impl Mark {
    pub(super) fn new(at: usize, bytes: &[u8]) -> Self {
        Self { at: place(at), invalid: Invalid::new(bytes) }
    }

    /// Where U+FFFD stands in the buffer.
    pub(super) fn at(&self) -> usize {
        self.at as usize
    }

    /// The text before it begins elsewhere in the buffer.
    pub(super) fn shift(&mut self, from: usize, to: usize) {
        self.at = place(self.at().saturating_sub(from) + to);
    }

    pub(super) fn bytes(&self) -> &[u8] {
        self.invalid.bytes()
    }
}

fn place(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// One to three bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Invalid {
    bytes: [u8; 3],
    length: u8,
}

impl Invalid {
    fn new(found: &[u8]) -> Self {
        let mut bytes = [0; 3];
        let mut length = 0;
        for (place, &byte) in bytes.iter_mut().zip(found) {
            *place = byte;
            length += 1;
        }
        Self { bytes, length }
    }

    fn bytes(&self) -> &[u8] {
        &self.bytes[..usize::from(self.length)]
    }
}

//! Who takes the replacements in a file, piece by piece.

use std::io::{self, Write};

use super::edits::Edits;
use super::lossless::encode;

/// Takes replacements, piece by piece: the text, and where in the file it stands.
pub(super) trait Take {
    fn piece(&mut self, text: &str, edits: &Edits) -> io::Result<()>;
}

/// Writes what is left of a text.
pub(super) struct WriteTo<W> {
    pub(super) out: W,
    text: String,
    bytes: Vec<u8>,
}

impl<W: Write> WriteTo<W> {
    pub(super) fn new(out: W) -> Self {
        Self { out, text: String::new(), bytes: Vec::new() }
    }
}

impl<W: Write> Take for WriteTo<W> {
    fn piece(&mut self, text: &str, edits: &Edits) -> io::Result<()> {
        self.bytes.clear();
        if edits.is_empty() {
            encode(text, &mut self.bytes);
        } else {
            self.text.clear();
            edits.apply_lossless(text, &mut self.text);
            encode(&self.text, &mut self.bytes);
        }
        self.out.write_all(&self.bytes)
    }
}

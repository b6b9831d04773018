//! The part of a file that is in memory.

use std::io::{self, ErrorKind, Read};

use super::lossless::{decode, encode};

/// Bytes that are read at once.
const CHUNK: usize = 256 * 1024;
/// Bytes that are read first.
const FIRST: usize = 8 * 1024;
/// Longest string or line.
pub(super) const LONGEST: usize = 64 * 1024 * 1024;

/// The window of a file that is looked at.
pub(super) struct Window<R> {
    reader: R,
    /// Room for what is read at once.
    bytes: Vec<u8>,
    /// Bytes at its beginning that are no whole character yet.
    held: usize,
    pub(super) text: String,
    pub(super) at: usize,
    pub(super) is_last: bool,
    /// Whether it is a part of a file, behind which another one reads on.
    pub(super) is_part: bool,
    /// Bytes of text before the window.
    passed: u64,
}

impl Window<io::Empty> {
    /// A part of a file.
    pub(super) fn part(text: String, is_last: bool) -> Self {
        Self { text, is_last, is_part: true, ..Self::new(io::empty()) }
    }
}

impl<R: Read> Window<R> {
    pub(super) fn new(reader: R) -> Self {
        Self {
            reader,
            bytes: Vec::new(),
            held: 0,
            text: String::new(),
            at: 0,
            is_last: false,
            is_part: false,
            passed: 0,
        }
    }

    /// Bytes of text up to here.
    pub(super) fn position(&self) -> u64 {
        self.passed + self.at as u64
    }

    /// Puts text back that was taken away from here.
    pub(super) fn put_back(&mut self, text: &str) {
        self.text.replace_range(..self.at, text);
        self.passed = self.position().saturating_sub(text.len() as u64);
        self.at = 0;
    }

    pub(super) fn rest(&self) -> &str {
        &self.text[self.at..]
    }

    /// Reads on; false at the end of the file.
    pub(super) fn fill(&mut self) -> io::Result<bool> {
        if self.is_last {
            return Ok(false);
        }
        if self.is_part {
            // What goes on behind the part is for one who has the rest.
            return Err(ErrorKind::UnexpectedEof.into());
        }
        if self.bytes.is_empty() {
            self.bytes.resize(FIRST, 0);
        }
        self.passed = self.position();
        self.text.drain(..self.at);
        self.at = 0;
        let mut want = CHUNK.max(self.text.len());
        while want > 0 && !self.is_last {
            // The first bytes are those of a character that goes on.
            let room = self.bytes.len().min(self.held + want);
            let read = match self.reader.read(&mut self.bytes[self.held..room]) {
                Ok(read) => read,
                Err(error) if error.kind() == ErrorKind::Interrupted => continue,
                Err(error) => return Err(error),
            };
            self.is_last = read == 0;
            let end = self.held + read;
            self.held = decode(&self.bytes[..end], self.is_last, &mut self.text);
            self.bytes.copy_within(end - self.held..end, 0);
            if end == self.bytes.len() && end < CHUNK {
                // Most files are short.
                self.bytes.resize(CHUNK.min(4 * end), 0);
            }
            want -= read;
        }
        Ok(true)
    }

    /// Whether the file begins with the mark of UTF-16, whose bytes are no UTF-8.
    pub(super) fn bytes_of_utf16(&self) -> bool {
        let mut first = Vec::new();
        encode(&self.text[..self.text.floor_char_boundary(8)], &mut first);
        matches!(first.as_slice(), [0xff, 0xfe, ..] | [0xfe, 0xff, ..])
    }

    /// Where the line ends that begins so many bytes behind here.
    pub(super) fn line_end(&mut self, from: usize) -> io::Result<usize> {
        let mut seen = from;
        loop {
            if let Some(end) = memchr::memchr(b'\n', &self.rest().as_bytes()[seen..]) {
                return Ok(seen + end + 1);
            }
            seen = self.rest().len();
            if seen - from > LONGEST {
                return Err(io::Error::new(ErrorKind::InvalidData, "a line of more than 64 MiB"));
            }
            if !self.fill()? {
                return Ok(self.rest().len());
            }
        }
    }
}

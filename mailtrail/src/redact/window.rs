//! The part of a file that is in memory.

use std::io::{self, ErrorKind, Read};

use super::lossless::{decode, encode};

/// Bytes that are read at once.
const CHUNK: usize = 256 * 1024;
/// Longest string or line.
pub(super) const LONGEST: usize = 64 * 1024 * 1024;

/// The window of a file that is looked at.
pub(super) struct Window<R> {
    reader: R,
    bytes: Vec<u8>,
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
        Self { reader, bytes: Vec::new(), text: String::new(), at: 0, is_last: false, is_part: false, passed: 0 }
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
        self.passed = self.position();
        self.text.drain(..self.at);
        self.at = 0;
        let want = CHUNK.max(self.text.len());
        let begin = self.bytes.len();
        self.bytes.resize(begin + want, 0);
        let mut end = begin;
        while end < self.bytes.len() {
            match self.reader.read(&mut self.bytes[end..]) {
                Ok(0) => {
                    self.is_last = true;
                    break;
                }
                Ok(count) => end += count,
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
        self.bytes.truncate(end);
        let left = decode(&self.bytes, self.is_last, &mut self.text);
        self.bytes.drain(..end - left);
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

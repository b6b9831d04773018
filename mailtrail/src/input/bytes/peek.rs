//! Looking at the first bytes of a reader without taking them.

use std::io::{self, Cursor, Read};

/// A reader whose first bytes were looked at; it gives them again, and then the rest.
pub(in crate::input) struct Peeked<R> {
    head: Cursor<Vec<u8>>,
    /// Error behind the head.
    error: Option<io::Error>,
    is_whole: bool,
    rest: R,
}

impl<R: Read> Peeked<R> {
    /// Bytes that are looked at.
    pub(in crate::input) const LENGTH: usize = 16 * 1024;

    pub(super) fn new(mut rest: R) -> Self {
        let mut head = Vec::new();
        let error = rest.by_ref().take(Self::LENGTH as u64).read_to_end(&mut head).err();
        Self { is_whole: error.is_none() && head.len() < Self::LENGTH, head: Cursor::new(head), error, rest }
    }
}

impl<R> Peeked<R> {
    pub(in crate::input) fn head(&self) -> &[u8] {
        self.head.get_ref()
    }

    /// Whether nothing follows the head.
    pub(in crate::input) fn is_whole(&self) -> bool {
        self.is_whole
    }
}

impl<R: Read> Read for Peeked<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        match self.head.read(into)? {
            0 if into.is_empty() => Ok(0),
            0 => self.error.take().map_or_else(|| self.rest.read(into), Err),
            count => Ok(count),
        }
    }
}

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
        let mut head = vec![0; Self::LENGTH];
        let (mut filled, mut error, mut is_whole) = (0, None, false);
        while filled < head.len() && error.is_none() && !is_whole {
            match rest.read(&mut head[filled..]) {
                Ok(0) => is_whole = true,
                // A reader that claims more than it was given room for is not believed.
                Ok(count) => filled = (filled + count).min(head.len()),
                Err(again) if again.kind() == io::ErrorKind::Interrupted => {}
                Err(other) => error = Some(other),
            }
        }
        head.truncate(filled);
        Self { head: Cursor::new(head), error, is_whole, rest }
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
            0 if into.is_empty() || self.is_whole => Ok(0),
            0 => self.error.take().map_or_else(|| self.rest.read(into), Err),
            count => Ok(count),
        }
    }
}
